"""range used everywhere

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
    op.execute("DROP FUNCTION width(span)")
    op.execute("DROP VIEW firsts")
    op.drop_index(op.f("ix_during"), table_name="stays")
    op.drop_constraint(op.f("ck_during"), "stays", type_="check")
    op.drop_constraint(op.f("ex_during"), "stays")
    op.execute("ALTER TYPE span RENAME TO span__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || ' "
        "RENAME TO span__old'; END LOOP; END $do$"
    )
    op.execute("ALTER DOMAIN short RENAME TO short__old")
    op.execute("ALTER TYPE span_multirange RENAME TO span_multirange__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span_multirange__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' "
        "|| made || ' RENAME TO span_multirange__old'; END LOOP; END $do$"
    )
    op.execute("CREATE TYPE span AS RANGE (subtype = bigint)")
    op.execute(sa.DDL("COMMENT ON TYPE span IS 'it''s 5%% :x'"))
    op.execute(
        "CREATE DOMAIN short AS span CONSTRAINT short_check CHECK ((VALUE < "
        "'[90,99)'::span))"
    )
    op.execute("GRANT USAGE ON TYPE short TO pg_monitor")
    op.execute("REVOKE USAGE ON TYPE span FROM PUBLIC")
    op.execute("GRANT USAGE ON TYPE span TO pg_monitor WITH GRANT OPTION")
    op.execute("ALTER TABLE stays ALTER COLUMN during DROP DEFAULT")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN during TYPE span USING during::text::span"
    )
    op.execute("ALTER TABLE stays ALTER COLUMN during SET DEFAULT '[7,8)'::span")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN many TYPE span[] USING many::text[]::span[]"
    )
    op.execute("ALTER TABLE stays ALTER COLUMN sets DROP DEFAULT")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN sets TYPE span_multirange USING "
        "sets::text::span_multirange"
    )
    op.execute("ALTER TABLE stays ALTER COLUMN sets SET DEFAULT '{}'::span_multirange")
    op.execute("ALTER TABLE stays ALTER COLUMN own TYPE short USING own::text::short")
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE one TYPE span CASCADE")
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE other TYPE span_multirange CASCADE")
    op.execute("DROP DOMAIN short__old")
    op.execute("DROP TYPE span__old")
    op.create_check_constraint(op.f("ck_during"), "stays", "during <> '[9,9]'::span")
    op.execute(
        "ALTER TABLE stays ADD CONSTRAINT ex_during EXCLUDE USING gist (during WITH "
        "&&) WHERE (during < '[50,51)'::span)"
    )
    op.create_index(
        op.f("ix_during"),
        "stays",
        ["id"],
        unique=False,
        postgresql_where=sa.text("during > '[0,1)'::span"),
    )
    op.execute("CREATE VIEW firsts AS SELECT id, lower(during) AS begin FROM stays")
    op.execute(
        "CREATE FUNCTION width(span) RETURNS text LANGUAGE sql AS $$ SELECT (upper($1) "
        "- lower($1))::text $$"
    )


def downgrade() -> None:
    op.execute("DROP FUNCTION width(span)")
    op.execute("DROP VIEW firsts")
    op.drop_index(op.f("ix_during"), table_name="stays")
    op.drop_constraint(op.f("ck_during"), "stays", type_="check")
    op.drop_constraint(op.f("ex_during"), "stays")
    op.execute("ALTER TYPE span RENAME TO span__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || ' "
        "RENAME TO span__old'; END LOOP; END $do$"
    )
    op.execute("ALTER DOMAIN short RENAME TO short__old")
    op.execute("ALTER TYPE span_multirange RENAME TO span_multirange__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span_multirange__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' "
        "|| made || ' RENAME TO span_multirange__old'; END LOOP; END $do$"
    )
    op.execute("CREATE TYPE span AS RANGE (subtype = integer)")
    op.execute(sa.DDL("COMMENT ON TYPE span IS 'it''s 5%% :x'"))
    op.execute(
        "CREATE DOMAIN short AS span CONSTRAINT short_check CHECK (VALUE < '[90,99)')"
    )
    op.execute("GRANT USAGE ON TYPE short TO pg_monitor")
    op.execute("REVOKE USAGE ON TYPE span FROM PUBLIC")
    op.execute("GRANT USAGE ON TYPE span TO pg_monitor WITH GRANT OPTION")
    op.execute("ALTER TABLE stays ALTER COLUMN during DROP DEFAULT")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN during TYPE span USING during::text::span"
    )
    op.execute("ALTER TABLE stays ALTER COLUMN during SET DEFAULT '[7,8)'::span")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN many TYPE span[] USING many::text[]::span[]"
    )
    op.execute("ALTER TABLE stays ALTER COLUMN sets DROP DEFAULT")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN sets TYPE span_multirange USING "
        "sets::text::span_multirange"
    )
    op.execute("ALTER TABLE stays ALTER COLUMN sets SET DEFAULT '{}'::span_multirange")
    op.execute("ALTER TABLE stays ALTER COLUMN own TYPE short USING own::text::short")
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE one TYPE span CASCADE")
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE other TYPE span_multirange CASCADE")
    op.execute("DROP DOMAIN short__old")
    op.execute("DROP TYPE span__old")
    op.create_check_constraint(op.f("ck_during"), "stays", "(during <> '[9,9]'::span)")
    op.execute(
        "ALTER TABLE stays ADD CONSTRAINT ex_during EXCLUDE USING gist (during WITH "
        "&&) WHERE ((during < '[50,51)'::span))"
    )
    op.create_index(
        op.f("ix_during"),
        "stays",
        ["id"],
        unique=False,
        postgresql_where=sa.text("(during > '[0,1)'::span)"),
    )
    op.execute(
        "CREATE VIEW firsts AS\n SELECT id,\n    lower(during) AS begin\n   FROM stays"
    )
    op.execute(
        "CREATE FUNCTION width(span)\n"
        " RETURNS text\n"
        " LANGUAGE sql\n"
        "AS $function$ SELECT (upper($1) - lower($1))::text $function$"
    )
