"""near comment with a space

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table_comment("things", "All", existing_comment="all")
    op.alter_column("things", "x", comment="the x ")


def downgrade() -> None:
    op.create_table_comment("things", "all", existing_comment="All")
    op.alter_column("things", "x", comment="the x")
