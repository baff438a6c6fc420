"""odd names changed percent

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
    op.drop_index(op.f("i%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    op.drop_index(op.f("l%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    with op.batch_alter_table(
        "%(x)s %s %% 100%",
        copy_from=sa.Table(
            "%(x)s %s %% 100%",
            sa.MetaData(),
            sa.Column("%(x)s %s %% 100%", sa.Integer(), nullable=False),
            sa.Column(
                "t%(x)s %s %% 100%",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'%(x)s %s %% 100%'"),
            ),
            sa.Column(
                "n%(x)s %s %% 100%",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
            ),
            sa.Column("d%(x)s %s %% 100%", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("%(x)s %s %% 100%", name=op.f("p%(x)s %s %% 100%")),
            sa.UniqueConstraint(
                "n%(x)s %s %% 100%", "%(x)s %s %% 100%", name=op.f("u%(x)s %s %% 100%")
            ),
            sa.CheckConstraint(
                "\"t%(x)s %s %% 100%\" != '%(x)s %s %% 100%x'",
                name=op.f("k%(x)s %s %% 100%"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k%(x)s %s %% 100%"), type_="check")
        batch_op.drop_constraint(batch_op.f("u%(x)s %s %% 100%"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "m%(x)s %s %% 100%",
                sa.String(length=80),
                nullable=True,
                server_default="%(x)s %s %% 100%",
                comment="%(x)s %s %% 100%\n",
            )
        )
        batch_op.alter_column("%(x)s %s %% 100%", type_=sa.BigInteger())
        batch_op.alter_column("n%(x)s %s %% 100%", nullable=True, server_default=None)
        batch_op.alter_column(
            "t%(x)s %s %% 100%",
            type_=sa.Text(),
            nullable=False,
            server_default="%(x)s %s %% 100%%(x)s %s %% 100%",
        )
        batch_op.drop_column("d%(x)s %s %% 100%")
        batch_op.create_check_constraint(
            batch_op.f("k%(x)s %s %% 100%"),
            "\"t%(x)s %s %% 100%\" != '%(x)s %s %% 100%y'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("u%(x)s %s %% 100%"), ["%(x)s %s %% 100%", "n%(x)s %s %% 100%"]
        )
    with op.batch_alter_table(
        "s%(x)s %s %% 100%",
        copy_from=sa.Table(
            "s%(x)s %s %% 100%",
            sa.MetaData(),
            sa.Column("%(x)s %s %% 100%", sa.Integer(), nullable=False),
            sa.Column("r%(x)s %s %% 100%", sa.Integer(), nullable=True),
            sa.Column(
                "e%(x)s %s %% 100%",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'%(x)s %s %% 100%'"),
            ),
            sa.PrimaryKeyConstraint("%(x)s %s %% 100%"),
            sa.ForeignKeyConstraint(
                ["r%(x)s %s %% 100%"],
                ["%(x)s %s %% 100%.%(x)s %s %% 100%"],
                name=op.f("f%(x)s %s %% 100%"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f%(x)s %s %% 100%"), type_="foreignkey")
        batch_op.alter_column("e%(x)s %s %% 100%", server_default="a%(x)s %s %% 100%")
        batch_op.create_foreign_key(
            batch_op.f("g%(x)s %s %% 100%"),
            "%(x)s %s %% 100%",
            ["r%(x)s %s %% 100%"],
            ["%(x)s %s %% 100%"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("j%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        ["t%(x)s %s %% 100%", "%(x)s %s %% 100%"],
        unique=False,
    )
    op.create_index(
        op.f("l%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        [sa.text('lower("t%(x)s %s %% 100%")')],
        unique=False,
        postgresql_where=sa.text('"%(x)s %s %% 100%" > 1'),
        sqlite_where=sa.text('"%(x)s %s %% 100%" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("l%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    op.drop_index(op.f("j%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    with op.batch_alter_table(
        "%(x)s %s %% 100%",
        copy_from=sa.Table(
            "%(x)s %s %% 100%",
            sa.MetaData(),
            sa.Column("%(x)s %s %% 100%", sa.BigInteger(), nullable=False),
            sa.Column(
                "t%(x)s %s %% 100%",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'%(x)s %s %% 100%%(x)s %s %% 100%'"),
            ),
            sa.Column("n%(x)s %s %% 100%", sa.Integer(), nullable=True),
            sa.Column(
                "m%(x)s %s %% 100%",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'%(x)s %s %% 100%'"),
            ),
            sa.PrimaryKeyConstraint("%(x)s %s %% 100%", name=op.f("p%(x)s %s %% 100%")),
            sa.UniqueConstraint(
                "%(x)s %s %% 100%", "n%(x)s %s %% 100%", name=op.f("u%(x)s %s %% 100%")
            ),
            sa.CheckConstraint(
                "\"t%(x)s %s %% 100%\" != '%(x)s %s %% 100%y'",
                name=op.f("k%(x)s %s %% 100%"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k%(x)s %s %% 100%"), type_="check")
        batch_op.drop_constraint(batch_op.f("u%(x)s %s %% 100%"), type_="unique")
        batch_op.add_column(
            sa.Column("d%(x)s %s %% 100%", sa.String(length=9), nullable=True)
        )
        batch_op.alter_column("%(x)s %s %% 100%", type_=sa.Integer())
        batch_op.alter_column(
            "n%(x)s %s %% 100%", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "t%(x)s %s %% 100%",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'%(x)s %s %% 100%'"),
        )
        batch_op.drop_column("m%(x)s %s %% 100%")
        batch_op.create_check_constraint(
            batch_op.f("k%(x)s %s %% 100%"),
            "\"t%(x)s %s %% 100%\" != '%(x)s %s %% 100%x'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("u%(x)s %s %% 100%"), ["n%(x)s %s %% 100%", "%(x)s %s %% 100%"]
        )
    with op.batch_alter_table(
        "s%(x)s %s %% 100%",
        copy_from=sa.Table(
            "s%(x)s %s %% 100%",
            sa.MetaData(),
            sa.Column("%(x)s %s %% 100%", sa.Integer(), nullable=False),
            sa.Column("r%(x)s %s %% 100%", sa.Integer(), nullable=True),
            sa.Column(
                "e%(x)s %s %% 100%",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a%(x)s %s %% 100%'"),
            ),
            sa.PrimaryKeyConstraint("%(x)s %s %% 100%"),
            sa.ForeignKeyConstraint(
                ["r%(x)s %s %% 100%"],
                ["%(x)s %s %% 100%.%(x)s %s %% 100%"],
                name=op.f("g%(x)s %s %% 100%"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("g%(x)s %s %% 100%"), type_="foreignkey")
        batch_op.alter_column(
            "e%(x)s %s %% 100%", server_default=sa.text("'%(x)s %s %% 100%'")
        )
        batch_op.create_foreign_key(
            batch_op.f("f%(x)s %s %% 100%"),
            "%(x)s %s %% 100%",
            ["r%(x)s %s %% 100%"],
            ["%(x)s %s %% 100%"],
        )
    op.create_index(
        op.f("l%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        [sa.text('(lower("t%(x)s %s %% 100%"))')],
        unique=False,
        sqlite_where=sa.text('"%(x)s %s %% 100%" > 0'),
    )
    op.create_index(
        op.f("i%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        ["t%(x)s %s %% 100%", "%(x)s %s %% 100%"],
        unique=False,
    )
