"""every property at once

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table_comment("logs", "b", existing_comment="a")
    op.execute("ALTER TABLE logs SET UNLOGGED")
    op.execute("ALTER TABLE logs SET (fillfactor = 80)")
    op.execute("ALTER TABLE logs DISABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE logs REPLICA IDENTITY NOTHING")


def downgrade() -> None:
    op.create_table_comment("logs", "a", existing_comment="b")
    op.execute("ALTER TABLE logs SET LOGGED")
    op.execute("ALTER TABLE logs SET (fillfactor = 70)")
    op.execute("ALTER TABLE logs ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE logs REPLICA IDENTITY FULL")
