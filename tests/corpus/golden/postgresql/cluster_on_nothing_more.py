"""cluster on nothing more

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE docs SET WITHOUT CLUSTER")


def downgrade() -> None:
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")
