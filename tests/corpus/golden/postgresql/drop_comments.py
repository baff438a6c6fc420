"""drop comments

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table_comment(
        "users",
        existing_comment="it's \"5%\" :name %(x)s \\ '''\n\tsecond line; -- no end",
    )
    op.alter_column("users", "name", comment=None)


def downgrade() -> None:
    op.create_table_comment(
        "users", "it's \"5%\" :name %(x)s \\ '''\n\tsecond line; -- no end"
    )
    op.alter_column(
        "users",
        "name",
        comment="it's \"5%\" :name %(x)s \\ '''\n\tsecond line; -- no end",
    )
