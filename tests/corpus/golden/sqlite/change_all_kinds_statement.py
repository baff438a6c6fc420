"""change all kinds statement

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
    op.drop_index(
        op.f("i'); DROP TABLE kept; --"), table_name="'); DROP TABLE kept; --"
    )
    with op.batch_alter_table(
        "'); DROP TABLE kept; --",
        copy_from=sa.Table(
            "'); DROP TABLE kept; --",
            sa.MetaData(),
            sa.Column("'); DROP TABLE kept; --", sa.Integer(), nullable=False),
            sa.Column("'); DROP TABLE kept; --2", sa.String(length=5), nullable=True),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("'); DROP TABLE kept; --"),
            sa.UniqueConstraint(
                "'); DROP TABLE kept; --2", name=op.f("u'); DROP TABLE kept; --")
            ),
            sa.CheckConstraint("n > 0", name=op.f("c'); DROP TABLE kept; --")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("c'); DROP TABLE kept; --"), type_="check")
        batch_op.drop_constraint(batch_op.f("u'); DROP TABLE kept; --"), type_="unique")
        batch_op.alter_column(
            "'); DROP TABLE kept; --2",
            type_=sa.String(length=9),
            nullable=False,
            server_default="'); DROP TABLE kept; --",
        )
        batch_op.create_check_constraint(
            batch_op.f("c'); DROP TABLE kept; --"), "n > 1"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u'); DROP TABLE kept; --"), ["n", "'); DROP TABLE kept; --2"]
        )
    op.create_index(
        op.f("i'); DROP TABLE kept; --"),
        "'); DROP TABLE kept; --",
        ["'); DROP TABLE kept; --2", "n"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(
        op.f("i'); DROP TABLE kept; --"), table_name="'); DROP TABLE kept; --"
    )
    with op.batch_alter_table(
        "'); DROP TABLE kept; --",
        copy_from=sa.Table(
            "'); DROP TABLE kept; --",
            sa.MetaData(),
            sa.Column("'); DROP TABLE kept; --", sa.Integer(), nullable=False),
            sa.Column(
                "'); DROP TABLE kept; --2",
                sa.String(length=9),
                nullable=False,
                server_default=sa.text("'''); DROP TABLE kept; --'"),
            ),
            sa.Column("n", sa.Integer(), nullable=True),
            sa.PrimaryKeyConstraint("'); DROP TABLE kept; --"),
            sa.UniqueConstraint(
                "n", "'); DROP TABLE kept; --2", name=op.f("u'); DROP TABLE kept; --")
            ),
            sa.CheckConstraint("n > 1", name=op.f("c'); DROP TABLE kept; --")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("c'); DROP TABLE kept; --"), type_="check")
        batch_op.drop_constraint(batch_op.f("u'); DROP TABLE kept; --"), type_="unique")
        batch_op.alter_column(
            "'); DROP TABLE kept; --2",
            type_=sa.String(length=5),
            nullable=True,
            server_default=None,
        )
        batch_op.create_check_constraint(
            batch_op.f("c'); DROP TABLE kept; --"), "n > 0"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u'); DROP TABLE kept; --"), ["'); DROP TABLE kept; --2"]
        )
    op.create_index(
        op.f("i'); DROP TABLE kept; --"),
        "'); DROP TABLE kept; --",
        ["'); DROP TABLE kept; --2"],
        unique=False,
    )
