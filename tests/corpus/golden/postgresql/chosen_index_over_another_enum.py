"""chosen index over another enum

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
    op.drop_index(op.f("ix_docs"), table_name="docs")
    op.execute("ALTER TYPE kind RENAME TO kind__old")
    op.execute("CREATE TYPE kind AS ENUM ('c', 'a')")
    op.execute("ALTER TABLE docs ALTER COLUMN body TYPE kind USING body::text::kind")
    op.execute("DROP TYPE kind__old")
    op.create_index(
        op.f("ix_docs"), "docs", ["n", sa.text("(body <> 'c'::kind)")], unique=True
    )
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")


def downgrade() -> None:
    op.drop_index(op.f("ix_docs"), table_name="docs")
    op.execute("ALTER TYPE kind RENAME TO kind__old")
    op.execute("CREATE TYPE kind AS ENUM ('a', 'c')")
    op.execute("ALTER TABLE docs ALTER COLUMN body TYPE kind USING body::text::kind")
    op.execute("DROP TYPE kind__old")
    op.create_index(
        op.f("ix_docs"), "docs", ["n", sa.text("(body <> 'c')")], unique=True
    )
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")
