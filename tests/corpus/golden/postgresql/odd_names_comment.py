"""odd names comment

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
            "CREATE TYPE \"ea--b /* c */\" AS ENUM ('aa--b /* c */', 'a--b /* c */')"
        )
    op.create_table(
        "a--b /* c */",
        sa.Column("a--b /* c */", sa.Integer(), nullable=False),
        sa.Column(
            "ta--b /* c */",
            sa.String(length=80),
            nullable=True,
            server_default="a--b /* c */",
            comment="a--b /* c */",
        ),
        sa.Column("na--b /* c */", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("da--b /* c */", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("a--b /* c */", name=op.f("pa--b /* c */")),
        sa.UniqueConstraint(
            "na--b /* c */", "a--b /* c */", name=op.f("ua--b /* c */")
        ),
        sa.CheckConstraint(
            "\"ta--b /* c */\" != 'a--b /* c */x'\n", name=op.f("ka--b /* c */")
        ),
        comment="a--b /* c */'",
    )
    op.create_index(
        op.f("ia--b /* c */"),
        "a--b /* c */",
        ["ta--b /* c */", "a--b /* c */"],
        unique=False,
    )
    op.create_index(
        op.f("la--b /* c */"),
        "a--b /* c */",
        [sa.text('lower("ta--b /* c */")')],
        unique=False,
        postgresql_where=sa.text('"a--b /* c */" > 0'),
        sqlite_where=sa.text('"a--b /* c */" > 0'),
    )
    op.create_table(
        "sa--b /* c */",
        sa.Column("a--b /* c */", sa.Integer(), nullable=False),
        sa.Column("ra--b /* c */", sa.Integer(), nullable=True),
        sa.Column(
            "ea--b /* c */",
            sa.Enum(
                "aa--b /* c */",
                "a--b /* c */",
                name="ea--b /* c */",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="a--b /* c */",
        ),
        sa.PrimaryKeyConstraint("a--b /* c */"),
        sa.ForeignKeyConstraint(
            ["ra--b /* c */"], ["a--b /* c */.a--b /* c */"], name=op.f("fa--b /* c */")
        ),
    )


def downgrade() -> None:
    op.drop_table("sa--b /* c */")
    op.drop_index(op.f("ia--b /* c */"), table_name="a--b /* c */")
    op.drop_index(op.f("la--b /* c */"), table_name="a--b /* c */")
    op.drop_table("a--b /* c */")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "ea--b /* c */"')
