"""change comments of columns of views

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON INDEX by_age IS 'c 2'")
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a 2'")
    op.execute("COMMENT ON COLUMN adults.id IS NULL")
    op.execute("COMMENT ON COLUMN ages.n IS 'b 2'")


def downgrade() -> None:
    op.execute("COMMENT ON INDEX by_age IS 'c'")
    op.execute("COMMENT ON COLUMN adults.\"The name\" IS 'a'")
    op.execute("COMMENT ON COLUMN adults.id IS 'gone'")
    op.execute("COMMENT ON COLUMN ages.n IS 'b'")
