"""odd names white space

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
        op.execute(
            "CREATE TYPE \"ea\r\nb\tc\n\" AS ENUM ('aa\r\nb\tc\n', 'a\r\nb\tc\n')"
        )
    op.create_table(
        "a\r\nb\tc\n",
        sa.Column("a\r\nb\tc\n", sa.Integer(), nullable=False),
        sa.Column(
            "ta\r\nb\tc\n",
            sa.String(length=80),
            nullable=True,
            server_default="a\r\nb\tc\n",
            comment="a\r\nb\tc\n",
        ),
        sa.Column("na\r\nb\tc\n", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("da\r\nb\tc\n", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("a\r\nb\tc\n", name=op.f("pa\r\nb\tc\n")),
        sa.UniqueConstraint("na\r\nb\tc\n", "a\r\nb\tc\n", name=op.f("ua\r\nb\tc\n")),
        sa.CheckConstraint(
            "\"ta\r\nb\tc\n\" != 'a\r\nb\tc\nx'", name=op.f("ka\r\nb\tc\n")
        ),
        comment="a\r\nb\tc\n'",
    )
    op.create_index(
        op.f("ia\r\nb\tc\n"),
        "a\r\nb\tc\n",
        ["ta\r\nb\tc\n", "a\r\nb\tc\n"],
        unique=False,
    )
    op.create_index(
        op.f("la\r\nb\tc\n"),
        "a\r\nb\tc\n",
        [sa.text('lower("ta\r\nb\tc\n")')],
        unique=False,
        postgresql_where=sa.text('"a\r\nb\tc\n" > 0'),
        sqlite_where=sa.text('"a\r\nb\tc\n" > 0'),
    )
    op.create_table(
        "sa\r\nb\tc\n",
        sa.Column("a\r\nb\tc\n", sa.Integer(), nullable=False),
        sa.Column("ra\r\nb\tc\n", sa.Integer(), nullable=True),
        sa.Column(
            "ea\r\nb\tc\n",
            sa.Enum(
                "aa\r\nb\tc\n",
                "a\r\nb\tc\n",
                name="ea\r\nb\tc\n",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="a\r\nb\tc\n",
        ),
        sa.PrimaryKeyConstraint("a\r\nb\tc\n"),
        sa.ForeignKeyConstraint(
            ["ra\r\nb\tc\n"], ["a\r\nb\tc\n.a\r\nb\tc\n"], name=op.f("fa\r\nb\tc\n")
        ),
    )


def downgrade() -> None:
    op.drop_index(op.f("ia\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    op.drop_index(op.f("la\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    op.drop_table("sa\r\nb\tc\n")
    op.drop_table("a\r\nb\tc\n")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "ea\r\nb\tc\n"')
