"""primary key of another type

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
    with op.batch_alter_table(
        "posts",
        copy_from=sa.Table(
            "posts",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("user_id", sa.String(length=36), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["user_id"], ["users.id"], name=op.f("fk_posts_user_id")
            ),
        ),
    ) as batch_op:
        batch_op.alter_column("user_id", type_=sa.String(length=36))
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.String(length=36), nullable=False),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("id", type_=sa.String(length=36))


def downgrade() -> None:
    with op.batch_alter_table(
        "posts",
        copy_from=sa.Table(
            "posts",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("user_id", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["user_id"], ["users.id"], name=op.f("fk_posts_user_id")
            ),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "user_id", type_=sa.Integer(), postgresql_using="user_id::integer"
        )
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("id", type_=sa.Integer(), postgresql_using="id::integer")
