"""odd names changed backslash

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
    op.drop_index(op.f("i\\n\\'\\"), table_name="\\n\\'\\")
    op.drop_index(op.f("l\\n\\'\\"), table_name="\\n\\'\\")
    with op.batch_alter_table(
        "\\n\\'\\",
        copy_from=sa.Table(
            "\\n\\'\\",
            sa.MetaData(),
            sa.Column("\\n\\'\\", sa.Integer(), nullable=False),
            sa.Column(
                "t\\n\\'\\",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'\\n\\''\\'"),
            ),
            sa.Column(
                "n\\n\\'\\", sa.Integer(), nullable=False, server_default=sa.text("'1'")
            ),
            sa.Column("d\\n\\'\\", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("\\n\\'\\", name=op.f("p\\n\\'\\")),
            sa.UniqueConstraint("n\\n\\'\\", "\\n\\'\\", name=op.f("u\\n\\'\\")),
            sa.CheckConstraint("\"t\\n\\'\\\" != '\\n\\''\\x'", name=op.f("k\\n\\'\\")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k\\n\\'\\"), type_="check")
        batch_op.drop_constraint(batch_op.f("u\\n\\'\\"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "m\\n\\'\\",
                sa.String(length=80),
                nullable=True,
                server_default="\\n\\'\\",
                comment="\\n\\'\\\n",
            )
        )
        batch_op.alter_column("\\n\\'\\", type_=sa.BigInteger())
        batch_op.alter_column("n\\n\\'\\", nullable=True, server_default=None)
        batch_op.alter_column(
            "t\\n\\'\\",
            type_=sa.Text(),
            nullable=False,
            server_default="\\n\\'\\\\n\\'\\",
        )
        batch_op.drop_column("d\\n\\'\\")
        batch_op.create_check_constraint(
            batch_op.f("k\\n\\'\\"), "\"t\\n\\'\\\" != '\\n\\''\\y'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u\\n\\'\\"), ["\\n\\'\\", "n\\n\\'\\"]
        )
    with op.batch_alter_table(
        "s\\n\\'\\",
        copy_from=sa.Table(
            "s\\n\\'\\",
            sa.MetaData(),
            sa.Column("\\n\\'\\", sa.Integer(), nullable=False),
            sa.Column("r\\n\\'\\", sa.Integer(), nullable=True),
            sa.Column(
                "e\\n\\'\\",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'\\n\\''\\'"),
            ),
            sa.PrimaryKeyConstraint("\\n\\'\\"),
            sa.ForeignKeyConstraint(
                ["r\\n\\'\\"], ["\\n\\'\\.\\n\\'\\"], name=op.f("f\\n\\'\\")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f\\n\\'\\"), type_="foreignkey")
        batch_op.alter_column("e\\n\\'\\", server_default="a\\n\\'\\")
        batch_op.create_foreign_key(
            batch_op.f("g\\n\\'\\"),
            "\\n\\'\\",
            ["r\\n\\'\\"],
            ["\\n\\'\\"],
            ondelete="CASCADE",
        )
    op.create_index(
        op.f("j\\n\\'\\"), "\\n\\'\\", ["t\\n\\'\\", "\\n\\'\\"], unique=False
    )
    op.create_index(
        op.f("l\\n\\'\\"),
        "\\n\\'\\",
        [sa.text('lower("t\\n\\\'\\")')],
        unique=False,
        postgresql_where=sa.text('"\\n\\\'\\" > 1'),
        sqlite_where=sa.text('"\\n\\\'\\" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("l\\n\\'\\"), table_name="\\n\\'\\")
    op.drop_index(op.f("j\\n\\'\\"), table_name="\\n\\'\\")
    with op.batch_alter_table(
        "\\n\\'\\",
        copy_from=sa.Table(
            "\\n\\'\\",
            sa.MetaData(),
            sa.Column("\\n\\'\\", sa.BigInteger(), nullable=False),
            sa.Column(
                "t\\n\\'\\",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'\\n\\''\\\\n\\''\\'"),
            ),
            sa.Column("n\\n\\'\\", sa.Integer(), nullable=True),
            sa.Column(
                "m\\n\\'\\",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'\\n\\''\\'"),
            ),
            sa.PrimaryKeyConstraint("\\n\\'\\", name=op.f("p\\n\\'\\")),
            sa.UniqueConstraint("\\n\\'\\", "n\\n\\'\\", name=op.f("u\\n\\'\\")),
            sa.CheckConstraint("\"t\\n\\'\\\" != '\\n\\''\\y'", name=op.f("k\\n\\'\\")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k\\n\\'\\"), type_="check")
        batch_op.drop_constraint(batch_op.f("u\\n\\'\\"), type_="unique")
        batch_op.add_column(sa.Column("d\\n\\'\\", sa.String(length=9), nullable=True))
        batch_op.alter_column("\\n\\'\\", type_=sa.Integer())
        batch_op.alter_column(
            "n\\n\\'\\", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "t\\n\\'\\",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'\\n\\''\\'"),
        )
        batch_op.drop_column("m\\n\\'\\")
        batch_op.create_check_constraint(
            batch_op.f("k\\n\\'\\"), "\"t\\n\\'\\\" != '\\n\\''\\x'"
        )
        batch_op.create_unique_constraint(
            batch_op.f("u\\n\\'\\"), ["n\\n\\'\\", "\\n\\'\\"]
        )
    with op.batch_alter_table(
        "s\\n\\'\\",
        copy_from=sa.Table(
            "s\\n\\'\\",
            sa.MetaData(),
            sa.Column("\\n\\'\\", sa.Integer(), nullable=False),
            sa.Column("r\\n\\'\\", sa.Integer(), nullable=True),
            sa.Column(
                "e\\n\\'\\",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a\\n\\''\\'"),
            ),
            sa.PrimaryKeyConstraint("\\n\\'\\"),
            sa.ForeignKeyConstraint(
                ["r\\n\\'\\"],
                ["\\n\\'\\.\\n\\'\\"],
                name=op.f("g\\n\\'\\"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("g\\n\\'\\"), type_="foreignkey")
        batch_op.alter_column("e\\n\\'\\", server_default=sa.text("'\\n\\''\\'"))
        batch_op.create_foreign_key(
            batch_op.f("f\\n\\'\\"), "\\n\\'\\", ["r\\n\\'\\"], ["\\n\\'\\"]
        )
    op.create_index(
        op.f("l\\n\\'\\"),
        "\\n\\'\\",
        [sa.text('(lower("t\\n\\\'\\"))')],
        unique=False,
        sqlite_where=sa.text('"\\n\\\'\\" > 0'),
    )
    op.create_index(
        op.f("i\\n\\'\\"), "\\n\\'\\", ["t\\n\\'\\", "\\n\\'\\"], unique=False
    )
