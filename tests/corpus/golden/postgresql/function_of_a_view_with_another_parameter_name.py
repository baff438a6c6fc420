"""function of a view with another parameter name

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW sums")
    op.execute("DROP FUNCTION add(integer, integer)")
    op.execute(
        "CREATE FUNCTION add(c int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS $$ "
        "SELECT c + b -- it's; $$"
    )
    op.execute("CREATE VIEW sums AS SELECT add(id, 2) AS id FROM users")


def downgrade() -> None:
    op.execute("DROP VIEW sums")
    op.execute("DROP FUNCTION add(integer, integer)")
    op.execute(
        "CREATE FUNCTION add(a integer, b integer DEFAULT 1)\n"
        " RETURNS integer\n"
        " LANGUAGE sql\n"
        "AS $function$ SELECT a + b -- it's; $function$"
    )
    op.execute("CREATE VIEW sums AS\n SELECT add(users.id, 2) AS id\n   FROM users")
