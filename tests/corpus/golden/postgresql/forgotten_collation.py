"""forgotten collation

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP COLLATION german")


def downgrade() -> None:
    # of the models: collation german
    op.execute("CREATE COLLATION german (locale = 'C')")
    op.execute("COMMENT ON COLLATION german IS 'x'")
