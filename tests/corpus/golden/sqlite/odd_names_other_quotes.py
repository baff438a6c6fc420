"""odd names other quotes

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
            "CREATE TYPE \"ea`b``c [x]]\" AS ENUM ('aa`b``c [x]]', 'a`b``c [x]]')"
        )
    op.create_table(
        "a`b``c [x]]",
        sa.Column("a`b``c [x]]", sa.Integer(), nullable=False),
        sa.Column(
            "ta`b``c [x]]",
            sa.String(length=80),
            nullable=True,
            server_default="a`b``c [x]]",
            comment="a`b``c [x]]",
        ),
        sa.Column("na`b``c [x]]", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("da`b``c [x]]", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("a`b``c [x]]", name=op.f("pa`b``c [x]]")),
        sa.UniqueConstraint("na`b``c [x]]", "a`b``c [x]]", name=op.f("ua`b``c [x]]")),
        sa.CheckConstraint(
            "\"ta`b``c [x]]\" != 'a`b``c [x]]x'", name=op.f("ka`b``c [x]]")
        ),
        comment="a`b``c [x]]'",
    )
    op.create_index(
        op.f("ia`b``c [x]]"),
        "a`b``c [x]]",
        ["ta`b``c [x]]", "a`b``c [x]]"],
        unique=False,
    )
    op.create_index(
        op.f("la`b``c [x]]"),
        "a`b``c [x]]",
        [sa.text('lower("ta`b``c [x]]")')],
        unique=False,
        postgresql_where=sa.text('"a`b``c [x]]" > 0'),
        sqlite_where=sa.text('"a`b``c [x]]" > 0'),
    )
    op.create_table(
        "sa`b``c [x]]",
        sa.Column("a`b``c [x]]", sa.Integer(), nullable=False),
        sa.Column("ra`b``c [x]]", sa.Integer(), nullable=True),
        sa.Column(
            "ea`b``c [x]]",
            sa.Enum(
                "aa`b``c [x]]",
                "a`b``c [x]]",
                name="ea`b``c [x]]",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="a`b``c [x]]",
        ),
        sa.PrimaryKeyConstraint("a`b``c [x]]"),
        sa.ForeignKeyConstraint(
            ["ra`b``c [x]]"], ["a`b``c [x]].a`b``c [x]]"], name=op.f("fa`b``c [x]]")
        ),
    )


def downgrade() -> None:
    op.drop_index(op.f("ia`b``c [x]]"), table_name="a`b``c [x]]")
    op.drop_index(op.f("la`b``c [x]]"), table_name="a`b``c [x]]")
    op.drop_table("sa`b``c [x]]")
    op.drop_table("a`b``c [x]]")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "ea`b``c [x]]"')
