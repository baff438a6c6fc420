"""functions that tables call

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
    # of the models: function short text
    op.execute(
        "CREATE FUNCTION short(name text) RETURNS boolean IMMUTABLE LANGUAGE sql AS "
        "'SELECT length(name) < 9'"
    )
    op.create_check_constraint(op.f("ck_short"), "users", "short(name)")
    op.create_table(
        "tags",
        sa.Column(
            "id", sa.Integer(), nullable=False, server_default=sa.text("next_id()")
        ),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("tags")
    op.drop_constraint(op.f("ck_short"), "users", type_="check")
    op.execute("DROP FUNCTION short(text)")
    op.execute("DROP FUNCTION next_id()")
