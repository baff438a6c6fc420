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
    with op.get_context().autocommit_block():
        op.execute(
            'ALTER TYPE "e🙂👩\u200d👩\u200d👧" ADD VALUE IF NOT EXISTS '
            "'🙂👩\u200d👩\u200d👧''z'"
        )
    op.execute('ALTER INDEX "i🙂👩\u200d👩\u200d👧" RENAME TO "j🙂👩\u200d👩\u200d👧"')
    op.drop_constraint(
        op.f("f🙂👩\u200d👩\u200d👧"), "s🙂👩\u200d👩\u200d👧", type_="foreignkey"
    )
    op.drop_index(op.f("l🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    op.drop_constraint(
        op.f("k🙂👩\u200d👩\u200d👧"), "🙂👩\u200d👩\u200d👧", type_="check"
    )
    op.drop_constraint(
        op.f("u🙂👩\u200d👩\u200d👧"), "🙂👩\u200d👩\u200d👧", type_="unique"
    )
    op.create_table_comment(
        "🙂👩\u200d👩\u200d👧",
        "🙂👩\u200d👩\u200d👧",
        existing_comment="🙂👩\u200d👩\u200d👧'",
    )
    op.add_column(
        "🙂👩\u200d👩\u200d👧",
        sa.Column(
            "m🙂👩\u200d👩\u200d👧",
            sa.String(length=80),
            nullable=True,
            server_default="🙂👩\u200d👩\u200d👧",
            comment="🙂👩\u200d👩\u200d👧\n",
        ),
    )
    op.alter_column(
        "s🙂👩\u200d👩\u200d👧",
        "e🙂👩\u200d👩\u200d👧",
        server_default="a🙂👩\u200d👩\u200d👧",
    )
    op.alter_column(
        "🙂👩\u200d👩\u200d👧",
        "n🙂👩\u200d👩\u200d👧",
        nullable=True,
        server_default=None,
    )
    op.alter_column(
        "🙂👩\u200d👩\u200d👧",
        "t🙂👩\u200d👩\u200d👧",
        type_=sa.Text(),
        nullable=False,
        server_default="🙂👩\u200d👩\u200d👧🙂👩\u200d👩\u200d👧",
        comment="🙂👩\u200d👩\u200d👧 ",
    )
    op.alter_column(
        "🙂👩\u200d👩\u200d👧", "🙂👩\u200d👩\u200d👧", type_=sa.BigInteger()
    )
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"🙂👩\u200d👩\u200d👧\"', '🙂👩\u200d👩\u200d👧') || "
        "' AS bigint'; END $do$"
    )
    op.drop_column("🙂👩\u200d👩\u200d👧", "d🙂👩\u200d👩\u200d👧")
    op.create_unique_constraint(
        op.f("u🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        ["🙂👩\u200d👩\u200d👧", "n🙂👩\u200d👩\u200d👧"],
    )
    op.create_check_constraint(
        op.f("k🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        "\"t🙂👩\u200d👩\u200d👧\" != '🙂👩\u200d👩\u200d👧y'",
    )
    op.create_index(
        op.f("l🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        [sa.text('lower("t🙂👩\u200d👩\u200d👧")')],
        unique=False,
        postgresql_where=sa.text('"🙂👩\u200d👩\u200d👧" > 1'),
        sqlite_where=sa.text('"🙂👩\u200d👩\u200d👧" > 1'),
    )
    op.create_foreign_key(
        op.f("g🙂👩\u200d👩\u200d👧"),
        "s🙂👩\u200d👩\u200d👧",
        "🙂👩\u200d👩\u200d👧",
        ["r🙂👩\u200d👩\u200d👧"],
        ["🙂👩\u200d👩\u200d👧"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("g🙂👩\u200d👩\u200d👧"), "s🙂👩\u200d👩\u200d👧", type_="foreignkey"
    )
    op.drop_index(op.f("l🙂👩\u200d👩\u200d👧"), table_name="🙂👩\u200d👩\u200d👧")
    op.drop_constraint(
        op.f("k🙂👩\u200d👩\u200d👧"), "🙂👩\u200d👩\u200d👧", type_="check"
    )
    op.drop_constraint(
        op.f("u🙂👩\u200d👩\u200d👧"), "🙂👩\u200d👩\u200d👧", type_="unique"
    )
    op.execute(
        'ALTER TYPE "e🙂👩\u200d👩\u200d👧" RENAME TO "e🙂👩\u200d👩\u200d👧__old"'
    )
    op.execute(
        "CREATE TYPE \"e🙂👩\u200d👩\u200d👧\" AS ENUM ('a🙂👩\u200d👩\u200d👧', "
        "'🙂👩\u200d👩\u200d👧')"
    )
    op.execute(
        'ALTER TABLE "s🙂👩\u200d👩\u200d👧" ALTER COLUMN "e🙂👩\u200d👩\u200d👧" DROP '
        "DEFAULT"
    )
    op.execute(
        'ALTER TABLE "s🙂👩\u200d👩\u200d👧" ALTER COLUMN "e🙂👩\u200d👩\u200d👧" TYPE '
        '"e🙂👩\u200d👩\u200d👧" USING '
        '"e🙂👩\u200d👩\u200d👧"::text::"e🙂👩\u200d👩\u200d👧"'
    )
    op.execute(
        'ALTER TABLE "s🙂👩\u200d👩\u200d👧" ALTER COLUMN "e🙂👩\u200d👩\u200d👧" SET '
        "DEFAULT '🙂👩\u200d👩\u200d👧'::\"e🙂👩\u200d👩\u200d👧\""
    )
    op.execute('DROP TYPE "e🙂👩\u200d👩\u200d👧__old"')
    op.create_table_comment(
        "🙂👩\u200d👩\u200d👧",
        "🙂👩\u200d👩\u200d👧'",
        existing_comment="🙂👩\u200d👩\u200d👧",
    )
    op.add_column(
        "🙂👩\u200d👩\u200d👧",
        sa.Column("d🙂👩\u200d👩\u200d👧", sa.String(length=9), nullable=True),
    )
    op.alter_column(
        "s🙂👩\u200d👩\u200d👧",
        "e🙂👩\u200d👩\u200d👧",
        server_default=sa.text("'🙂👩\u200d👩\u200d👧'::\"e🙂👩\u200d👩\u200d👧\""),
    )
    op.alter_column(
        "🙂👩\u200d👩\u200d👧",
        "n🙂👩\u200d👩\u200d👧",
        nullable=False,
        server_default=sa.text("1"),
    )
    op.alter_column(
        "🙂👩\u200d👩\u200d👧",
        "t🙂👩\u200d👩\u200d👧",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'🙂👩\u200d👩\u200d👧'::character varying"),
        comment="🙂👩\u200d👩\u200d👧",
    )
    op.alter_column("🙂👩\u200d👩\u200d👧", "🙂👩\u200d👩\u200d👧", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"🙂👩\u200d👩\u200d👧\"', '🙂👩\u200d👩\u200d👧') || "
        "' AS integer'; END $do$"
    )
    op.drop_column("🙂👩\u200d👩\u200d👧", "m🙂👩\u200d👩\u200d👧")
    op.create_unique_constraint(
        op.f("u🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        ["n🙂👩\u200d👩\u200d👧", "🙂👩\u200d👩\u200d👧"],
    )
    op.create_check_constraint(
        op.f("k🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        "((\"t🙂👩\u200d👩\u200d👧\")::text <> '🙂👩\u200d👩\u200d👧x'::text)",
    )
    op.create_index(
        op.f("l🙂👩\u200d👩\u200d👧"),
        "🙂👩\u200d👩\u200d👧",
        [sa.text('(lower("t🙂👩\u200d👩\u200d👧"::text))')],
        unique=False,
        postgresql_where=sa.text('("🙂👩\u200d👩\u200d👧" > 0)'),
    )
    op.create_foreign_key(
        op.f("f🙂👩\u200d👩\u200d👧"),
        "s🙂👩\u200d👩\u200d👧",
        "🙂👩\u200d👩\u200d👧",
        ["r🙂👩\u200d👩\u200d👧"],
        ["🙂👩\u200d👩\u200d👧"],
    )
    op.execute('ALTER INDEX "j🙂👩\u200d👩\u200d👧" RENAME TO "i🙂👩\u200d👩\u200d👧"')
