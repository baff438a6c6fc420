"""enum of a view loses a label

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW moods")
    op.execute("ALTER TYPE mood RENAME TO mood__old")
    op.execute("CREATE TYPE mood AS ENUM ('good', 'bad')")
    op.execute("ALTER TABLE users ALTER COLUMN mood TYPE mood USING mood::text::mood")
    op.execute("DROP TYPE mood__old")
    op.execute(
        "CREATE VIEW moods AS\n"
        " SELECT id,\n"
        "    mood,\n"
        "    'good'::mood AS best\n"
        "   FROM users"
    )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'so' BEFORE 'bad'")
