"""odd names changed semicolon

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
    op.drop_index(op.f("ia;b"), table_name="a;b")
    op.drop_index(op.f("la;b"), table_name="a;b")
    with op.batch_alter_table(
        "a;b",
        copy_from=sa.Table(
            "a;b",
            sa.MetaData(),
            sa.Column("a;b", sa.Integer(), nullable=False),
            sa.Column(
                "ta;b",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a;b'"),
            ),
            sa.Column(
                "na;b", sa.Integer(), nullable=False, server_default=sa.text("'1'")
            ),
            sa.Column("da;b", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("a;b", name=op.f("pa;b")),
            sa.UniqueConstraint("na;b", "a;b", name=op.f("ua;b")),
            sa.CheckConstraint("\"ta;b\" != 'a;bx'", name=op.f("ka;b")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka;b"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua;b"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "ma;b",
                sa.String(length=80),
                nullable=True,
                server_default="a;b",
                comment="a;b\n",
            )
        )
        batch_op.alter_column("a;b", type_=sa.BigInteger())
        batch_op.alter_column("na;b", nullable=True, server_default=None)
        batch_op.alter_column(
            "ta;b", type_=sa.Text(), nullable=False, server_default="a;ba;b"
        )
        batch_op.drop_column("da;b")
        batch_op.create_check_constraint(batch_op.f("ka;b"), "\"ta;b\" != 'a;by'")
        batch_op.create_unique_constraint(batch_op.f("ua;b"), ["a;b", "na;b"])
    with op.batch_alter_table(
        "sa;b",
        copy_from=sa.Table(
            "sa;b",
            sa.MetaData(),
            sa.Column("a;b", sa.Integer(), nullable=False),
            sa.Column("ra;b", sa.Integer(), nullable=True),
            sa.Column(
                "ea;b",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a;b'"),
            ),
            sa.PrimaryKeyConstraint("a;b"),
            sa.ForeignKeyConstraint(["ra;b"], ["a;b.a;b"], name=op.f("fa;b")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("fa;b"), type_="foreignkey")
        batch_op.alter_column("ea;b", server_default="aa;b")
        batch_op.create_foreign_key(
            batch_op.f("ga;b"), "a;b", ["ra;b"], ["a;b"], ondelete="CASCADE"
        )
    op.create_index(op.f("ja;b"), "a;b", ["ta;b", "a;b"], unique=False)
    op.create_index(
        op.f("la;b"),
        "a;b",
        [sa.text('lower("ta;b")')],
        unique=False,
        postgresql_where=sa.text('"a;b" > 1'),
        sqlite_where=sa.text('"a;b" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("la;b"), table_name="a;b")
    op.drop_index(op.f("ja;b"), table_name="a;b")
    with op.batch_alter_table(
        "a;b",
        copy_from=sa.Table(
            "a;b",
            sa.MetaData(),
            sa.Column("a;b", sa.BigInteger(), nullable=False),
            sa.Column(
                "ta;b", sa.Text(), nullable=False, server_default=sa.text("'a;ba;b'")
            ),
            sa.Column("na;b", sa.Integer(), nullable=True),
            sa.Column(
                "ma;b",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'a;b'"),
            ),
            sa.PrimaryKeyConstraint("a;b", name=op.f("pa;b")),
            sa.UniqueConstraint("a;b", "na;b", name=op.f("ua;b")),
            sa.CheckConstraint("\"ta;b\" != 'a;by'", name=op.f("ka;b")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ka;b"), type_="check")
        batch_op.drop_constraint(batch_op.f("ua;b"), type_="unique")
        batch_op.add_column(sa.Column("da;b", sa.String(length=9), nullable=True))
        batch_op.alter_column("a;b", type_=sa.Integer())
        batch_op.alter_column("na;b", nullable=False, server_default=sa.text("'1'"))
        batch_op.alter_column(
            "ta;b",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'a;b'"),
        )
        batch_op.drop_column("ma;b")
        batch_op.create_check_constraint(batch_op.f("ka;b"), "\"ta;b\" != 'a;bx'")
        batch_op.create_unique_constraint(batch_op.f("ua;b"), ["na;b", "a;b"])
    with op.batch_alter_table(
        "sa;b",
        copy_from=sa.Table(
            "sa;b",
            sa.MetaData(),
            sa.Column("a;b", sa.Integer(), nullable=False),
            sa.Column("ra;b", sa.Integer(), nullable=True),
            sa.Column(
                "ea;b",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'aa;b'"),
            ),
            sa.PrimaryKeyConstraint("a;b"),
            sa.ForeignKeyConstraint(
                ["ra;b"], ["a;b.a;b"], name=op.f("ga;b"), ondelete="CASCADE"
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ga;b"), type_="foreignkey")
        batch_op.alter_column("ea;b", server_default=sa.text("'a;b'"))
        batch_op.create_foreign_key(batch_op.f("fa;b"), "a;b", ["ra;b"], ["a;b"])
    op.create_index(
        op.f("la;b"),
        "a;b",
        [sa.text('(lower("ta;b"))')],
        unique=False,
        sqlite_where=sa.text('"a;b" > 0'),
    )
    op.create_index(op.f("ia;b"), "a;b", ["ta;b", "a;b"], unique=False)
