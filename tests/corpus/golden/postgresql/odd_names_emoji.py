"""odd names emoji

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
            "CREATE TYPE \"e🙂👩\u200d👩\u200d👧\" AS ENUM ('a🙂👩\u200d👩\u200d👧', "
            "'🙂👩\u200d👩\u200d👧')"
        )
    op.create_table(
        "🙂👩\u200d👩\u200d👧",
        sa.Column("🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=False),
        sa.Column(
            "t🙂👩\u200d👩\u200d👧",
            sa.String(length=80),
            nullable=True,
            server_default="🙂👩\u200d👩\u200d👧",
            comment="🙂👩\u200d👩\u200d👧",
        ),
        sa.Column(
            "n🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=False, server_default="1"
        ),
        sa.Column("d🙂👩\u200d👩\u200d👧", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint(
            "🙂👩\u200d👩\u200d👧", name=op.f("p🙂👩\u200d👩\u200d👧")
        ),
        sa.UniqueConstraint(
            "n🙂👩\u200d👩\u200d👧",
            "🙂👩\u200d👩\u200d👧",
            name=op.f("u🙂👩\u200d👩\u200d👧"),
        ),
        sa.CheckConstraint(
            "\"t🙂👩\u200d👩\u200d👧\" != '🙂👩\u200d👩\u200d👧x'",
            name=op.f("k🙂👩\u200d👩\u200d👧"),
        ),
        comment="🙂👩\u200d👩\u200d👧'",
    )
    op.create_index(
        op.f("i🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        ["t🙂👩\u200d👩\u200d👧", "🙂👩\u200d👩\u200d👧"],
        unique=False,
    )
    op.create_index(
        op.f("l🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        [sa.text('lower("t🙂👩\u200d👩\u200d👧")')],
        unique=False,
        postgresql_where=sa.text('"🙂👩\u200d👩\u200d👧" > 0'),
        sqlite_where=sa.text('"🙂👩\u200d👩\u200d👧" > 0'),
    )
    op.create_table(
        "s🙂👩\u200d👩\u200d👧",
        sa.Column("🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=False),
        sa.Column("r🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=True),
        sa.Column(
            "e🙂👩\u200d👩\u200d👧",
            sa.Enum(
                "a🙂👩\u200d👩\u200d👧",
                "🙂👩\u200d👩\u200d👧",
                name="e🙂👩\u200d👩\u200d👧",
                length=99,
                create_type=False,
            ),
            nullable=True,
            server_default="🙂👩\u200d👩\u200d👧",
        ),
        sa.PrimaryKeyConstraint("🙂👩\u200d👩\u200d👧"),
        sa.ForeignKeyConstraint(
            ["r🙂👩\u200d👩\u200d👧"],
            ["🙂👩\u200d👩\u200d👧.🙂👩\u200d👩\u200d👧"],
            name=op.f("f🙂👩\u200d👩\u200d👧"),
        ),
    )


def downgrade() -> None:
    op.drop_table("s🙂👩\u200d👩\u200d👧")
    op.drop_index(op.f("i🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    op.drop_index(op.f("l🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    op.drop_table("🙂👩\u200d👩\u200d👧")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "e🙂👩\u200d👩\u200d👧"')
