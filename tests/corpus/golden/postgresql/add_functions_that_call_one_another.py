"""add functions that call one another

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function add integer, integer
    op.execute(
        "CREATE FUNCTION add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS $$ "
        "SELECT a + b -- it's; $$"
    )
    # of the models: function named text
    op.execute(
        "CREATE FUNCTION named(text) RETURNS SETOF users STABLE LANGUAGE sql AS $$ "
        "SELECT * FROM users WHERE name = $1 $$"
    )
    # of the models: function a_twice integer
    op.execute(
        "CREATE FUNCTION a_twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS "
        "'SELECT add(n, n)'"
    )


def downgrade() -> None:
    op.execute("DROP FUNCTION a_twice(integer)")
    op.execute("DROP FUNCTION named(text)")
    op.execute("DROP FUNCTION add(integer, integer)")
