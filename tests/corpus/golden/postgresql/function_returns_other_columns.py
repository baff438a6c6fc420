"""function returns other columns

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP FUNCTION pair()")
    op.execute(
        "CREATE FUNCTION pair(OUT a int, OUT c text) LANGUAGE sql AS $$ SELECT 1, 'x' "
        "$$"
    )


def downgrade() -> None:
    op.execute("DROP FUNCTION pair()")
    op.execute(
        "CREATE FUNCTION pair(OUT a integer, OUT b text)\n"
        " RETURNS record\n"
        " LANGUAGE sql\n"
        "AS $function$ SELECT 1, 'x' $function$"
    )
