"""odd names changed blank

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
    op.drop_index(op.f("i "), table_name=" ")
    op.drop_index(op.f("l "), table_name=" ")
    with op.batch_alter_table(
        " ",
        copy_from=sa.Table(
            " ",
            sa.MetaData(),
            sa.Column(" ", sa.Integer(), nullable=False),
            sa.Column(
                "t ", sa.String(length=80), nullable=True, server_default=sa.text("' '")
            ),
            sa.Column(
                "n ", sa.Integer(), nullable=False, server_default=sa.text("'1'")
            ),
            sa.Column("d ", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint(" ", name=op.f("p ")),
            sa.UniqueConstraint("n ", " ", name=op.f("u ")),
            sa.CheckConstraint("\"t \" != ' x'", name=op.f("k ")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k "), type_="check")
        batch_op.drop_constraint(batch_op.f("u "), type_="unique")
        batch_op.add_column(
            sa.Column(
                "m ",
                sa.String(length=80),
                nullable=True,
                server_default=" ",
                comment=" \n",
            )
        )
        batch_op.alter_column(" ", type_=sa.BigInteger())
        batch_op.alter_column("n ", nullable=True, server_default=None)
        batch_op.alter_column(
            "t ", type_=sa.Text(), nullable=False, server_default="  "
        )
        batch_op.drop_column("d ")
        batch_op.create_check_constraint(batch_op.f("k "), "\"t \" != ' y'")
        batch_op.create_unique_constraint(batch_op.f("u "), [" ", "n "])
    with op.batch_alter_table(
        "s ",
        copy_from=sa.Table(
            "s ",
            sa.MetaData(),
            sa.Column(" ", sa.Integer(), nullable=False),
            sa.Column("r ", sa.Integer(), nullable=True),
            sa.Column(
                "e ", sa.String(length=99), nullable=True, server_default=sa.text("' '")
            ),
            sa.PrimaryKeyConstraint(" "),
            sa.ForeignKeyConstraint(["r "], [" . "], name=op.f("f ")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("f "), type_="foreignkey")
        batch_op.alter_column("e ", server_default="a ")
        batch_op.create_foreign_key(
            batch_op.f("g "), " ", ["r "], [" "], ondelete="CASCADE"
        )
    op.create_index(op.f("j "), " ", ["t ", " "], unique=False)
    op.create_index(
        op.f("l "),
        " ",
        [sa.text('lower("t ")')],
        unique=False,
        postgresql_where=sa.text('" " > 1'),
        sqlite_where=sa.text('" " > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("l "), table_name=" ")
    op.drop_index(op.f("j "), table_name=" ")
    with op.batch_alter_table(
        " ",
        copy_from=sa.Table(
            " ",
            sa.MetaData(),
            sa.Column(" ", sa.BigInteger(), nullable=False),
            sa.Column("t ", sa.Text(), nullable=False, server_default=sa.text("'  '")),
            sa.Column("n ", sa.Integer(), nullable=True),
            sa.Column(
                "m ", sa.String(length=80), nullable=True, server_default=sa.text("' '")
            ),
            sa.PrimaryKeyConstraint(" ", name=op.f("p ")),
            sa.UniqueConstraint(" ", "n ", name=op.f("u ")),
            sa.CheckConstraint("\"t \" != ' y'", name=op.f("k ")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k "), type_="check")
        batch_op.drop_constraint(batch_op.f("u "), type_="unique")
        batch_op.add_column(sa.Column("d ", sa.String(length=9), nullable=True))
        batch_op.alter_column(" ", type_=sa.Integer())
        batch_op.alter_column("n ", nullable=False, server_default=sa.text("'1'"))
        batch_op.alter_column(
            "t ",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("' '"),
        )
        batch_op.drop_column("m ")
        batch_op.create_check_constraint(batch_op.f("k "), "\"t \" != ' x'")
        batch_op.create_unique_constraint(batch_op.f("u "), ["n ", " "])
    with op.batch_alter_table(
        "s ",
        copy_from=sa.Table(
            "s ",
            sa.MetaData(),
            sa.Column(" ", sa.Integer(), nullable=False),
            sa.Column("r ", sa.Integer(), nullable=True),
            sa.Column(
                "e ",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a '"),
            ),
            sa.PrimaryKeyConstraint(" "),
            sa.ForeignKeyConstraint(
                ["r "], [" . "], name=op.f("g "), ondelete="CASCADE"
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("g "), type_="foreignkey")
        batch_op.alter_column("e ", server_default=sa.text("' '"))
        batch_op.create_foreign_key(batch_op.f("f "), " ", ["r "], [" "])
    op.create_index(
        op.f("l "),
        " ",
        [sa.text('(lower("t "))')],
        unique=False,
        sqlite_where=sa.text('" " > 0'),
    )
    op.create_index(op.f("i "), " ", ["t ", " "], unique=False)
