"""renamed view that a body names

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: view new_one
    op.execute("ALTER VIEW old_one RENAME TO new_one")
    op.execute(
        "CREATE OR REPLACE FUNCTION by_name() RETURNS bigint LANGUAGE plpgsql AS "
        "'BEGIN RETURN count(*) FROM new_one; END'"
    )


def downgrade() -> None:
    # of the models: view old_one
    op.execute("ALTER VIEW new_one RENAME TO old_one")
    op.execute(
        "CREATE OR REPLACE FUNCTION by_name()\n"
        " RETURNS bigint\n"
        " LANGUAGE plpgsql\n"
        "AS $function$BEGIN RETURN count(*) FROM old_one; END$function$"
    )
