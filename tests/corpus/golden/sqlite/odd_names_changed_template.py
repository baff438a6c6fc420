"""odd names changed template

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
        op.f("i{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    op.drop_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    with op.batch_alter_table(
        "s{x} {0!r} {{ ${y} <% z %>",
        copy_from=sa.Table(
            "s{x} {0!r} {{ ${y} <% z %>",
            sa.MetaData(),
            sa.Column("{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=False),
            sa.Column("r{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=True),
            sa.Column(
                "e{x} {0!r} {{ ${y} <% z %>",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'{x} {0!r} {{ ${y} <% z %>'"),
            ),
            sa.PrimaryKeyConstraint("{x} {0!r} {{ ${y} <% z %>"),
            sa.ForeignKeyConstraint(
                ["r{x} {0!r} {{ ${y} <% z %>"],
                ["{x} {0!r} {{ ${y} <% z %>.{x} {0!r} {{ ${y} <% z %>"],
                name=op.f("f{x} {0!r} {{ ${y} <% z %>"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("f{x} {0!r} {{ ${y} <% z %>"), type_="foreignkey"
        )
        batch_op.alter_column(
            "e{x} {0!r} {{ ${y} <% z %>", server_default="a{x} {0!r} {{ ${y} <% z %>"
        )
        batch_op.create_foreign_key(
            batch_op.f("g{x} {0!r} {{ ${y} <% z %>"),
            "{x} {0!r} {{ ${y} <% z %>",
            ["r{x} {0!r} {{ ${y} <% z %>"],
            ["{x} {0!r} {{ ${y} <% z %>"],
            ondelete="CASCADE",
        )
    with op.batch_alter_table(
        "{x} {0!r} {{ ${y} <% z %>",
        copy_from=sa.Table(
            "{x} {0!r} {{ ${y} <% z %>",
            sa.MetaData(),
            sa.Column("{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=False),
            sa.Column(
                "t{x} {0!r} {{ ${y} <% z %>",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'{x} {0!r} {{ ${y} <% z %>'"),
            ),
            sa.Column(
                "n{x} {0!r} {{ ${y} <% z %>",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
            ),
            sa.Column("d{x} {0!r} {{ ${y} <% z %>", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint(
                "{x} {0!r} {{ ${y} <% z %>", name=op.f("p{x} {0!r} {{ ${y} <% z %>")
            ),
            sa.UniqueConstraint(
                "n{x} {0!r} {{ ${y} <% z %>",
                "{x} {0!r} {{ ${y} <% z %>",
                name=op.f("u{x} {0!r} {{ ${y} <% z %>"),
            ),
            sa.CheckConstraint(
                "\"t{x} {0!r} {{ ${y} <% z %>\" != '{x} {0!r} {{ ${y} <% z %>x'",
                name=op.f("k{x} {0!r} {{ ${y} <% z %>"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("k{x} {0!r} {{ ${y} <% z %>"), type_="check"
        )
        batch_op.drop_constraint(
            batch_op.f("u{x} {0!r} {{ ${y} <% z %>"), type_="unique"
        )
        batch_op.add_column(
            sa.Column(
                "m{x} {0!r} {{ ${y} <% z %>",
                sa.String(length=80),
                nullable=True,
                server_default="{x} {0!r} {{ ${y} <% z %>",
                comment="{x} {0!r} {{ ${y} <% z %>\n",
            )
        )
        batch_op.alter_column(
            "n{x} {0!r} {{ ${y} <% z %>", nullable=True, server_default=None
        )
        batch_op.alter_column(
            "t{x} {0!r} {{ ${y} <% z %>",
            type_=sa.Text(),
            nullable=False,
            server_default="{x} {0!r} {{ ${y} <% z %>{x} {0!r} {{ ${y} <% z %>",
        )
        batch_op.alter_column("{x} {0!r} {{ ${y} <% z %>", type_=sa.BigInteger())
        batch_op.drop_column("d{x} {0!r} {{ ${y} <% z %>")
        batch_op.create_check_constraint(
            batch_op.f("k{x} {0!r} {{ ${y} <% z %>"),
            "\"t{x} {0!r} {{ ${y} <% z %>\" != '{x} {0!r} {{ ${y} <% z %>y'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("u{x} {0!r} {{ ${y} <% z %>"),
            ["{x} {0!r} {{ ${y} <% z %>", "n{x} {0!r} {{ ${y} <% z %>"],
        )
    op.create_index(
        op.f("j{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        ["t{x} {0!r} {{ ${y} <% z %>", "{x} {0!r} {{ ${y} <% z %>"],
        unique=False,
    )
    op.create_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        [sa.text('lower("t{x} {0!r} {{ ${y} <% z %>")')],
        unique=False,
        postgresql_where=sa.text('"{x} {0!r} {{ ${y} <% z %>" > 1'),
        sqlite_where=sa.text('"{x} {0!r} {{ ${y} <% z %>" > 1'),
    )


def downgrade() -> None:
    op.drop_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    op.drop_index(
        op.f("j{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    with op.batch_alter_table(
        "s{x} {0!r} {{ ${y} <% z %>",
        copy_from=sa.Table(
            "s{x} {0!r} {{ ${y} <% z %>",
            sa.MetaData(),
            sa.Column("{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=False),
            sa.Column("r{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=True),
            sa.Column(
                "e{x} {0!r} {{ ${y} <% z %>",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a{x} {0!r} {{ ${y} <% z %>'"),
            ),
            sa.PrimaryKeyConstraint("{x} {0!r} {{ ${y} <% z %>"),
            sa.ForeignKeyConstraint(
                ["r{x} {0!r} {{ ${y} <% z %>"],
                ["{x} {0!r} {{ ${y} <% z %>.{x} {0!r} {{ ${y} <% z %>"],
                name=op.f("g{x} {0!r} {{ ${y} <% z %>"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("g{x} {0!r} {{ ${y} <% z %>"), type_="foreignkey"
        )
        batch_op.alter_column(
            "e{x} {0!r} {{ ${y} <% z %>",
            server_default=sa.text("'{x} {0!r} {{ ${y} <% z %>'"),
        )
        batch_op.create_foreign_key(
            batch_op.f("f{x} {0!r} {{ ${y} <% z %>"),
            "{x} {0!r} {{ ${y} <% z %>",
            ["r{x} {0!r} {{ ${y} <% z %>"],
            ["{x} {0!r} {{ ${y} <% z %>"],
        )
    with op.batch_alter_table(
        "{x} {0!r} {{ ${y} <% z %>",
        copy_from=sa.Table(
            "{x} {0!r} {{ ${y} <% z %>",
            sa.MetaData(),
            sa.Column("{x} {0!r} {{ ${y} <% z %>", sa.BigInteger(), nullable=False),
            sa.Column(
                "t{x} {0!r} {{ ${y} <% z %>",
                sa.Text(),
                nullable=False,
                server_default=sa.text(
                    "'{x} {0!r} {{ ${y} <% z %>{x} {0!r} {{ ${y} <% z %>'"
                ),
            ),
            sa.Column("n{x} {0!r} {{ ${y} <% z %>", sa.Integer(), nullable=True),
            sa.Column(
                "m{x} {0!r} {{ ${y} <% z %>",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'{x} {0!r} {{ ${y} <% z %>'"),
            ),
            sa.PrimaryKeyConstraint(
                "{x} {0!r} {{ ${y} <% z %>", name=op.f("p{x} {0!r} {{ ${y} <% z %>")
            ),
            sa.UniqueConstraint(
                "{x} {0!r} {{ ${y} <% z %>",
                "n{x} {0!r} {{ ${y} <% z %>",
                name=op.f("u{x} {0!r} {{ ${y} <% z %>"),
            ),
            sa.CheckConstraint(
                "\"t{x} {0!r} {{ ${y} <% z %>\" != '{x} {0!r} {{ ${y} <% z %>y'",
                name=op.f("k{x} {0!r} {{ ${y} <% z %>"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("k{x} {0!r} {{ ${y} <% z %>"), type_="check"
        )
        batch_op.drop_constraint(
            batch_op.f("u{x} {0!r} {{ ${y} <% z %>"), type_="unique"
        )
        batch_op.add_column(
            sa.Column("d{x} {0!r} {{ ${y} <% z %>", sa.String(length=9), nullable=True)
        )
        batch_op.alter_column(
            "n{x} {0!r} {{ ${y} <% z %>", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "t{x} {0!r} {{ ${y} <% z %>",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'{x} {0!r} {{ ${y} <% z %>'"),
        )
        batch_op.alter_column("{x} {0!r} {{ ${y} <% z %>", type_=sa.Integer())
        batch_op.drop_column("m{x} {0!r} {{ ${y} <% z %>")
        batch_op.create_check_constraint(
            batch_op.f("k{x} {0!r} {{ ${y} <% z %>"),
            "\"t{x} {0!r} {{ ${y} <% z %>\" != '{x} {0!r} {{ ${y} <% z %>x'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("u{x} {0!r} {{ ${y} <% z %>"),
            ["n{x} {0!r} {{ ${y} <% z %>", "{x} {0!r} {{ ${y} <% z %>"],
        )
    op.create_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        [sa.text('(lower("t{x} {0!r} {{ ${y} <% z %>"))')],
        unique=False,
        sqlite_where=sa.text('"{x} {0!r} {{ ${y} <% z %>" > 0'),
    )
    op.create_index(
        op.f("i{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        ["t{x} {0!r} {{ ${y} <% z %>", "{x} {0!r} {{ ${y} <% z %>"],
        unique=False,
    )
