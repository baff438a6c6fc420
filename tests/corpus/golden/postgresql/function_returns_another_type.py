"""function returns another type

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
    op.execute("DROP FUNCTION add(integer, integer)")
    op.execute(
        "CREATE FUNCTION add(a int, b int DEFAULT 1) RETURNS bigint LANGUAGE sql AS $$ "
        "SELECT a + b -- it's; $$"
    )
    op.execute(sa.DDL("COMMENT ON FUNCTION add(integer, integer) IS 'it''s 5%% :x'"))


def downgrade() -> None:
    op.execute("DROP FUNCTION add(integer, integer)")
    op.execute(
        "CREATE FUNCTION add(a integer, b integer DEFAULT 1)\n"
        " RETURNS integer\n"
        " LANGUAGE sql\n"
        "AS $function$ SELECT a + b -- it's; $function$"
    )
    op.execute(sa.DDL("COMMENT ON FUNCTION add(integer, integer) IS 'it''s 5%% :x'"))
