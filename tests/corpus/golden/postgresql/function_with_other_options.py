"""function with other options

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
        "CREATE OR REPLACE FUNCTION add(a int, b int DEFAULT 1) RETURNS int LANGUAGE "
        "sql STRICT SECURITY DEFINER PARALLEL SAFE COST 7 SET search_path = public, "
        "pg_temp SET work_mem TO '5MB' AS $$ SELECT a + b -- it's; $$"
    )


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION add(a integer, b integer DEFAULT 1)\n"
        " RETURNS integer\n"
        " LANGUAGE sql\n"
        "AS $function$ SELECT a + b -- it's; $function$"
    )
