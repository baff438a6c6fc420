"""function of an enum that loses a label

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP FUNCTION is_sad(mood)")
    op.execute("ALTER TYPE mood RENAME TO mood__old")
    op.execute("CREATE TYPE mood AS ENUM ('sad', 'gay')")
    op.execute("ALTER TABLE people ALTER COLUMN mood TYPE mood USING mood::text::mood")
    op.execute("DROP TYPE mood__old")
    op.execute(
        "CREATE FUNCTION is_sad(mood) RETURNS boolean LANGUAGE sql AS $$ SELECT $1 = "
        "'sad' $$"
    )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'odd'")
