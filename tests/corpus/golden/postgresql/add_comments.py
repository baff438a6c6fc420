"""add comments

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table_comment("users", "People")
    op.alter_column("users", "name", comment="How they are called")


def downgrade() -> None:
    op.drop_table_comment("users", existing_comment="People")
    op.alter_column("users", "name", comment=None)
