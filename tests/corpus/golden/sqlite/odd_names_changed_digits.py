"""odd names changed digits

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
    op.drop_index(op.f("i1st"), table_name="1st")
    op.drop_index(op.f("l1st"), table_name="1st")
    with op.batch_alter_table(
        "1st",
        copy_from=sa.Table(
            "1st",
            sa.MetaData(),
            sa.Column("1st", sa.Integer(), nullable=False),
            sa.Column(
                "t1st",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'1st'"),
            ),
            sa.Column(
                "n1st", sa.Integer(), nullable=False, server_default=sa.text("'1'")
            ),
            sa.Column("d1st", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("1st", name=op.f("p1st")),
            sa.UniqueConstraint("n1st", "1st", name=op.f("u1st")),
            sa.CheckConstraint("t1st != '1stx'", name=op.f("k1st")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k1st"), type_="check")
        batch_op.drop_constraint(batch_op.f("u1st"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "m1st",
                sa.String(length=80),
                nullable=True,
                server_default="1st",
                comment="1st\n",
            )
        )
        batch_op.alter_column("1st", type_=sa.BigInteger())
        batch_op.alter_column("n1st", nullable=True, server_default=None)
        batch_op.alter_column(
            "t1st", type_=sa.Text(), nullable=False, server_default="1st1st"
        )
        batch_op.drop_column("d1st")
        batch_op.create_check_constraint(batch_op.f("k1st"), "t1st != '1sty'")
        batch_op.create_unique_constraint(batch_op.f("u1st"), ["1st", "n1st"])
    with op.batch_alter_table(
        "s1st",
        copy_from=sa.Table(
            "s1st",
            sa.MetaData(),
            sa.Column("1st", sa.Integer(), nullable=False),
            sa.Column("r1st", sa.Integer(), nullable=True),
            sa.Column(
                "e1st",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'1st'"),
            ),
            sa.PrimaryKeyConstraint("1st"),
            sa.ForeignKeyConstraint(["r1st"], ["1st.1st"], name=op.f("f1st")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f1st"), type_="foreignkey")
        batch_op.alter_column("e1st", server_default="a1st")
        batch_op.create_foreign_key(
            batch_op.f("g1st"), "1st", ["r1st"], ["1st"], ondelete="CASCADE"
        )
    op.create_index(op.f("j1st"), "1st", ["t1st", "1st"], unique=False)
    op.create_index(
        op.f("l1st"),
        "1st",
        [sa.text("lower(t1st)")],
        unique=False,
        postgresql_where=sa.text('"1st" > 1'),
        sqlite_where=sa.text('"1st" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("l1st"), table_name="1st")
    op.drop_index(op.f("j1st"), table_name="1st")
    with op.batch_alter_table(
        "1st",
        copy_from=sa.Table(
            "1st",
            sa.MetaData(),
            sa.Column("1st", sa.BigInteger(), nullable=False),
            sa.Column(
                "t1st", sa.Text(), nullable=False, server_default=sa.text("'1st1st'")
            ),
            sa.Column("n1st", sa.Integer(), nullable=True),
            sa.Column(
                "m1st",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'1st'"),
            ),
            sa.PrimaryKeyConstraint("1st", name=op.f("p1st")),
            sa.UniqueConstraint("1st", "n1st", name=op.f("u1st")),
            sa.CheckConstraint("t1st != '1sty'", name=op.f("k1st")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k1st"), type_="check")
        batch_op.drop_constraint(batch_op.f("u1st"), type_="unique")
        batch_op.add_column(sa.Column("d1st", sa.String(length=9), nullable=True))
        batch_op.alter_column("1st", type_=sa.Integer())
        batch_op.alter_column("n1st", nullable=False, server_default=sa.text("'1'"))
        batch_op.alter_column(
            "t1st",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'1st'"),
        )
        batch_op.drop_column("m1st")
        batch_op.create_check_constraint(batch_op.f("k1st"), "t1st != '1stx'")
        batch_op.create_unique_constraint(batch_op.f("u1st"), ["n1st", "1st"])
    with op.batch_alter_table(
        "s1st",
        copy_from=sa.Table(
            "s1st",
            sa.MetaData(),
            sa.Column("1st", sa.Integer(), nullable=False),
            sa.Column("r1st", sa.Integer(), nullable=True),
            sa.Column(
                "e1st",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a1st'"),
            ),
            sa.PrimaryKeyConstraint("1st"),
            sa.ForeignKeyConstraint(
                ["r1st"], ["1st.1st"], name=op.f("g1st"), ondelete="CASCADE"
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("g1st"), type_="foreignkey")
        batch_op.alter_column("e1st", server_default=sa.text("'1st'"))
        batch_op.create_foreign_key(batch_op.f("f1st"), "1st", ["r1st"], ["1st"])
    op.create_index(
        op.f("l1st"),
        "1st",
        [sa.text("(lower(t1st))")],
        unique=False,
        sqlite_where=sa.text('"1st" > 0'),
    )
    op.create_index(op.f("i1st"), "1st", ["t1st", "1st"], unique=False)
