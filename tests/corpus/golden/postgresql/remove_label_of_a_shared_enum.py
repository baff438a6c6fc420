"""remove label of a shared enum

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE status RENAME TO status__old")
    op.execute("CREATE TYPE status AS ENUM ('a', 'b')")
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN status TYPE status USING status::text::status"
    )
    op.execute("ALTER TABLE tasks ALTER COLUMN states DROP DEFAULT")
    op.execute(
        "ALTER TABLE tasks ALTER COLUMN states TYPE status[] USING "
        "states::text[]::status[]"
    )
    op.execute("ALTER TABLE tasks ALTER COLUMN states SET DEFAULT '{a}'")
    op.execute("DROP TYPE status__old")


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE status ADD VALUE IF NOT EXISTS 'c'")
