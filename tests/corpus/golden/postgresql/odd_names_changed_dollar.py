"""odd names changed dollar

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
        op.execute("ALTER TYPE \"e$1 $$x$$\" ADD VALUE IF NOT EXISTS '$1 $$x$$''z'")
    op.execute('ALTER INDEX "i$1 $$x$$" RENAME TO "j$1 $$x$$"')
    op.drop_constraint(op.f("f$1 $$x$$"), "s$1 $$x$$", type_="foreignkey")
    op.drop_index(op.f("l$1 $$x$$"), table_name="$1 $$x$$")
    op.drop_constraint(op.f("k$1 $$x$$"), "$1 $$x$$", type_="check")
    op.drop_constraint(op.f("u$1 $$x$$"), "$1 $$x$$", type_="unique")
    op.create_table_comment("$1 $$x$$", "$1 $$x$$", existing_comment="$1 $$x$$'")
    op.add_column(
        "$1 $$x$$",
        sa.Column(
            "m$1 $$x$$",
            sa.String(length=80),
            nullable=True,
            server_default="$1 $$x$$",
            comment="$1 $$x$$\n",
        ),
    )
    op.alter_column("$1 $$x$$", "$1 $$x$$", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"$1 "
        "$$x$$\"', '$1 $$x$$') || ' AS bigint'; END $do$"
    )
    op.alter_column("$1 $$x$$", "n$1 $$x$$", nullable=True, server_default=None)
    op.alter_column(
        "$1 $$x$$",
        "t$1 $$x$$",
        type_=sa.Text(),
        nullable=False,
        server_default="$1 $$x$$$1 $$x$$",
        comment="$1 $$x$$ ",
    )
    op.alter_column("s$1 $$x$$", "e$1 $$x$$", server_default="a$1 $$x$$")
    op.drop_column("$1 $$x$$", "d$1 $$x$$")
    op.create_unique_constraint(
        op.f("u$1 $$x$$"), "$1 $$x$$", ["$1 $$x$$", "n$1 $$x$$"]
    )
    op.create_check_constraint(
        op.f("k$1 $$x$$"), "$1 $$x$$", "\"t$1 $$x$$\" != '$1 $$x$$y'"
    )
    op.create_index(
        op.f("l$1 $$x$$"),
        "$1 $$x$$",
        [sa.text('lower("t$1 $$x$$")')],
        unique=False,
        postgresql_where=sa.text('"$1 $$x$$" > 1'),
        sqlite_where=sa.text('"$1 $$x$$" > 1'),
    )
    op.create_foreign_key(
        op.f("g$1 $$x$$"),
        "s$1 $$x$$",
        "$1 $$x$$",
        ["r$1 $$x$$"],
        ["$1 $$x$$"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("g$1 $$x$$"), "s$1 $$x$$", type_="foreignkey")
    op.drop_index(op.f("l$1 $$x$$"), table_name="$1 $$x$$")
    op.drop_constraint(op.f("k$1 $$x$$"), "$1 $$x$$", type_="check")
    op.drop_constraint(op.f("u$1 $$x$$"), "$1 $$x$$", type_="unique")
    op.execute('ALTER TYPE "e$1 $$x$$" RENAME TO "e$1 $$x$$__old"')
    op.execute("CREATE TYPE \"e$1 $$x$$\" AS ENUM ('a$1 $$x$$', '$1 $$x$$')")
    op.execute('ALTER TABLE "s$1 $$x$$" ALTER COLUMN "e$1 $$x$$" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "s$1 $$x$$" ALTER COLUMN "e$1 $$x$$" TYPE "e$1 $$x$$" USING "e$1 '
        '$$x$$"::text::"e$1 $$x$$"'
    )
    op.execute(
        'ALTER TABLE "s$1 $$x$$" ALTER COLUMN "e$1 $$x$$" SET DEFAULT \'$1 '
        '$$x$$\'::"e$1 $$x$$"'
    )
    op.execute('DROP TYPE "e$1 $$x$$__old"')
    op.create_table_comment("$1 $$x$$", "$1 $$x$$'", existing_comment="$1 $$x$$")
    op.add_column(
        "$1 $$x$$", sa.Column("d$1 $$x$$", sa.String(length=9), nullable=True)
    )
    op.alter_column("$1 $$x$$", "$1 $$x$$", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"$1 "
        "$$x$$\"', '$1 $$x$$') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "$1 $$x$$", "n$1 $$x$$", nullable=False, server_default=sa.text("1")
    )
    op.alter_column(
        "$1 $$x$$",
        "t$1 $$x$$",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'$1 $$x$$'::character varying"),
        comment="$1 $$x$$",
    )
    op.alter_column(
        "s$1 $$x$$", "e$1 $$x$$", server_default=sa.text("'$1 $$x$$'::\"e$1 $$x$$\"")
    )
    op.drop_column("$1 $$x$$", "m$1 $$x$$")
    op.create_unique_constraint(
        op.f("u$1 $$x$$"), "$1 $$x$$", ["n$1 $$x$$", "$1 $$x$$"]
    )
    op.create_check_constraint(
        op.f("k$1 $$x$$"), "$1 $$x$$", "((\"t$1 $$x$$\")::text <> '$1 $$x$$x'::text)"
    )
    op.create_index(
        op.f("l$1 $$x$$"),
        "$1 $$x$$",
        [sa.text('(lower("t$1 $$x$$"::text))')],
        unique=False,
        postgresql_where=sa.text('("$1 $$x$$" > 0)'),
    )
    op.create_foreign_key(
        op.f("f$1 $$x$$"), "s$1 $$x$$", "$1 $$x$$", ["r$1 $$x$$"], ["$1 $$x$$"]
    )
    op.execute('ALTER INDEX "j$1 $$x$$" RENAME TO "i$1 $$x$$"')
