"""forgotten sequence

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP SEQUENCE numbers")


def downgrade() -> None:
    # of the models: sequence numbers
    op.execute("CREATE SEQUENCE numbers INCREMENT BY 2 START WITH 7")
