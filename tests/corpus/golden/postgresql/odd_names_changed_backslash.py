"""odd names changed backslash

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
        op.execute("ALTER TYPE \"e\\n\\'\\\" ADD VALUE IF NOT EXISTS '\\n\\''\\''z'")
    op.execute('ALTER INDEX "i\\n\\\'\\" RENAME TO "j\\n\\\'\\"')
    op.drop_constraint(op.f("f\\n\\'\\"), "s\\n\\'\\", type_="foreignkey")
    op.drop_index(op.f("l\\n\\'\\"), table_name="\\n\\'\\")
    op.drop_constraint(op.f("k\\n\\'\\"), "\\n\\'\\", type_="check")
    op.drop_constraint(op.f("u\\n\\'\\"), "\\n\\'\\", type_="unique")
    op.create_table_comment("\\n\\'\\", "\\n\\'\\", existing_comment="\\n\\'\\'")
    op.add_column(
        "\\n\\'\\",
        sa.Column(
            "m\\n\\'\\",
            sa.String(length=80),
            nullable=True,
            server_default="\\n\\'\\",
            comment="\\n\\'\\\n",
        ),
    )
    op.alter_column("\\n\\'\\", "\\n\\'\\", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"\\n\\''\\\"', '\\n\\''\\') || ' AS bigint'; END $do$"
    )
    op.alter_column("\\n\\'\\", "n\\n\\'\\", nullable=True, server_default=None)
    op.alter_column(
        "\\n\\'\\",
        "t\\n\\'\\",
        type_=sa.Text(),
        nullable=False,
        server_default="\\n\\'\\\\n\\'\\",
        comment="\\n\\'\\ ",
    )
    op.alter_column("s\\n\\'\\", "e\\n\\'\\", server_default="a\\n\\'\\")
    op.drop_column("\\n\\'\\", "d\\n\\'\\")
    op.create_unique_constraint(
        op.f("u\\n\\'\\"), "\\n\\'\\", ["\\n\\'\\", "n\\n\\'\\"]
    )
    op.create_check_constraint(
        op.f("k\\n\\'\\"), "\\n\\'\\", "\"t\\n\\'\\\" != '\\n\\''\\y'"
    )
    op.create_index(
        op.f("l\\n\\'\\"),
        "\\n\\'\\",
        [sa.text('lower("t\\n\\\'\\")')],
        unique=False,
        postgresql_where=sa.text('"\\n\\\'\\" > 1'),
        sqlite_where=sa.text('"\\n\\\'\\" > 1'),
    )
    op.create_foreign_key(
        op.f("g\\n\\'\\"),
        "s\\n\\'\\",
        "\\n\\'\\",
        ["r\\n\\'\\"],
        ["\\n\\'\\"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("g\\n\\'\\"), "s\\n\\'\\", type_="foreignkey")
    op.drop_index(op.f("l\\n\\'\\"), table_name="\\n\\'\\")
    op.drop_constraint(op.f("k\\n\\'\\"), "\\n\\'\\", type_="check")
    op.drop_constraint(op.f("u\\n\\'\\"), "\\n\\'\\", type_="unique")
    op.execute('ALTER TYPE "e\\n\\\'\\" RENAME TO "e\\n\\\'\\__old"')
    op.execute("CREATE TYPE \"e\\n\\'\\\" AS ENUM ('a\\n\\''\\', '\\n\\''\\')")
    op.execute('ALTER TABLE "s\\n\\\'\\" ALTER COLUMN "e\\n\\\'\\" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "s\\n\\\'\\" ALTER COLUMN "e\\n\\\'\\" TYPE "e\\n\\\'\\" USING '
        '"e\\n\\\'\\"::text::"e\\n\\\'\\"'
    )
    op.execute(
        'ALTER TABLE "s\\n\\\'\\" ALTER COLUMN "e\\n\\\'\\" SET DEFAULT '
        "'\\n\\''\\'::\"e\\n\\'\\\""
    )
    op.execute('DROP TYPE "e\\n\\\'\\__old"')
    op.create_table_comment("\\n\\'\\", "\\n\\'\\'", existing_comment="\\n\\'\\")
    op.add_column(
        "\\n\\'\\", sa.Column("d\\n\\'\\", sa.String(length=9), nullable=True)
    )
    op.alter_column("\\n\\'\\", "\\n\\'\\", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"\\n\\''\\\"', '\\n\\''\\') || ' AS integer'; END "
        "$do$"
    )
    op.alter_column(
        "\\n\\'\\", "n\\n\\'\\", nullable=False, server_default=sa.text("1")
    )
    op.alter_column(
        "\\n\\'\\",
        "t\\n\\'\\",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'\\n\\''\\'::character varying"),
        comment="\\n\\'\\",
    )
    op.alter_column(
        "s\\n\\'\\", "e\\n\\'\\", server_default=sa.text("'\\n\\''\\'::\"e\\n\\'\\\"")
    )
    op.drop_column("\\n\\'\\", "m\\n\\'\\")
    op.create_unique_constraint(
        op.f("u\\n\\'\\"), "\\n\\'\\", ["n\\n\\'\\", "\\n\\'\\"]
    )
    op.create_check_constraint(
        op.f("k\\n\\'\\"), "\\n\\'\\", "((\"t\\n\\'\\\")::text <> '\\n\\''\\x'::text)"
    )
    op.create_index(
        op.f("l\\n\\'\\"),
        "\\n\\'\\",
        [sa.text('(lower("t\\n\\\'\\"::text))')],
        unique=False,
        postgresql_where=sa.text('("\\n\\\'\\" > 0)'),
    )
    op.create_foreign_key(
        op.f("f\\n\\'\\"), "s\\n\\'\\", "\\n\\'\\", ["r\\n\\'\\"], ["\\n\\'\\"]
    )
    op.execute('ALTER INDEX "j\\n\\\'\\" RENAME TO "i\\n\\\'\\"')
