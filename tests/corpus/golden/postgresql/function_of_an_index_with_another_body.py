"""function of an index with another body

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
        "CREATE OR REPLACE FUNCTION short(name text) RETURNS boolean IMMUTABLE "
        "LANGUAGE sql AS 'SELECT length(name) < 8'"
    )


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION short(name text)\n"
        " RETURNS boolean\n"
        " LANGUAGE sql\n"
        " IMMUTABLE\n"
        "AS $function$SELECT length(name) < 9$function$"
    )
