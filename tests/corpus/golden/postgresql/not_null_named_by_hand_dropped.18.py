"""not null named by hand dropped

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("users", "age", nullable=True)


def downgrade() -> None:
    op.execute("ALTER TABLE users ADD CONSTRAINT age_is_there NOT NULL age")
