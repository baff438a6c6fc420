"""odd names backslash

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
        op.execute("CREATE TYPE \"e\\n\\'\\\" AS ENUM ('a\\n\\''\\', '\\n\\''\\')")
    op.create_table(
        "\\n\\'\\",
        sa.Column("\\n\\'\\", sa.Integer(), nullable=False),
        sa.Column(
            "t\\n\\'\\",
            sa.String(length=80),
            nullable=True,
            server_default="\\n\\'\\",
            comment="\\n\\'\\",
        ),
        sa.Column("n\\n\\'\\", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("d\\n\\'\\", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("\\n\\'\\", name=op.f("p\\n\\'\\")),
        sa.UniqueConstraint("n\\n\\'\\", "\\n\\'\\", name=op.f("u\\n\\'\\")),
        sa.CheckConstraint("\"t\\n\\'\\\" != '\\n\\''\\x'", name=op.f("k\\n\\'\\")),
        comment="\\n\\'\\'",
    )
    op.create_index(
        op.f("i\\n\\'\\"), "\\n\\'\\", ["t\\n\\'\\", "\\n\\'\\"], unique=False
    )
    op.create_index(
        op.f("l\\n\\'\\"),
        "\\n\\'\\",
        [sa.text('lower("t\\n\\\'\\")')],
        unique=False,
        postgresql_where=sa.text('"\\n\\\'\\" > 0'),
        sqlite_where=sa.text('"\\n\\\'\\" > 0'),
    )
    op.create_table(
        "s\\n\\'\\",
        sa.Column("\\n\\'\\", sa.Integer(), nullable=False),
        sa.Column("r\\n\\'\\", sa.Integer(), nullable=True),
        sa.Column(
            "e\\n\\'\\",
            sa.Enum(
                "a\\n\\'\\", "\\n\\'\\", name="e\\n\\'\\", length=99, create_type=False
            ),
            nullable=True,
            server_default="\\n\\'\\",
        ),
        sa.PrimaryKeyConstraint("\\n\\'\\"),
        sa.ForeignKeyConstraint(
            ["r\\n\\'\\"], ["\\n\\'\\.\\n\\'\\"], name=op.f("f\\n\\'\\")
        ),
    )


def downgrade() -> None:
    op.drop_table("s\\n\\'\\")
    op.drop_index(op.f("i\\n\\'\\"), table_name="\\n\\'\\")
    op.drop_index(op.f("l\\n\\'\\"), table_name="\\n\\'\\")
    op.drop_table("\\n\\'\\")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "e\\n\\\'\\"')
