"""grant to everybody

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: grant notes TABLE
    op.execute("GRANT INSERT, SELECT ON TABLE notes TO PUBLIC")


def downgrade() -> None:
    op.execute("REVOKE INSERT, SELECT ON TABLE notes FROM PUBLIC")
