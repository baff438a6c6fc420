"""odd names changed colon

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
    op.drop_index(op.f("i:x ::y \\:z"), table_name=":x ::y \\:z")
    op.drop_index(op.f("l:x ::y \\:z"), table_name=":x ::y \\:z")
    with op.batch_alter_table(
        ":x ::y \\:z",
        copy_from=sa.Table(
            ":x ::y \\:z",
            sa.MetaData(),
            sa.Column(":x ::y \\:z", sa.Integer(), nullable=False),
            sa.Column(
                "t:x ::y \\:z",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'\\:x ::y \\\\:z'"),
            ),
            sa.Column(
                "n:x ::y \\:z",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
            ),
            sa.Column("d:x ::y \\:z", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint(":x ::y \\:z", name=op.f("p:x ::y \\:z")),
            sa.UniqueConstraint(
                "n:x ::y \\:z", ":x ::y \\:z", name=op.f("u:x ::y \\:z")
            ),
            sa.CheckConstraint(
                "\"t:x ::y \\\\:z\" != '\\:x ::y \\\\:zx'", name=op.f("k:x ::y \\:z")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k:x ::y \\:z"), type_="check")
        batch_op.drop_constraint(batch_op.f("u:x ::y \\:z"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "m:x ::y \\:z",
                sa.String(length=80),
                nullable=True,
                server_default=":x ::y \\:z",
                comment=":x ::y \\:z\n",
            )
        )
        batch_op.alter_column(":x ::y \\:z", type_=sa.BigInteger())
        batch_op.alter_column("n:x ::y \\:z", nullable=True, server_default=None)
        batch_op.alter_column(
            "t:x ::y \\:z",
            type_=sa.Text(),
            nullable=False,
            server_default=":x ::y \\:z:x ::y \\:z",
        )
        batch_op.drop_column("d:x ::y \\:z")
        batch_op.create_check_constraint(
            batch_op.f("k:x ::y \\:z"), "\"t:x ::y \\\\:z\" != '\\:x ::y \\\\:zy'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u:x ::y \\:z"), [":x ::y \\:z", "n:x ::y \\:z"]
        )
    with op.batch_alter_table(
        "s:x ::y \\:z",
        copy_from=sa.Table(
            "s:x ::y \\:z",
            sa.MetaData(),
            sa.Column(":x ::y \\:z", sa.Integer(), nullable=False),
            sa.Column("r:x ::y \\:z", sa.Integer(), nullable=True),
            sa.Column(
                "e:x ::y \\:z",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'\\:x ::y \\\\:z'"),
            ),
            sa.PrimaryKeyConstraint(":x ::y \\:z"),
            sa.ForeignKeyConstraint(
                ["r:x ::y \\:z"], [":x ::y \\:z.:x ::y \\:z"], name=op.f("f:x ::y \\:z")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f:x ::y \\:z"), type_="foreignkey")
        batch_op.alter_column("e:x ::y \\:z", server_default="a:x ::y \\:z")
        batch_op.create_foreign_key(
            batch_op.f("g:x ::y \\:z"),
            ":x ::y \\:z",
            ["r:x ::y \\:z"],
            [":x ::y \\:z"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("j:x ::y \\:z"),
        ":x ::y \\:z",
        ["t:x ::y \\:z", ":x ::y \\:z"],
        unique=False,
    )
    op.create_index(
        op.f("l:x ::y \\:z"),
        ":x ::y \\:z",
        [sa.literal_column('lower("t:x ::y \\:z")')],
        unique=False,
        postgresql_where=sa.text('"\\:x ::y \\\\:z" > 1'),
        sqlite_where=sa.text('"\\:x ::y \\\\:z" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("l:x ::y \\:z"), table_name=":x ::y \\:z")
    op.drop_index(op.f("j:x ::y \\:z"), table_name=":x ::y \\:z")
    with op.batch_alter_table(
        ":x ::y \\:z",
        copy_from=sa.Table(
            ":x ::y \\:z",
            sa.MetaData(),
            sa.Column(":x ::y \\:z", sa.BigInteger(), nullable=False),
            sa.Column(
                "t:x ::y \\:z",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'\\:x ::y \\:z:x ::y \\\\:z'"),
            ),
            sa.Column("n:x ::y \\:z", sa.Integer(), nullable=True),
            sa.Column(
                "m:x ::y \\:z",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'\\:x ::y \\\\:z'"),
            ),
            sa.PrimaryKeyConstraint(":x ::y \\:z", name=op.f("p:x ::y \\:z")),
            sa.UniqueConstraint(
                ":x ::y \\:z", "n:x ::y \\:z", name=op.f("u:x ::y \\:z")
            ),
            sa.CheckConstraint(
                "\"t:x ::y \\\\:z\" != '\\:x ::y \\\\:zy'", name=op.f("k:x ::y \\:z")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k:x ::y \\:z"), type_="check")
        batch_op.drop_constraint(batch_op.f("u:x ::y \\:z"), type_="unique")
        batch_op.add_column(
            sa.Column("d:x ::y \\:z", sa.String(length=9), nullable=True)
        )
        batch_op.alter_column(":x ::y \\:z", type_=sa.Integer())
        batch_op.alter_column(
            "n:x ::y \\:z", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "t:x ::y \\:z",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'\\:x ::y \\\\:z'"),
        )
        batch_op.drop_column("m:x ::y \\:z")
        batch_op.create_check_constraint(
            batch_op.f("k:x ::y \\:z"), "\"t:x ::y \\\\:z\" != '\\:x ::y \\\\:zx'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u:x ::y \\:z"), ["n:x ::y \\:z", ":x ::y \\:z"]
        )
    with op.batch_alter_table(
        "s:x ::y \\:z",
        copy_from=sa.Table(
            "s:x ::y \\:z",
            sa.MetaData(),
            sa.Column(":x ::y \\:z", sa.Integer(), nullable=False),
            sa.Column("r:x ::y \\:z", sa.Integer(), nullable=True),
            sa.Column(
                "e:x ::y \\:z",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a:x ::y \\\\:z'"),
            ),
            sa.PrimaryKeyConstraint(":x ::y \\:z"),
            sa.ForeignKeyConstraint(
                ["r:x ::y \\:z"],
                [":x ::y \\:z.:x ::y \\:z"],
                name=op.f("g:x ::y \\:z"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("g:x ::y \\:z"), type_="foreignkey")
        batch_op.alter_column(
            "e:x ::y \\:z", server_default=sa.text("'\\:x ::y \\\\:z'")
        )
        batch_op.create_foreign_key(
            batch_op.f("f:x ::y \\:z"), ":x ::y \\:z", ["r:x ::y \\:z"], [":x ::y \\:z"]
        )
    op.create_index(
        op.f("l:x ::y \\:z"),
        ":x ::y \\:z",
        [sa.literal_column('(lower("t:x ::y \\:z"))')],
        unique=False,
        sqlite_where=sa.text('"\\:x ::y \\\\:z" > 0'),
    )
    op.create_index(
        op.f("i:x ::y \\:z"),
        ":x ::y \\:z",
        ["t:x ::y \\:z", ":x ::y \\:z"],
        unique=False,
    )
