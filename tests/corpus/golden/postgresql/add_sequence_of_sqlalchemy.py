"""add sequence of sqlalchemy

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: sequence counter
    op.execute("CREATE SEQUENCE counter INCREMENT BY 2 START WITH 5")


def downgrade() -> None:
    op.execute("DROP SEQUENCE counter")
