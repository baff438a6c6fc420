"""odd names question

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
        op.execute("CREATE TYPE \"e?1 @x #y\" AS ENUM ('a?1 @x #y', '?1 @x #y')")
    op.create_table(
        "?1 @x #y",
        sa.Column("?1 @x #y", sa.Integer(), nullable=False),
        sa.Column(
            "t?1 @x #y",
            sa.String(length=80),
            nullable=True,
            server_default="?1 @x #y",
            comment="?1 @x #y",
        ),
        sa.Column("n?1 @x #y", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("d?1 @x #y", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("?1 @x #y", name=op.f("p?1 @x #y")),
        sa.UniqueConstraint("n?1 @x #y", "?1 @x #y", name=op.f("u?1 @x #y")),
        sa.CheckConstraint("\"t?1 @x #y\" != '?1 @x #yx'", name=op.f("k?1 @x #y")),
        comment="?1 @x #y'",
    )
    op.create_index(
        op.f("i?1 @x #y"), "?1 @x #y", ["t?1 @x #y", "?1 @x #y"], unique=False
    )
    op.create_index(
        op.f("l?1 @x #y"),
        "?1 @x #y",
        [sa.text('lower("t?1 @x #y")')],
        unique=False,
        postgresql_where=sa.text('"?1 @x #y" > 0'),
        sqlite_where=sa.text('"?1 @x #y" > 0'),
    )
    op.create_table(
        "s?1 @x #y",
        sa.Column("?1 @x #y", sa.Integer(), nullable=False),
        sa.Column("r?1 @x #y", sa.Integer(), nullable=True),
        sa.Column(
            "e?1 @x #y",
            sa.Enum(
                "a?1 @x #y", "?1 @x #y", name="e?1 @x #y", length=99, create_type=False
            ),
            nullable=True,
            server_default="?1 @x #y",
        ),
        sa.PrimaryKeyConstraint("?1 @x #y"),
        sa.ForeignKeyConstraint(
            ["r?1 @x #y"], ["?1 @x #y.?1 @x #y"], name=op.f("f?1 @x #y")
        ),
    )


def downgrade() -> None:
    op.drop_index(op.f("i?1 @x #y"), table_name="?1 @x #y")
    op.drop_index(op.f("l?1 @x #y"), table_name="?1 @x #y")
    op.drop_table("s?1 @x #y")
    op.drop_table("?1 @x #y")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "e?1 @x #y"')
