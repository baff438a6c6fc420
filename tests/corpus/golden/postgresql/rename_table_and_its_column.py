"""rename table and its column

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("users", "people")
    op.alter_column("people", "name", new_column_name="title")
    op.add_column("people", sa.Column("n", sa.Integer(), nullable=True))
    op.alter_column("people", "title", type_=sa.String(length=19))


def downgrade() -> None:
    op.alter_column("people", "title", type_=sa.String(length=9))
    op.drop_column("people", "n")
    op.alter_column("people", "title", new_column_name="name")
    op.rename_table("people", "users")
