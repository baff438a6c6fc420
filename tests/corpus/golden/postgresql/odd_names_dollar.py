"""odd names dollar

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
        op.execute("CREATE TYPE \"e$1 $$x$$\" AS ENUM ('a$1 $$x$$', '$1 $$x$$')")
    op.create_table(
        "$1 $$x$$",
        sa.Column("$1 $$x$$", sa.Integer(), nullable=False),
        sa.Column(
            "t$1 $$x$$",
            sa.String(length=80),
            nullable=True,
            server_default="$1 $$x$$",
            comment="$1 $$x$$",
        ),
        sa.Column("n$1 $$x$$", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("d$1 $$x$$", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("$1 $$x$$", name=op.f("p$1 $$x$$")),
        sa.UniqueConstraint("n$1 $$x$$", "$1 $$x$$", name=op.f("u$1 $$x$$")),
        sa.CheckConstraint("\"t$1 $$x$$\" != '$1 $$x$$x'", name=op.f("k$1 $$x$$")),
        comment="$1 $$x$$'",
    )
    op.create_index(
        op.f("i$1 $$x$$"), "$1 $$x$$", ["t$1 $$x$$", "$1 $$x$$"], unique=False
    )
    op.create_index(
        op.f("l$1 $$x$$"),
        "$1 $$x$$",
        [sa.text('lower("t$1 $$x$$")')],
        unique=False,
        postgresql_where=sa.text('"$1 $$x$$" > 0'),
        sqlite_where=sa.text('"$1 $$x$$" > 0'),
    )
    op.create_table(
        "s$1 $$x$$",
        sa.Column("$1 $$x$$", sa.Integer(), nullable=False),
        sa.Column("r$1 $$x$$", sa.Integer(), nullable=True),
        sa.Column(
            "e$1 $$x$$",
            sa.Enum(
                "a$1 $$x$$", "$1 $$x$$", name="e$1 $$x$$", length=99, create_type=False
            ),
            nullable=True,
            server_default="$1 $$x$$",
        ),
        sa.PrimaryKeyConstraint("$1 $$x$$"),
        sa.ForeignKeyConstraint(
            ["r$1 $$x$$"], ["$1 $$x$$.$1 $$x$$"], name=op.f("f$1 $$x$$")
        ),
    )


def downgrade() -> None:
    op.drop_table("s$1 $$x$$")
    op.drop_index(op.f("i$1 $$x$$"), table_name="$1 $$x$$")
    op.drop_index(op.f("l$1 $$x$$"), table_name="$1 $$x$$")
    op.drop_table("$1 $$x$$")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "e$1 $$x$$"')
