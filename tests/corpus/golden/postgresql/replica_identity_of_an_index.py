"""replica identity of an index

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_logs_line"), "logs", ["line"], unique=True)
    op.execute("ALTER TABLE logs REPLICA IDENTITY USING INDEX ix_logs_line")


def downgrade() -> None:
    op.drop_index(op.f("ix_logs_line"), table_name="logs")
    op.execute("ALTER TABLE logs REPLICA IDENTITY DEFAULT")
