"""inherited column changes all

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("animals", "name", nullable=False, server_default="x", comment="c")


def downgrade() -> None:
    op.alter_column("animals", "name", nullable=True, server_default=None, comment=None)
