"""rename columns of unique with include

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("users", "team", new_column_name="group")
    op.alter_column("users", "email", new_column_name="mail")
    op.execute("ALTER TABLE users RENAME CONSTRAINT uq_users TO uq_new")


def downgrade() -> None:
    op.execute("ALTER TABLE users RENAME CONSTRAINT uq_new TO uq_users")
    op.alter_column("users", "mail", new_column_name="email")
    op.alter_column("users", "group", new_column_name="team")
