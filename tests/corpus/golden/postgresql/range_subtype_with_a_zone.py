"""range subtype with a zone

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL timezone = 'UTC'")
    op.execute("ALTER TYPE span RENAME TO span__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || ' "
        "RENAME TO span__old'; END LOOP; END $do$"
    )
    op.execute("ALTER TYPE span_multirange RENAME TO span_multirange__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span_multirange__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' "
        "|| made || ' RENAME TO span_multirange__old'; END LOOP; END $do$"
    )
    op.execute("CREATE TYPE span AS RANGE (subtype = timestamp with time zone)")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN during TYPE span USING during::text::span"
    )
    op.execute("DROP TYPE span__old")
    op.execute("SET LOCAL timezone TO DEFAULT")


def downgrade() -> None:
    op.execute("SET LOCAL timezone = 'UTC'")
    op.execute("ALTER TYPE span RENAME TO span__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || ' "
        "RENAME TO span__old'; END LOOP; END $do$"
    )
    op.execute("ALTER TYPE span_multirange RENAME TO span_multirange__old")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span_multirange__old'::regtype LOOP EXECUTE 'ALTER FUNCTION ' "
        "|| made || ' RENAME TO span_multirange__old'; END LOOP; END $do$"
    )
    op.execute("CREATE TYPE span AS RANGE (subtype = timestamp without time zone)")
    op.execute(
        "ALTER TABLE stays ALTER COLUMN during TYPE span USING during::text::span"
    )
    op.execute("DROP TYPE span__old")
    op.execute("SET LOCAL timezone TO DEFAULT")
