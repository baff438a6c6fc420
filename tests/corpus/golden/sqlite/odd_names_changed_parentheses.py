"""odd names changed parentheses

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
    op.drop_index(op.f("if(x), y)"), table_name="f(x), y)")
    op.drop_index(op.f("lf(x), y)"), table_name="f(x), y)")
    with op.batch_alter_table(
        "f(x), y)",
        copy_from=sa.Table(
            "f(x), y)",
            sa.MetaData(),
            sa.Column("f(x), y)", sa.Integer(), nullable=False),
            sa.Column(
                "tf(x), y)",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'f(x), y)'"),
            ),
            sa.Column(
                "nf(x), y)", sa.Integer(), nullable=False, server_default=sa.text("'1'")
            ),
            sa.Column("df(x), y)", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("f(x), y)", name=op.f("pf(x), y)")),
            sa.UniqueConstraint("nf(x), y)", "f(x), y)", name=op.f("uf(x), y)")),
            sa.CheckConstraint("\"tf(x), y)\" != 'f(x), y)x'", name=op.f("kf(x), y)")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("kf(x), y)"), type_="check")
        batch_op.drop_constraint(batch_op.f("uf(x), y)"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "mf(x), y)",
                sa.String(length=80),
                nullable=True,
                server_default="f(x), y)",
                comment="f(x), y)\n",
            )
        )
        batch_op.alter_column("f(x), y)", type_=sa.BigInteger())
        batch_op.alter_column("nf(x), y)", nullable=True, server_default=None)
        batch_op.alter_column(
            "tf(x), y)",
            type_=sa.Text(),
            nullable=False,
            server_default="f(x), y)f(x), y)",
        )
        batch_op.drop_column("df(x), y)")
        batch_op.create_check_constraint(
            batch_op.f("kf(x), y)"), "\"tf(x), y)\" != 'f(x), y)y'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("uf(x), y)"), ["f(x), y)", "nf(x), y)"]
        )
    with op.batch_alter_table(
        "sf(x), y)",
        copy_from=sa.Table(
            "sf(x), y)",
            sa.MetaData(),
            sa.Column("f(x), y)", sa.Integer(), nullable=False),
            sa.Column("rf(x), y)", sa.Integer(), nullable=True),
            sa.Column(
                "ef(x), y)",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'f(x), y)'"),
            ),
            sa.PrimaryKeyConstraint("f(x), y)"),
            sa.ForeignKeyConstraint(
                ["rf(x), y)"], ["f(x), y).f(x), y)"], name=op.f("ff(x), y)")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ff(x), y)"), type_="foreignkey")
        batch_op.alter_column("ef(x), y)", server_default="af(x), y)")
        batch_op.create_foreign_key(
            batch_op.f("gf(x), y)"),
            "f(x), y)",
            ["rf(x), y)"],
            ["f(x), y)"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("jf(x), y)"), "f(x), y)", ["tf(x), y)", "f(x), y)"], unique=False
    )
    op.create_index(
        op.f("lf(x), y)"),
        "f(x), y)",
        [sa.text('lower("tf(x), y)")')],
        unique=False,
        postgresql_where=sa.text('"f(x), y)" > 1'),
        sqlite_where=sa.text('"f(x), y)" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("lf(x), y)"), table_name="f(x), y)")
    op.drop_index(op.f("jf(x), y)"), table_name="f(x), y)")
    with op.batch_alter_table(
        "f(x), y)",
        copy_from=sa.Table(
            "f(x), y)",
            sa.MetaData(),
            sa.Column("f(x), y)", sa.BigInteger(), nullable=False),
            sa.Column(
                "tf(x), y)",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'f(x), y)f(x), y)'"),
            ),
            sa.Column("nf(x), y)", sa.Integer(), nullable=True),
            sa.Column(
                "mf(x), y)",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'f(x), y)'"),
            ),
            sa.PrimaryKeyConstraint("f(x), y)", name=op.f("pf(x), y)")),
            sa.UniqueConstraint("f(x), y)", "nf(x), y)", name=op.f("uf(x), y)")),
            sa.CheckConstraint("\"tf(x), y)\" != 'f(x), y)y'", name=op.f("kf(x), y)")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("kf(x), y)"), type_="check")
        batch_op.drop_constraint(batch_op.f("uf(x), y)"), type_="unique")
        batch_op.add_column(sa.Column("df(x), y)", sa.String(length=9), nullable=True))
        batch_op.alter_column("f(x), y)", type_=sa.Integer())
        batch_op.alter_column(
            "nf(x), y)", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "tf(x), y)",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'f(x), y)'"),
        )
        batch_op.drop_column("mf(x), y)")
        batch_op.create_check_constraint(
            batch_op.f("kf(x), y)"), "\"tf(x), y)\" != 'f(x), y)x'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("uf(x), y)"), ["nf(x), y)", "f(x), y)"]
        )
    with op.batch_alter_table(
        "sf(x), y)",
        copy_from=sa.Table(
            "sf(x), y)",
            sa.MetaData(),
            sa.Column("f(x), y)", sa.Integer(), nullable=False),
            sa.Column("rf(x), y)", sa.Integer(), nullable=True),
            sa.Column(
                "ef(x), y)",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'af(x), y)'"),
            ),
            sa.PrimaryKeyConstraint("f(x), y)"),
            sa.ForeignKeyConstraint(
                ["rf(x), y)"],
                ["f(x), y).f(x), y)"],
                name=op.f("gf(x), y)"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("gf(x), y)"), type_="foreignkey")
        batch_op.alter_column("ef(x), y)", server_default=sa.text("'f(x), y)'"))
        batch_op.create_foreign_key(
            batch_op.f("ff(x), y)"), "f(x), y)", ["rf(x), y)"], ["f(x), y)"]
        )
    op.create_index(
        op.f("lf(x), y)"),
        "f(x), y)",
        [sa.text('(lower("tf(x), y)"))')],
        unique=False,
        sqlite_where=sa.text('"f(x), y)" > 0'),
    )
    op.create_index(
        op.f("if(x), y)"), "f(x), y)", ["tf(x), y)", "f(x), y)"], unique=False
    )
