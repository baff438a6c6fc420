"""odd names changed emoji

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
    op.drop_index(op.f("i🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    op.drop_index(op.f("l🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    with op.batch_alter_table(
        "s🙂👩\u200d👩\u200d👧",
        copy_from=sa.Table(
            "s🙂👩\u200d👩\u200d👧",
            sa.MetaData(),
            sa.Column("🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=False),
            sa.Column("r🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=True),
            sa.Column(
                "e🙂👩\u200d👩\u200d👧",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'🙂👩\u200d👩\u200d👧'"),
            ),
            sa.PrimaryKeyConstraint("🙂👩\u200d👩\u200d👧"),
            sa.ForeignKeyConstraint(
                ["r🙂👩\u200d👩\u200d👧"],
                ["🙂👩\u200d👩\u200d👧.🙂👩\u200d👩\u200d👧"],
                name=op.f("f🙂👩\u200d👩\u200d👧"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("f🙂👩\u200d👩\u200d👧"), type_="foreignkey"
        )
        batch_op.alter_column(
            "e🙂👩\u200d👩\u200d👧", server_default="a🙂👩\u200d👩\u200d👧"
        )
        batch_op.create_foreign_key(
            batch_op.f("g🙂👩\u200d👩\u200d👧"),
            "🙂👩\u200d👩\u200d👧",
            ["r🙂👩\u200d👩\u200d👧"],
            ["🙂👩\u200d👩\u200d👧"],
            ondelete="CASCADE",
        )
    with op.batch_alter_table(
        "🙂👩\u200d👩\u200d👧",
        copy_from=sa.Table(
            "🙂👩\u200d👩\u200d👧",
            sa.MetaData(),
            sa.Column("🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=False),
            sa.Column(
                "t🙂👩\u200d👩\u200d👧",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'🙂👩\u200d👩\u200d👧'"),
            ),
            sa.Column(
                "n🙂👩\u200d👩\u200d👧",
                sa.Integer(),
                nullable=False,
                server_default=sa.text("'1'"),
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
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k🙂👩\u200d👩\u200d👧"), type_="check")
        batch_op.drop_constraint(batch_op.f("u🙂👩\u200d👩\u200d👧"), type_="unique")
        batch_op.add_column(
            sa.Column(
                "m🙂👩\u200d👩\u200d👧",
                sa.String(length=80),
                nullable=True,
                server_default="🙂👩\u200d👩\u200d👧",
                comment="🙂👩\u200d👩\u200d👧\n",
            )
        )
        batch_op.alter_column(
            "n🙂👩\u200d👩\u200d👧", nullable=True, server_default=None
        )
        batch_op.alter_column(
            "t🙂👩\u200d👩\u200d👧",
            type_=sa.Text(),
            nullable=False,
            server_default="🙂👩\u200d👩\u200d👧🙂👩\u200d👩\u200d👧",
        )
        batch_op.alter_column("🙂👩\u200d👩\u200d👧", type_=sa.BigInteger())
        batch_op.drop_column("d🙂👩\u200d👩\u200d👧")
        batch_op.create_check_constraint(
            batch_op.f("k🙂👩\u200d👩\u200d👧"),
            "\"t🙂👩\u200d👩\u200d👧\" != '🙂👩\u200d👩\u200d👧y'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("u🙂👩\u200d👩\u200d👧"),
            ["🙂👩\u200d👩\u200d👧", "n🙂👩\u200d👩\u200d👧"],
        )
    op.create_index(
        op.f("j🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        ["t🙂👩\u200d👩\u200d👧", "🙂👩\u200d👩\u200d👧"],
        unique=False,
    )
    op.create_index(
        op.f("l🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        [sa.text('lower("t🙂👩\u200d👩\u200d👧")')],
        unique=False,
        postgresql_where=sa.text('"🙂👩\u200d👩\u200d👧" > 1'),
        sqlite_where=sa.text('"🙂👩\u200d👩\u200d👧" > 1'),
    )


def downgrade() -> None:
    op.drop_index(op.f("l🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    op.drop_index(op.f("j🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    with op.batch_alter_table(
        "s🙂👩\u200d👩\u200d👧",
        copy_from=sa.Table(
            "s🙂👩\u200d👩\u200d👧",
            sa.MetaData(),
            sa.Column("🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=False),
            sa.Column("r🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=True),
            sa.Column(
                "e🙂👩\u200d👩\u200d👧",
                sa.String(length=99),
                nullable=True,
                server_default=sa.text("'a🙂👩\u200d👩\u200d👧'"),
            ),
            sa.PrimaryKeyConstraint("🙂👩\u200d👩\u200d👧"),
            sa.ForeignKeyConstraint(
                ["r🙂👩\u200d👩\u200d👧"],
                ["🙂👩\u200d👩\u200d👧.🙂👩\u200d👩\u200d👧"],
                name=op.f("g🙂👩\u200d👩\u200d👧"),
                ondelete="CASCADE",
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("g🙂👩\u200d👩\u200d👧"), type_="foreignkey"
        )
        batch_op.alter_column(
            "e🙂👩\u200d👩\u200d👧", server_default=sa.text("'🙂👩\u200d👩\u200d👧'")
        )
        batch_op.create_foreign_key(
            batch_op.f("f🙂👩\u200d👩\u200d👧"),
            "🙂👩\u200d👩\u200d👧",
            ["r🙂👩\u200d👩\u200d👧"],
            ["🙂👩\u200d👩\u200d👧"],
        )
    with op.batch_alter_table(
        "🙂👩\u200d👩\u200d👧",
        copy_from=sa.Table(
            "🙂👩\u200d👩\u200d👧",
            sa.MetaData(),
            sa.Column("🙂👩\u200d👩\u200d👧", sa.BigInteger(), nullable=False),
            sa.Column(
                "t🙂👩\u200d👩\u200d👧",
                sa.Text(),
                nullable=False,
                server_default=sa.text("'🙂👩\u200d👩\u200d👧🙂👩\u200d👩\u200d👧'"),
            ),
            sa.Column("n🙂👩\u200d👩\u200d👧", sa.Integer(), nullable=True),
            sa.Column(
                "m🙂👩\u200d👩\u200d👧",
                sa.String(length=80),
                nullable=True,
                server_default=sa.text("'🙂👩\u200d👩\u200d👧'"),
            ),
            sa.PrimaryKeyConstraint(
                "🙂👩\u200d👩\u200d👧", name=op.f("p🙂👩\u200d👩\u200d👧")
            ),
            sa.UniqueConstraint(
                "🙂👩\u200d👩\u200d👧",
                "n🙂👩\u200d👩\u200d👧",
                name=op.f("u🙂👩\u200d👩\u200d👧"),
            ),
            sa.CheckConstraint(
                "\"t🙂👩\u200d👩\u200d👧\" != '🙂👩\u200d👩\u200d👧y'",
                name=op.f("k🙂👩\u200d👩\u200d👧"),
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("k🙂👩\u200d👩\u200d👧"), type_="check")
        batch_op.drop_constraint(batch_op.f("u🙂👩\u200d👩\u200d👧"), type_="unique")
        batch_op.add_column(
            sa.Column("d🙂👩\u200d👩\u200d👧", sa.String(length=9), nullable=True)
        )
        batch_op.alter_column(
            "n🙂👩\u200d👩\u200d👧", nullable=False, server_default=sa.text("'1'")
        )
        batch_op.alter_column(
            "t🙂👩\u200d👩\u200d👧",
            type_=sa.String(length=80),
            nullable=True,
            server_default=sa.text("'🙂👩\u200d👩\u200d👧'"),
        )
        batch_op.alter_column("🙂👩\u200d👩\u200d👧", type_=sa.Integer())
        batch_op.drop_column("m🙂👩\u200d👩\u200d👧")
        batch_op.create_check_constraint(
            batch_op.f("k🙂👩\u200d👩\u200d👧"),
            "\"t🙂👩\u200d👩\u200d👧\" != '🙂👩\u200d👩\u200d👧x'",
        )
        batch_op.create_unique_constraint(
            batch_op.f("u🙂👩\u200d👩\u200d👧"),
            ["n🙂👩\u200d👩\u200d👧", "🙂👩\u200d👩\u200d👧"],
        )
    op.create_index(
        op.f("l🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        [sa.text('(lower("t🙂👩\u200d👩\u200d👧"))')],
        unique=False,
        sqlite_where=sa.text('"🙂👩\u200d👩\u200d👧" > 0'),
    )
    op.create_index(
        op.f("i🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        ["t🙂👩\u200d👩\u200d👧", "🙂👩\u200d👩\u200d👧"],
        unique=False,
    )
