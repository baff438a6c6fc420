"""range renamed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE span RENAME TO extent")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'extent'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || ' "
        "RENAME TO extent'; END LOOP; END $do$"
    )
    op.execute("ALTER TYPE span_multirange RENAME TO extent_multirange")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'extent_multirange'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || "
        "made || ' RENAME TO extent_multirange'; END LOOP; END $do$"
    )


def downgrade() -> None:
    op.execute("ALTER TYPE extent RENAME TO span")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || ' "
        "RENAME TO span'; END LOOP; END $do$"
    )
    op.execute("ALTER TYPE extent_multirange RENAME TO span_multirange")
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span_multirange'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || "
        "made || ' RENAME TO span_multirange'; END LOOP; END $do$"
    )
