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
    with op.batch_alter_table("people") as batch_op:
        batch_op.add_column(sa.Column("n", sa.Integer(), nullable=True))
        batch_op.alter_column("title", type_=sa.String(length=19))


def downgrade() -> None:
    with op.batch_alter_table("people") as batch_op:
        batch_op.alter_column("title", type_=sa.String(length=9))
        batch_op.drop_column("n")
    op.alter_column("people", "title", new_column_name="name")
    op.rename_table("people", "users")
