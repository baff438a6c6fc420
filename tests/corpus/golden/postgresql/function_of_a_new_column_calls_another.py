"""function of a new column calls another

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function next_id
    op.execute(
        "CREATE FUNCTION next_id() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 7; "
        "END'"
    )
    # of the models: function a_next
    op.execute(
        "CREATE FUNCTION a_next() RETURNS int LANGUAGE sql AS 'SELECT next_id()'"
    )
    op.add_column(
        "users",
        sa.Column(
            "number", sa.Integer(), nullable=True, server_default=sa.text("a_next()")
        ),
    )


def downgrade() -> None:
    op.drop_column("users", "number")
    op.execute("DROP FUNCTION a_next()")
    op.execute("DROP FUNCTION next_id()")
