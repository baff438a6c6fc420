"""rename column with constraints

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("users", "code", new_column_name="sku")
    op.execute("ALTER INDEX ix_users_code RENAME TO ix_users_sku")


def downgrade() -> None:
    op.execute("ALTER INDEX ix_users_sku RENAME TO ix_users_code")
    op.alter_column("users", "sku", new_column_name="code")
