"""foreign key of percent

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
    with op.batch_alter_table("uses") as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("f50%(x)s %%"), "50%(x)s %%", ["50%(x)s %%_id"], ["50%(x)s %%"]
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "uses",
        copy_from=sa.Table(
            "uses",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("50%(x)s %%_id", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.ForeignKeyConstraint(
                ["50%(x)s %%_id"], ["50%(x)s %%.50%(x)s %%"], name=op.f("f50%(x)s %%")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f50%(x)s %%"), type_="foreignkey")
