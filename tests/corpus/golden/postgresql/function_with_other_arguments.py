"""function with other arguments

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function many timestamp with time zone[]
    op.execute("CREATE FUNCTION many(VARIADIC x timestamptz(3)[]) RETURNS int RETURN 1")


def downgrade() -> None:
    op.execute("DROP FUNCTION many(timestamp with time zone[])")
