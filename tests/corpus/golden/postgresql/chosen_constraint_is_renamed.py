"""chosen constraint is renamed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE docs RENAME CONSTRAINT a TO b")


def downgrade() -> None:
    op.execute("ALTER TABLE docs RENAME CONSTRAINT b TO a")
