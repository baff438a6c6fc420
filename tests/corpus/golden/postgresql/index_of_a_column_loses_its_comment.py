"""index of a column loses its comment

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON INDEX ix_people_name IS NULL")


def downgrade() -> None:
    op.execute("COMMENT ON INDEX ix_people_name IS 'a'")
