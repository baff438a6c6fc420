"""odd names changed question

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
        op.execute("ALTER TYPE \"e?1 @x #y\" ADD VALUE IF NOT EXISTS '?1 @x #y''z'")
    op.execute('ALTER INDEX "i?1 @x #y" RENAME TO "j?1 @x #y"')
    op.drop_constraint(op.f("f?1 @x #y"), "s?1 @x #y", type_="foreignkey")
    op.drop_index(op.f("l?1 @x #y"), table_name="?1 @x #y")
    op.drop_constraint(op.f("k?1 @x #y"), "?1 @x #y", type_="check")
    op.drop_constraint(op.f("u?1 @x #y"), "?1 @x #y", type_="unique")
    op.create_table_comment("?1 @x #y", "?1 @x #y", existing_comment="?1 @x #y'")
    op.add_column(
        "?1 @x #y",
        sa.Column(
            "m?1 @x #y",
            sa.String(length=80),
            nullable=True,
            server_default="?1 @x #y",
            comment="?1 @x #y\n",
        ),
    )
    op.alter_column("?1 @x #y", "?1 @x #y", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"?1 @x "
        "#y\"', '?1 @x #y') || ' AS bigint'; END $do$"
    )
    op.alter_column("?1 @x #y", "n?1 @x #y", nullable=True, server_default=None)
    op.alter_column(
        "?1 @x #y",
        "t?1 @x #y",
        type_=sa.Text(),
        nullable=False,
        server_default="?1 @x #y?1 @x #y",
        comment="?1 @x #y ",
    )
    op.alter_column("s?1 @x #y", "e?1 @x #y", server_default="a?1 @x #y")
    op.drop_column("?1 @x #y", "d?1 @x #y")
    op.create_unique_constraint(
        op.f("u?1 @x #y"), "?1 @x #y", ["?1 @x #y", "n?1 @x #y"]
    )
    op.create_check_constraint(
        op.f("k?1 @x #y"), "?1 @x #y", "\"t?1 @x #y\" != '?1 @x #yy'"
    )
    op.create_index(
        op.f("l?1 @x #y"),
        "?1 @x #y",
        [sa.text('lower("t?1 @x #y")')],
        unique=False,
        postgresql_where=sa.text('"?1 @x #y" > 1'),
        sqlite_where=sa.text('"?1 @x #y" > 1'),
    )
    op.create_foreign_key(
        op.f("g?1 @x #y"),
        "s?1 @x #y",
        "?1 @x #y",
        ["r?1 @x #y"],
        ["?1 @x #y"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("g?1 @x #y"), "s?1 @x #y", type_="foreignkey")
    op.drop_index(op.f("l?1 @x #y"), table_name="?1 @x #y")
    op.drop_constraint(op.f("k?1 @x #y"), "?1 @x #y", type_="check")
    op.drop_constraint(op.f("u?1 @x #y"), "?1 @x #y", type_="unique")
    op.execute('ALTER TYPE "e?1 @x #y" RENAME TO "e?1 @x #y__old"')
    op.execute("CREATE TYPE \"e?1 @x #y\" AS ENUM ('a?1 @x #y', '?1 @x #y')")
    op.execute('ALTER TABLE "s?1 @x #y" ALTER COLUMN "e?1 @x #y" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "s?1 @x #y" ALTER COLUMN "e?1 @x #y" TYPE "e?1 @x #y" USING "e?1 '
        '@x #y"::text::"e?1 @x #y"'
    )
    op.execute(
        'ALTER TABLE "s?1 @x #y" ALTER COLUMN "e?1 @x #y" SET DEFAULT \'?1 @x '
        '#y\'::"e?1 @x #y"'
    )
    op.execute('DROP TYPE "e?1 @x #y__old"')
    op.create_table_comment("?1 @x #y", "?1 @x #y'", existing_comment="?1 @x #y")
    op.add_column(
        "?1 @x #y", sa.Column("d?1 @x #y", sa.String(length=9), nullable=True)
    )
    op.alter_column("?1 @x #y", "?1 @x #y", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"?1 @x "
        "#y\"', '?1 @x #y') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "?1 @x #y", "n?1 @x #y", nullable=False, server_default=sa.text("1")
    )
    op.alter_column(
        "?1 @x #y",
        "t?1 @x #y",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'?1 @x #y'::character varying"),
        comment="?1 @x #y",
    )
    op.alter_column(
        "s?1 @x #y", "e?1 @x #y", server_default=sa.text("'?1 @x #y'::\"e?1 @x #y\"")
    )
    op.drop_column("?1 @x #y", "m?1 @x #y")
    op.create_unique_constraint(
        op.f("u?1 @x #y"), "?1 @x #y", ["n?1 @x #y", "?1 @x #y"]
    )
    op.create_check_constraint(
        op.f("k?1 @x #y"), "?1 @x #y", "((\"t?1 @x #y\")::text <> '?1 @x #yx'::text)"
    )
    op.create_index(
        op.f("l?1 @x #y"),
        "?1 @x #y",
        [sa.text('(lower("t?1 @x #y"::text))')],
        unique=False,
        postgresql_where=sa.text('("?1 @x #y" > 0)'),
    )
    op.create_foreign_key(
        op.f("f?1 @x #y"), "s?1 @x #y", "?1 @x #y", ["r?1 @x #y"], ["?1 @x #y"]
    )
    op.execute('ALTER INDEX "j?1 @x #y" RENAME TO "i?1 @x #y"')
