"""cluster on a new index

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_docs"), "docs", ["n"], unique=True)
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")


def downgrade() -> None:
    op.drop_index(op.f("ix_docs"), table_name="docs")
    op.execute("ALTER TABLE docs SET WITHOUT CLUSTER")
