"""add aggregates

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
    # of the models: function step integer, integer
    op.execute(
        "CREATE FUNCTION step(integer, integer) RETURNS integer IMMUTABLE LANGUAGE sql "
        "AS $$ SELECT $1 + $2 $$"
    )
    # of the models: aggregate all_of
    op.execute(
        "CREATE AGGREGATE all_of(*) (sfunc = int8inc, stype = bigint, initcond = '0')"
    )
    op.execute("COMMENT ON AGGREGATE all_of(*) IS 'a'")
    # of the models: aggregate least_of integer
    op.execute(
        "CREATE AGGREGATE least_of(integer) (sfunc = int4smaller, stype = integer, "
        "sortop = <)"
    )
    # of the models: aggregate middle double precision, double precision
    op.execute(
        "CREATE AGGREGATE middle(float8 ORDER BY float8) (sfunc = "
        "ordered_set_transition, stype = internal, finalfunc = "
        "percentile_cont_float8_final, finalfunc_modify = shareable)"
    )
    op.execute("COMMENT ON AGGREGATE middle(double precision, double precision) IS 'b'")
    # of the models: aggregate moving integer
    op.execute(
        "CREATE AGGREGATE moving(integer) (sfunc = int4pl, stype = integer, sspace = "
        "8, combinefunc = int4pl, initcond = '0', msfunc = int4pl, minvfunc = int4mi, "
        "mstype = integer, msspace = 16, minitcond = '0', parallel = safe)"
    )
    # of the models: aggregate of_old integer
    op.execute(
        "CREATE AGGREGATE of_old(basetype = integer, sfunc = int4pl, stype = int4, "
        "initcond = '0')"
    )
    # of the models: aggregate place "any"
    op.execute(
        'CREATE AGGREGATE place(VARIADIC "any" ORDER BY VARIADIC "any") (sfunc = '
        "ordered_set_transition_multi, stype = internal, finalfunc = rank_final, "
        "finalfunc_extra, hypothetical)"
    )
    # of the models: aggregate A 5%:x integer
    op.execute(
        sa.DDL(
            'CREATE AGGREGATE "A 5%%:x"(a integer) (sfunc = step, stype = integer, '
            "initcond = '5')"
        )
    )
    # of the models: grant all_of ROUTINE pg_monitor
    op.execute("GRANT EXECUTE ON ROUTINE all_of() TO pg_monitor")
    # of the models: view totals
    op.execute(
        "CREATE VIEW totals AS SELECT of_old(age) AS total, all_of(*) AS n FROM users"
    )


def downgrade() -> None:
    op.execute("DROP VIEW totals")
    op.execute("REVOKE EXECUTE ON ROUTINE all_of() FROM pg_monitor")
    op.execute(sa.DDL('DROP AGGREGATE "A 5%%:x"(integer)'))
    op.execute('DROP AGGREGATE place("any")')
    op.execute("DROP AGGREGATE of_old(integer)")
    op.execute("DROP AGGREGATE moving(integer)")
    op.execute("DROP AGGREGATE middle(double precision, double precision)")
    op.execute("DROP AGGREGATE least_of(integer)")
    op.execute("DROP AGGREGATE all_of(*)")
    op.execute("DROP FUNCTION step(integer, integer)")
