"""function with another body

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
        "sql AS $$ SELECT a - b -- it's; $$"
    )


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION add(a integer, b integer DEFAULT 1)\n"
        " RETURNS integer\n"
        " LANGUAGE sql\n"
        "AS $function$ SELECT a + b -- it's; $function$"
    )
