"""change all kinds percent

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
    op.drop_index(op.f("i50%(x)s %%"), table_name="50%(x)s %%")
    with op.batch_alter_table(
        "50%(x)s %%",
        copy_from=sa.Table(
            "50%(x)s %%",
            sa.MetaData(),
            sa.Column("50%(x)s %%", sa.Integer(), nullable=False),
            sa.Column("50%(x)s %%2", sa.String(length=5), nullable=True),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("50%(x)s %%"),
            sa.UniqueConstraint("50%(x)s %%2", name=op.f("u50%(x)s %%")),
            sa.CheckConstraint("n > 0", name=op.f("c50%(x)s %%")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("c50%(x)s %%"), type_="check")
        batch_op.drop_constraint(batch_op.f("u50%(x)s %%"), type_="unique")
        batch_op.alter_column(
            "50%(x)s %%2",
            type_=sa.String(length=9),
            nullable=False,
            server_default="50%(x)s %%",
        )
        batch_op.create_check_constraint(batch_op.f("c50%(x)s %%"), "n > 1")
        batch_op.create_unique_constraint(
            batch_op.f("u50%(x)s %%"), ["n", "50%(x)s %%2"]
        )
    op.create_index(
        op.f("i50%(x)s %%"), "50%(x)s %%", ["50%(x)s %%2", "n"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("i50%(x)s %%"), table_name="50%(x)s %%")
    with op.batch_alter_table(
        "50%(x)s %%",
        copy_from=sa.Table(
            "50%(x)s %%",
            sa.MetaData(),
            sa.Column("50%(x)s %%", sa.Integer(), nullable=False),
            sa.Column(
                "50%(x)s %%2",
                sa.String(length=9),
                nullable=False,
                server_default=sa.text("'50%(x)s %%'"),
            ),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("50%(x)s %%"),
            sa.UniqueConstraint("n", "50%(x)s %%2", name=op.f("u50%(x)s %%")),
            sa.CheckConstraint("n > 1", name=op.f("c50%(x)s %%")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("c50%(x)s %%"), type_="check")
        batch_op.drop_constraint(batch_op.f("u50%(x)s %%"), type_="unique")
        batch_op.alter_column(
            "50%(x)s %%2", type_=sa.String(length=5), nullable=True, server_default=None
        )
        batch_op.create_check_constraint(batch_op.f("c50%(x)s %%"), "n > 0")
        batch_op.create_unique_constraint(batch_op.f("u50%(x)s %%"), ["50%(x)s %%2"])
    op.create_index(op.f("i50%(x)s %%"), "50%(x)s %%", ["50%(x)s %%2"], unique=False)
