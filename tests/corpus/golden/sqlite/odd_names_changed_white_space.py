"""odd names changed white space

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
    op.drop_index(op.f("ia\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    op.drop_index(op.f("la\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    with op.batch_alter_table(
        "a\r\nb\tc\n",
        copy_from=sa.Table(
            "a\r\nb\tc\n",
            sa.MetaData(),
            sa.Column("a\r\nb\tc\n", sa.Integer(), nullable=False),
            sa.Column(
                "ta\r\nb\tc\n",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a\r\nb\tc\n'"),
            ),
            sa.Column(
                "na\r\nb\tc\n",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
            ),
            sa.Column("da\r\nb\tc\n", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("a\r\nb\tc\n", name=op.f("pa\r\nb\tc\n")),
            sa.UniqueConstraint(
                "na\r\nb\tc\n", "a\r\nb\tc\n", name=op.f("ua\r\nb\tc\n")
            ),
            sa.CheckConstraint(
                "\"ta\r\nb\tc\n\" != 'a\r\nb\tc\nx'", name=op.f("ka\r\nb\tc\n")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka\r\nb\tc\n"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua\r\nb\tc\n"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "ma\r\nb\tc\n",
                sa.String(length=80),
                nullable=True,
                server_default="a\r\nb\tc\n",
                comment="a\r\nb\tc\n\n",
            )
        )
        batch_op.alter_column("a\r\nb\tc\n", type_=sa.BigInteger())
        batch_op.alter_column("na\r\nb\tc\n", nullable=True, server_default=None)
        batch_op.alter_column(
            "ta\r\nb\tc\n",
            type_=sa.Text(),
            nullable=False,
            server_default="a\r\nb\tc\na\r\nb\tc\n",
        )
        batch_op.drop_column("da\r\nb\tc\n")
        batch_op.create_check_constraint(
            batch_op.f("ka\r\nb\tc\n"), "\"ta\r\nb\tc\n\" != 'a\r\nb\tc\ny'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("ua\r\nb\tc\n"), ["a\r\nb\tc\n", "na\r\nb\tc\n"]
        )
    with op.batch_alter_table(
        "sa\r\nb\tc\n",
        copy_from=sa.Table(
            "sa\r\nb\tc\n",
            sa.MetaData(),
            sa.Column("a\r\nb\tc\n", sa.Integer(), nullable=False),
            sa.Column("ra\r\nb\tc\n", sa.Integer(), nullable=True),
            sa.Column(
                "ea\r\nb\tc\n",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a\r\nb\tc\n'"),
            ),
            sa.PrimaryKeyConstraint("a\r\nb\tc\n"),
            sa.ForeignKeyConstraint(
                ["ra\r\nb\tc\n"], ["a\r\nb\tc\n.a\r\nb\tc\n"], name=op.f("fa\r\nb\tc\n")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("fa\r\nb\tc\n"), type_="foreignkey")
        batch_op.alter_column("ea\r\nb\tc\n", server_default="aa\r\nb\tc\n")
        batch_op.create_foreign_key(
            batch_op.f("ga\r\nb\tc\n"),
            "a\r\nb\tc\n",
            ["ra\r\nb\tc\n"],
            ["a\r\nb\tc\n"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("ja\r\nb\tc\n"),
        "a\r\nb\tc\n",
        ["ta\r\nb\tc\n", "a\r\nb\tc\n"],
        unique=False,
    )
    op.create_index(
        op.f("la\r\nb\tc\n"),
        "a\r\nb\tc\n",
        [sa.text('lower("ta\r\nb\tc\n")')],
        unique=False,
        postgresql_where=sa.text('"a\r\nb\tc\n" > 1'),
        sqlite_where=sa.text('"a\r\nb\tc\n" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("la\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    op.drop_index(op.f("ja\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    with op.batch_alter_table(
        "a\r\nb\tc\n",
        copy_from=sa.Table(
            "a\r\nb\tc\n",
            sa.MetaData(),
            sa.Column("a\r\nb\tc\n", sa.BigInteger(), nullable=False),
            sa.Column(
                "ta\r\nb\tc\n",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'a\r\nb\tc\na\r\nb\tc\n'"),
            ),
            sa.Column("na\r\nb\tc\n", sa.Integer(), nullable=True),
            sa.Column(
                "ma\r\nb\tc\n",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a\r\nb\tc\n'"),
            ),
            sa.PrimaryKeyConstraint("a\r\nb\tc\n", name=op.f("pa\r\nb\tc\n")),
            sa.UniqueConstraint(
                "a\r\nb\tc\n", "na\r\nb\tc\n", name=op.f("ua\r\nb\tc\n")
            ),
            sa.CheckConstraint(
                "\"ta\r\nb\tc\n\" != 'a\r\nb\tc\ny'", name=op.f("ka\r\nb\tc\n")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka\r\nb\tc\n"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua\r\nb\tc\n"), type_="unique")
        batch_op.add_column(
            sa.Column("da\r\nb\tc\n", sa.String(length=9), nullable=True)
        )
        batch_op.alter_column("a\r\nb\tc\n", type_=sa.Integer())
        batch_op.alter_column(
            "na\r\nb\tc\n", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "ta\r\nb\tc\n",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'a\r\nb\tc\n'"),
        )
        batch_op.drop_column("ma\r\nb\tc\n")
        batch_op.create_check_constraint(
            batch_op.f("ka\r\nb\tc\n"), "\"ta\r\nb\tc\n\" != 'a\r\nb\tc\nx'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("ua\r\nb\tc\n"), ["na\r\nb\tc\n", "a\r\nb\tc\n"]
        )
    with op.batch_alter_table(
        "sa\r\nb\tc\n",
        copy_from=sa.Table(
            "sa\r\nb\tc\n",
            sa.MetaData(),
            sa.Column("a\r\nb\tc\n", sa.Integer(), nullable=False),
            sa.Column("ra\r\nb\tc\n", sa.Integer(), nullable=True),
            sa.Column(
                "ea\r\nb\tc\n",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'aa\r\nb\tc\n'"),
            ),
            sa.PrimaryKeyConstraint("a\r\nb\tc\n"),
            sa.ForeignKeyConstraint(
                ["ra\r\nb\tc\n"],
                ["a\r\nb\tc\n.a\r\nb\tc\n"],
                name=op.f("ga\r\nb\tc\n"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ga\r\nb\tc\n"), type_="foreignkey")
        batch_op.alter_column("ea\r\nb\tc\n", server_default=sa.text("'a\r\nb\tc\n'"))
        batch_op.create_foreign_key(
            batch_op.f("fa\r\nb\tc\n"), "a\r\nb\tc\n", ["ra\r\nb\tc\n"], ["a\r\nb\tc\n"]
        )
    op.create_index(
        op.f("la\r\nb\tc\n"),
        "a\r\nb\tc\n",
        [sa.text('(lower("ta\r\nb\tc\n"))')],
        unique=False,
        sqlite_where=sa.text('"a\r\nb\tc\n" > 0'),
    )
    op.create_index(
        op.f("ia\r\nb\tc\n"),
        "a\r\nb\tc\n",
        ["ta\r\nb\tc\n", "a\r\nb\tc\n"],
        unique=False,
    )
