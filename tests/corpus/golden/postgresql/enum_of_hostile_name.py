"""enum of hostile name

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute(
            sa.DDL("ALTER TYPE \"it's %%(s) :e\" ADD VALUE IF NOT EXISTS '%%(c)s'")
        )


def downgrade() -> None:
    op.execute(sa.DDL('ALTER TYPE "it\'s %%(s) :e" RENAME TO "it\'s %%(s) :e__old"'))
    op.execute(sa.DDL("CREATE TYPE \"it's %%(s) :e\" AS ENUM ('a''', '\"b\"')"))
    op.execute(
        sa.DDL(
            'ALTER TABLE jobs ALTER COLUMN s TYPE "it\'s %%(s) :e" USING '
            's::text::"it\'s %%(s) :e"'
        )
    )
    op.execute(sa.DDL('DROP TYPE "it\'s %%(s) :e__old"'))
