"""odd names changed question

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
    op.drop_index(op.f("i?1 @x #y"), table_name="?1 @x #y")
    op.drop_index(op.f("l?1 @x #y"), table_name="?1 @x #y")
    with op.batch_alter_table(
        "?1 @x #y",
        copy_from=sa.Table(
            "?1 @x #y",
            sa.MetaData(),
            sa.Column("?1 @x #y", sa.Integer(), nullable=False),
            sa.Column(
                "t?1 @x #y",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'?1 @x #y'"),
            ),
            sa.Column(
                "n?1 @x #y", sa.Integer(), nullable=False, server_default=sa.text("'1'")
            ),
            sa.Column("d?1 @x #y", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("?1 @x #y", name=op.f("p?1 @x #y")),
            sa.UniqueConstraint("n?1 @x #y", "?1 @x #y", name=op.f("u?1 @x #y")),
            sa.CheckConstraint("\"t?1 @x #y\" != '?1 @x #yx'", name=op.f("k?1 @x #y")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k?1 @x #y"), type_="check")
        batch_op.drop_constraint(batch_op.f("u?1 @x #y"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "m?1 @x #y",
                sa.String(length=80),
                nullable=True,
                server_default="?1 @x #y",
                comment="?1 @x #y\n",
            )
        )
        batch_op.alter_column("?1 @x #y", type_=sa.BigInteger())
        batch_op.alter_column("n?1 @x #y", nullable=True, server_default=None)
        batch_op.alter_column(
            "t?1 @x #y",
            type_=sa.Text(),
            nullable=False,
            server_default="?1 @x #y?1 @x #y",
        )
        batch_op.drop_column("d?1 @x #y")
        batch_op.create_check_constraint(
            batch_op.f("k?1 @x #y"), "\"t?1 @x #y\" != '?1 @x #yy'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u?1 @x #y"), ["?1 @x #y", "n?1 @x #y"]
        )
    with op.batch_alter_table(
        "s?1 @x #y",
        copy_from=sa.Table(
            "s?1 @x #y",
            sa.MetaData(),
            sa.Column("?1 @x #y", sa.Integer(), nullable=False),
            sa.Column("r?1 @x #y", sa.Integer(), nullable=True),
            sa.Column(
                "e?1 @x #y",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'?1 @x #y'"),
            ),
            sa.PrimaryKeyConstraint("?1 @x #y"),
            sa.ForeignKeyConstraint(
                ["r?1 @x #y"], ["?1 @x #y.?1 @x #y"], name=op.f("f?1 @x #y")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f?1 @x #y"), type_="foreignkey")
        batch_op.alter_column("e?1 @x #y", server_default="a?1 @x #y")
        batch_op.create_foreign_key(
            batch_op.f("g?1 @x #y"),
            "?1 @x #y",
            ["r?1 @x #y"],
            ["?1 @x #y"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("j?1 @x #y"), "?1 @x #y", ["t?1 @x #y", "?1 @x #y"], unique=False
    )
    op.create_index(
        op.f("l?1 @x #y"),
        "?1 @x #y",
        [sa.text('lower("t?1 @x #y")')],
        unique=False,
        postgresql_where=sa.text('"?1 @x #y" > 1'),
        sqlite_where=sa.text('"?1 @x #y" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("l?1 @x #y"), table_name="?1 @x #y")
    op.drop_index(op.f("j?1 @x #y"), table_name="?1 @x #y")
    with op.batch_alter_table(
        "?1 @x #y",
        copy_from=sa.Table(
            "?1 @x #y",
            sa.MetaData(),
            sa.Column("?1 @x #y", sa.BigInteger(), nullable=False),
            sa.Column(
                "t?1 @x #y",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'?1 @x #y?1 @x #y'"),
            ),
            sa.Column("n?1 @x #y", sa.Integer(), nullable=True),
            sa.Column(
                "m?1 @x #y",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'?1 @x #y'"),
            ),
            sa.PrimaryKeyConstraint("?1 @x #y", name=op.f("p?1 @x #y")),
            sa.UniqueConstraint("?1 @x #y", "n?1 @x #y", name=op.f("u?1 @x #y")),
            sa.CheckConstraint("\"t?1 @x #y\" != '?1 @x #yy'", name=op.f("k?1 @x #y")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k?1 @x #y"), type_="check")
        batch_op.drop_constraint(batch_op.f("u?1 @x #y"), type_="unique")
        batch_op.add_column(sa.Column("d?1 @x #y", sa.String(length=9), nullable=True))
        batch_op.alter_column("?1 @x #y", type_=sa.Integer())
        batch_op.alter_column(
            "n?1 @x #y", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "t?1 @x #y",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'?1 @x #y'"),
        )
        batch_op.drop_column("m?1 @x #y")
        batch_op.create_check_constraint(
            batch_op.f("k?1 @x #y"), "\"t?1 @x #y\" != '?1 @x #yx'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u?1 @x #y"), ["n?1 @x #y", "?1 @x #y"]
        )
    with op.batch_alter_table(
        "s?1 @x #y",
        copy_from=sa.Table(
            "s?1 @x #y",
            sa.MetaData(),
            sa.Column("?1 @x #y", sa.Integer(), nullable=False),
            sa.Column("r?1 @x #y", sa.Integer(), nullable=True),
            sa.Column(
                "e?1 @x #y",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a?1 @x #y'"),
            ),
            sa.PrimaryKeyConstraint("?1 @x #y"),
            sa.ForeignKeyConstraint(
                ["r?1 @x #y"],
                ["?1 @x #y.?1 @x #y"],
                name=op.f("g?1 @x #y"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("g?1 @x #y"), type_="foreignkey")
        batch_op.alter_column("e?1 @x #y", server_default=sa.text("'?1 @x #y'"))
        batch_op.create_foreign_key(
            batch_op.f("f?1 @x #y"), "?1 @x #y", ["r?1 @x #y"], ["?1 @x #y"]
        )
    op.create_index(
        op.f("l?1 @x #y"),
        "?1 @x #y",
        [sa.text('(lower("t?1 @x #y"))')],
        unique=False,
        sqlite_where=sa.text('"?1 @x #y" > 0'),
    )
    op.create_index(
        op.f("i?1 @x #y"), "?1 @x #y", ["t?1 @x #y", "?1 @x #y"], unique=False
    )
