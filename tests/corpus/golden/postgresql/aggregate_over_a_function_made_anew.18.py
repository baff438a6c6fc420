"""aggregate over a function made anew

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
    op.execute("DROP VIEW totals")
    op.execute("DROP AGGREGATE total(integer)")
    op.execute("DROP FUNCTION step(integer, integer)")
    op.execute(
        "CREATE FUNCTION step(b integer, integer) RETURNS integer IMMUTABLE LANGUAGE "
        "sql AS $$ SELECT $1 + $2 $$"
    )
    op.execute(
        "CREATE AGGREGATE total(integer) (sfunc = step, stype = integer, initcond = "
        "'0')"
    )
    op.execute(sa.DDL("COMMENT ON AGGREGATE total(integer) IS 'it''s 5%% :x'"))
    op.execute("CREATE VIEW totals AS SELECT total(age) AS total FROM users")
    op.execute("REVOKE EXECUTE ON ROUTINE total(integer) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON ROUTINE total(integer) TO pg_monitor")


def downgrade() -> None:
    op.execute("DROP VIEW totals")
    op.execute("DROP AGGREGATE total(integer)")
    op.execute("DROP FUNCTION step(integer, integer)")
    op.execute(
        "CREATE FUNCTION step(a integer, integer)\n"
        " RETURNS integer\n"
        " LANGUAGE sql\n"
        " IMMUTABLE\n"
        "AS $function$ SELECT $1 + $2 $function$"
    )
    op.execute(
        "CREATE AGGREGATE total(integer) (sfunc = step, stype = integer, initcond = "
        "'0')"
    )
    op.execute(sa.DDL("COMMENT ON AGGREGATE total(integer) IS 'it''s 5%% :x'"))
    op.execute("CREATE VIEW totals AS\n SELECT total(age) AS total\n   FROM users")
    op.execute("REVOKE EXECUTE ON ROUTINE total(integer) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON ROUTINE total(integer) TO pg_monitor")
