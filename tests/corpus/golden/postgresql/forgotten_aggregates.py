"""forgotten aggregates

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
    op.execute("REVOKE EXECUTE ON ROUTINE total(integer) FROM pg_monitor")
    op.execute("DROP VIEW totals")
    op.execute("DROP AGGREGATE total(integer)")
    op.execute("DROP AGGREGATE all_of(*)")
    op.execute("DROP FUNCTION step(integer, integer)")


def downgrade() -> None:
    # of the models: function step integer, integer
    op.execute(
        "CREATE FUNCTION step(integer, integer)\n"
        " RETURNS integer\n"
        " LANGUAGE sql\n"
        " IMMUTABLE\n"
        "AS $function$ SELECT $1 + $2 $function$"
    )
    # of the models: aggregate all_of
    op.execute(
        "CREATE AGGREGATE all_of(*) (sfunc = int8inc, stype = bigint, initcond = '0')"
    )
    # of the models: aggregate total integer
    op.execute(
        "CREATE AGGREGATE total(integer) (sfunc = step, stype = integer, initcond = "
        "'0')"
    )
    op.execute(sa.DDL("COMMENT ON AGGREGATE total(integer) IS 'it''s 5%% :x'"))
    # of the models: view totals
    op.execute(
        "CREATE VIEW totals AS\n SELECT total(users.age) AS total\n   FROM users"
    )
    # of the models: grant total integer ROUTINE
    op.execute("REVOKE EXECUTE ON ROUTINE total(integer) FROM PUBLIC")
    # of the models: grant total integer ROUTINE pg_monitor
    op.execute("GRANT EXECUTE ON ROUTINE total(integer) TO pg_monitor")
