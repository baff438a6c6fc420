"""add label and use it as default

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
        op.execute("ALTER TYPE status ADD VALUE IF NOT EXISTS 'c'")
    op.alter_column("jobs", "status", server_default="c")


def downgrade() -> None:
    op.execute("ALTER TYPE status RENAME TO status__old")
    op.execute("CREATE TYPE status AS ENUM ('a', 'b')")
    op.execute("ALTER TABLE jobs ALTER COLUMN status DROP DEFAULT")
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN status TYPE status USING status::text::status"
    )
    op.execute("ALTER TABLE jobs ALTER COLUMN status SET DEFAULT 'a'::status")
    op.execute("DROP TYPE status__old")
    op.alter_column("jobs", "status", server_default=sa.text("'a'::status"))
