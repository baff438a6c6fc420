"""odd names changed other quotes

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
    op.drop_index(op.f("ia`b``c [x]]"), table_name="a`b``c [x]]")
    op.drop_index(op.f("la`b``c [x]]"), table_name="a`b``c [x]]")
    with op.batch_alter_table(
        "a`b``c [x]]",
        copy_from=sa.Table(
            "a`b``c [x]]",
            sa.MetaData(),
            sa.Column("a`b``c [x]]", sa.Integer(), nullable=False),
            sa.Column(
                "ta`b``c [x]]",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a`b``c [x]]'"),
            ),
            sa.Column(
                "na`b``c [x]]",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
            ),
            sa.Column("da`b``c [x]]", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("a`b``c [x]]", name=op.f("pa`b``c [x]]")),
            sa.UniqueConstraint(
                "na`b``c [x]]", "a`b``c [x]]", name=op.f("ua`b``c [x]]")
            ),
            sa.CheckConstraint(
                "\"ta`b``c [x]]\" != 'a`b``c [x]]x'", name=op.f("ka`b``c [x]]")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka`b``c [x]]"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua`b``c [x]]"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "ma`b``c [x]]",
                sa.String(length=80),
                nullable=True,
                server_default="a`b``c [x]]",
                comment="a`b``c [x]]\n",
            )
        )
        batch_op.alter_column("a`b``c [x]]", type_=sa.BigInteger())
        batch_op.alter_column("na`b``c [x]]", nullable=True, server_default=None)
        batch_op.alter_column(
            "ta`b``c [x]]",
            type_=sa.Text(),
            nullable=False,
            server_default="a`b``c [x]]a`b``c [x]]",
        )
        batch_op.drop_column("da`b``c [x]]")
        batch_op.create_check_constraint(
            batch_op.f("ka`b``c [x]]"), "\"ta`b``c [x]]\" != 'a`b``c [x]]y'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("ua`b``c [x]]"), ["a`b``c [x]]", "na`b``c [x]]"]
        )
    with op.batch_alter_table(
        "sa`b``c [x]]",
        copy_from=sa.Table(
            "sa`b``c [x]]",
            sa.MetaData(),
            sa.Column("a`b``c [x]]", sa.Integer(), nullable=False),
            sa.Column("ra`b``c [x]]", sa.Integer(), nullable=True),
            sa.Column(
                "ea`b``c [x]]",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a`b``c [x]]'"),
            ),
            sa.PrimaryKeyConstraint("a`b``c [x]]"),
            sa.ForeignKeyConstraint(
                ["ra`b``c [x]]"], ["a`b``c [x]].a`b``c [x]]"], name=op.f("fa`b``c [x]]")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("fa`b``c [x]]"), type_="foreignkey")
        batch_op.alter_column("ea`b``c [x]]", server_default="aa`b``c [x]]")
        batch_op.create_foreign_key(
            batch_op.f("ga`b``c [x]]"),
            "a`b``c [x]]",
            ["ra`b``c [x]]"],
            ["a`b``c [x]]"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("ja`b``c [x]]"),
        "a`b``c [x]]",
        ["ta`b``c [x]]", "a`b``c [x]]"],
        unique=False,
    )
    op.create_index(
        op.f("la`b``c [x]]"),
        "a`b``c [x]]",
        [sa.text('lower("ta`b``c [x]]")')],
        unique=False,
        postgresql_where=sa.text('"a`b``c [x]]" > 1'),
        sqlite_where=sa.text('"a`b``c [x]]" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("la`b``c [x]]"), table_name="a`b``c [x]]")
    op.drop_index(op.f("ja`b``c [x]]"), table_name="a`b``c [x]]")
    with op.batch_alter_table(
        "a`b``c [x]]",
        copy_from=sa.Table(
            "a`b``c [x]]",
            sa.MetaData(),
            sa.Column("a`b``c [x]]", sa.BigInteger(), nullable=False),
            sa.Column(
                "ta`b``c [x]]",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'a`b``c [x]]a`b``c [x]]'"),
            ),
            sa.Column("na`b``c [x]]", sa.Integer(), nullable=True),
            sa.Column(
                "ma`b``c [x]]",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a`b``c [x]]'"),
            ),
            sa.PrimaryKeyConstraint("a`b``c [x]]", name=op.f("pa`b``c [x]]")),
            sa.UniqueConstraint(
                "a`b``c [x]]", "na`b``c [x]]", name=op.f("ua`b``c [x]]")
            ),
            sa.CheckConstraint(
                "\"ta`b``c [x]]\" != 'a`b``c [x]]y'", name=op.f("ka`b``c [x]]")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka`b``c [x]]"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua`b``c [x]]"), type_="unique")
        batch_op.add_column(
            sa.Column("da`b``c [x]]", sa.String(length=9), nullable=True)
        )
        batch_op.alter_column("a`b``c [x]]", type_=sa.Integer())
        batch_op.alter_column(
            "na`b``c [x]]", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "ta`b``c [x]]",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'a`b``c [x]]'"),
        )
        batch_op.drop_column("ma`b``c [x]]")
        batch_op.create_check_constraint(
            batch_op.f("ka`b``c [x]]"), "\"ta`b``c [x]]\" != 'a`b``c [x]]x'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("ua`b``c [x]]"), ["na`b``c [x]]", "a`b``c [x]]"]
        )
    with op.batch_alter_table(
        "sa`b``c [x]]",
        copy_from=sa.Table(
            "sa`b``c [x]]",
            sa.MetaData(),
            sa.Column("a`b``c [x]]", sa.Integer(), nullable=False),
            sa.Column("ra`b``c [x]]", sa.Integer(), nullable=True),
            sa.Column(
                "ea`b``c [x]]",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'aa`b``c [x]]'"),
            ),
            sa.PrimaryKeyConstraint("a`b``c [x]]"),
            sa.ForeignKeyConstraint(
                ["ra`b``c [x]]"],
                ["a`b``c [x]].a`b``c [x]]"],
                name=op.f("ga`b``c [x]]"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ga`b``c [x]]"), type_="foreignkey")
        batch_op.alter_column("ea`b``c [x]]", server_default=sa.text("'a`b``c [x]]'"))
        batch_op.create_foreign_key(
            batch_op.f("fa`b``c [x]]"), "a`b``c [x]]", ["ra`b``c [x]]"], ["a`b``c [x]]"]
        )
    op.create_index(
        op.f("la`b``c [x]]"),
        "a`b``c [x]]",
        [sa.text('(lower("ta`b``c [x]]"))')],
        unique=False,
        sqlite_where=sa.text('"a`b``c [x]]" > 0'),
    )
    op.create_index(
        op.f("ia`b``c [x]]"),
        "a`b``c [x]]",
        ["ta`b``c [x]]", "a`b``c [x]]"],
        unique=False,
    )
