"""forever names cut in a letter

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
            "CREATE TYPE \"ex日本日本日本日本日本日本日本日本日本日本\" AS ENUM ('a', "
            "'b')"
        )
    op.create_table(
        "things",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "cx日本日本日本日本日本日本日本日本日本日本",
            sa.Enum(
                "a",
                "b",
                name="ex日本日本日本日本日本日本日本日本日本日本",
                create_type=False,
            ),
            nullable=True,
            server_default=sa.text(
                "'a'::\"ex日本日本日本日本日本日本日本日本日本日本\""
            ),
        ),
        sa.Column("p", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint(
            "id", name=op.f("px日本日本日本日本日本日本日本日本日本日本")
        ),
        sa.UniqueConstraint(
            "p", name=op.f("ux日本日本日本日本日本日本日本日本日本日本")
        ),
        sa.ForeignKeyConstraint(
            ["p"],
            ["things.id"],
            name=op.f("fx日本日本日本日本日本日本日本日本日本日本"),
        ),
        sa.CheckConstraint(
            "p > 0", name=op.f("kx日本日本日本日本日本日本日本日本日本日本")
        ),
    )
    op.create_index(
        op.f("ix日本日本日本日本日本日本日本日本日本日本"),
        "things",
        ["p", "cx日本日本日本日本日本日本日本日本日本日本"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(
        op.f("ix日本日本日本日本日本日本日本日本日本日本"), table_name="things"
    )
    op.drop_table("things")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "ex日本日本日本日本日本日本日本日本日本日本"')
