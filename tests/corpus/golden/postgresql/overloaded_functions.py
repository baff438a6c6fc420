"""overloaded functions

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION add(a bigint, b bigint DEFAULT 1) RETURNS bigint "
        "LANGUAGE sql AS $$ SELECT b + a -- it's; $$"
    )
    op.execute("COMMENT ON FUNCTION add(integer, integer) IS 'of integers'")
    # of the models: function add text, text
    op.execute(
        "CREATE FUNCTION add(a text, b text DEFAULT '') RETURNS text LANGUAGE sql AS "
        "$$ SELECT a || b -- it's; $$"
    )


def downgrade() -> None:
    op.execute("DROP FUNCTION add(text, text)")
    op.execute(
        "CREATE OR REPLACE FUNCTION add(a bigint, b bigint DEFAULT 1)\n"
        " RETURNS bigint\n"
        " LANGUAGE sql\n"
        "AS $function$ SELECT a + b -- it's; $function$"
    )
    op.execute("COMMENT ON FUNCTION add(integer, integer) IS NULL")
