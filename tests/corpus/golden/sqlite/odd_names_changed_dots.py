"""odd names changed dots

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
    op.drop_index(op.f("ia.b.c"), table_name="a.b.c")
    op.drop_index(op.f("la.b.c"), table_name="a.b.c")
    with op.batch_alter_table(
        "a.b.c",
        copy_from=sa.Table(
            "a.b.c",
            sa.MetaData(),
            sa.Column("a.b.c", sa.Integer(), nullable=False),
            sa.Column(
                "ta.b.c",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a.b.c'"),
            ),
            sa.Column(
                "na.b.c", sa.Integer(), nullable=False, server_default=sa.text("'1'")
            ),
            sa.Column("da.b.c", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("a.b.c", name=op.f("pa.b.c")),
            sa.UniqueConstraint("na.b.c", "a.b.c", name=op.f("ua.b.c")),
            sa.CheckConstraint("\"ta.b.c\" != 'a.b.cx'", name=op.f("ka.b.c")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka.b.c"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua.b.c"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "ma.b.c",
                sa.String(length=80),
                nullable=True,
                server_default="a.b.c",
                comment="a.b.c\n",
            )
        )
        batch_op.alter_column("a.b.c", type_=sa.BigInteger())
        batch_op.alter_column("na.b.c", nullable=True, server_default=None)
        batch_op.alter_column(
            "ta.b.c", type_=sa.Text(), nullable=False, server_default="a.b.ca.b.c"
        )
        batch_op.drop_column("da.b.c")
        batch_op.create_check_constraint(batch_op.f("ka.b.c"), "\"ta.b.c\" != 'a.b.cy'")
        batch_op.create_unique_constraint(batch_op.f("ua.b.c"), ["a.b.c", "na.b.c"])
    with op.batch_alter_table(
        "sa.b.c",
        copy_from=sa.Table(
            "sa.b.c",
            sa.MetaData(),
            sa.Column("a.b.c", sa.Integer(), nullable=False),
            sa.Column("ra.b.c", sa.Integer(), nullable=True),
            sa.Column(
                "ea.b.c",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a.b.c'"),
            ),
            sa.PrimaryKeyConstraint("a.b.c"),
            sa.ForeignKeyConstraint(
                ["ra.b.c"],
                list(sa.Table("a.b.c", sa.MetaData(), sa.Column("a.b.c")).columns),
                name=op.f("fa.b.c"),
            ),
            sa.ForeignKeyConstraint(
                ["ra.b.c"],
                list(sa.Table("a.b.c", sa.MetaData(), sa.Column("a.b.c")).columns),
                name=op.f("ga.b.c"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("fa.b.c"), type_="foreignkey")
        batch_op.alter_column("ea.b.c", server_default="aa.b.c")
    if op.get_context().dialect.name != "sqlite":
        op.execute(
            'ALTER TABLE "sa.b.c" ADD CONSTRAINT "ga.b.c" FOREIGN KEY ("ra.b.c") '
            'REFERENCES "a.b.c" ("a.b.c") ON DELETE CASCADE'
        )
    op.create_index(op.f("ja.b.c"), "a.b.c", ["ta.b.c", "a.b.c"], unique=False)
    op.create_index(
        op.f("la.b.c"),
        "a.b.c",
        [sa.text('lower("ta.b.c")')],
        unique=False,
        postgresql_where=sa.text('"a.b.c" > 1'),
        sqlite_where=sa.text('"a.b.c" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("la.b.c"), table_name="a.b.c")
    op.drop_index(op.f("ja.b.c"), table_name="a.b.c")
    with op.batch_alter_table(
        "a.b.c",
        copy_from=sa.Table(
            "a.b.c",
            sa.MetaData(),
            sa.Column("a.b.c", sa.BigInteger(), nullable=False),
            sa.Column(
                "ta.b.c",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'a.b.ca.b.c'"),
            ),
            sa.Column("na.b.c", sa.Integer(), nullable=True),
            sa.Column(
                "ma.b.c",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a.b.c'"),
            ),
            sa.PrimaryKeyConstraint("a.b.c", name=op.f("pa.b.c")),
            sa.UniqueConstraint("a.b.c", "na.b.c", name=op.f("ua.b.c")),
            sa.CheckConstraint("\"ta.b.c\" != 'a.b.cy'", name=op.f("ka.b.c")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka.b.c"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua.b.c"), type_="unique")
        batch_op.add_column(sa.Column("da.b.c", sa.String(length=9), nullable=True))
        batch_op.alter_column("a.b.c", type_=sa.Integer())
        batch_op.alter_column("na.b.c", nullable=False, server_default=sa.text("'1'"))
        batch_op.alter_column(
            "ta.b.c",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'a.b.c'"),
        )
        batch_op.drop_column("ma.b.c")
        batch_op.create_check_constraint(batch_op.f("ka.b.c"), "\"ta.b.c\" != 'a.b.cx'")
        batch_op.create_unique_constraint(batch_op.f("ua.b.c"), ["na.b.c", "a.b.c"])
    with op.batch_alter_table(
        "sa.b.c",
        copy_from=sa.Table(
            "sa.b.c",
            sa.MetaData(),
            sa.Column("a.b.c", sa.Integer(), nullable=False),
            sa.Column("ra.b.c", sa.Integer(), nullable=True),
            sa.Column(
                "ea.b.c",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'aa.b.c'"),
            ),
            sa.PrimaryKeyConstraint("a.b.c"),
            sa.ForeignKeyConstraint(
                ["ra.b.c"],
                list(sa.Table("a.b.c", sa.MetaData(), sa.Column("a.b.c")).columns),
                name=op.f("ga.b.c"),
                ondelete="CASCADE",
            ),
            sa.ForeignKeyConstraint(
                ["ra.b.c"],
                list(sa.Table("a.b.c", sa.MetaData(), sa.Column("a.b.c")).columns),
                name=op.f("fa.b.c"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ga.b.c"), type_="foreignkey")
        batch_op.alter_column("ea.b.c", server_default=sa.text("'a.b.c'"))
    if op.get_context().dialect.name != "sqlite":
        op.execute(
            'ALTER TABLE "sa.b.c" ADD CONSTRAINT "fa.b.c" FOREIGN KEY ("ra.b.c") '
            'REFERENCES "a.b.c" ("a.b.c")'
        )
    op.create_index(
        op.f("la.b.c"),
        "a.b.c",
        [sa.text('(lower("ta.b.c"))')],
        unique=False,
        sqlite_where=sa.text('"a.b.c" > 0'),
    )
    op.create_index(op.f("ia.b.c"), "a.b.c", ["ta.b.c", "a.b.c"], unique=False)
