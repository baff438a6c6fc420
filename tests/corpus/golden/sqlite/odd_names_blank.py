"""odd names blank

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
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE \"e \" AS ENUM ('a ', ' ')")
    op.create_table(
        " ",
        sa.Column(" ", sa.Integer(), nullable=False),
        sa.Column(
            "t ", sa.String(length=80), nullable=True, server_default=" ", comment=" "
        ),
        sa.Column("n ", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("d ", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint(" ", name=op.f("p ")),
        sa.UniqueConstraint("n ", " ", name=op.f("u ")),
        sa.CheckConstraint("\"t \" != ' x'", name=op.f("k ")),
        comment=" '",
    )
    op.create_index(op.f("i "), " ", ["t ", " "], unique=False)
    op.create_index(
        op.f("l "),
        " ",
        [sa.text('lower("t ")')],
        unique=False,
        postgresql_where=sa.text('" " > 0'),
        sqlite_where=sa.text('" " > 0'),
    )
    op.create_table(
        "s ",
        sa.Column(" ", sa.Integer(), nullable=False),
        sa.Column("r ", sa.Integer(), nullable=True),
        sa.Column(
            "e ",
            sa.Enum("a ", " ", name="e ", length=99, create_type=False),
            nullable=True,
            server_default=" ",
        ),
        sa.PrimaryKeyConstraint(" "),
        sa.ForeignKeyConstraint(["r "], [" . "], name=op.f("f ")),
    )


def downgrade() -> None:
    op.drop_index(op.f("i "), table_name=" ")
    op.drop_index(op.f("l "), table_name=" ")
    op.drop_table("s ")
    op.drop_table(" ")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "e "')
