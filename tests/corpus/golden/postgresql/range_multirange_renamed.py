"""range multirange renamed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('ALTER TYPE span_multirange RENAME TO "Spans"')
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = '\"Spans\"'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || ' "
        'RENAME TO "Spans"\'; END LOOP; END $do$'
    )


def downgrade() -> None:
    op.execute('ALTER TYPE "Spans" RENAME TO span_multirange')
    op.execute(
        "DO $do$ DECLARE made regprocedure; BEGIN FOR made IN SELECT d.objid FROM "
        "pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'i' AND "
        "d.refobjid = 'span_multirange'::regtype LOOP EXECUTE 'ALTER FUNCTION ' || "
        "made || ' RENAME TO span_multirange'; END LOOP; END $do$"
    )
