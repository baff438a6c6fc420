"""odd names changed template

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
            'ALTER TYPE "e{x} {0!r} {{ ${y} <% z %>" ADD VALUE IF NOT EXISTS \'{x} '
            "{0!r} {{ ${y} <% z %>''z'"
        )
    op.execute(
        'ALTER INDEX "i{x} {0!r} {{ ${y} <% z %>" RENAME TO "j{x} {0!r} {{ ${y} <% z '
        '%>"'
    )
    op.drop_constraint(
        op.f("f{x} {0!r} {{ ${y} <% z %>"),
        "s{x} {0!r} {{ ${y} <% z %>",
        type_="foreignkey",
    )
    op.drop_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    op.drop_constraint(
        op.f("k{x} {0!r} {{ ${y} <% z %>"), "{x} {0!r} {{ ${y} <% z %>", type_="check"
    )
    op.drop_constraint(
        op.f("u{x} {0!r} {{ ${y} <% z %>"), "{x} {0!r} {{ ${y} <% z %>", type_="unique"
    )
    op.create_table_comment(
        "{x} {0!r} {{ ${y} <% z %>",
        "{x} {0!r} {{ ${y} <% z %>",
        existing_comment="{x} {0!r} {{ ${y} <% z %>'",
    )
    op.add_column(
        "{x} {0!r} {{ ${y} <% z %>",
        sa.Column(
            "m{x} {0!r} {{ ${y} <% z %>",
            sa.String(length=80),
            nullable=True,
            server_default="{x} {0!r} {{ ${y} <% z %>",
            comment="{x} {0!r} {{ ${y} <% z %>\n",
        ),
    )
    op.alter_column(
        "s{x} {0!r} {{ ${y} <% z %>",
        "e{x} {0!r} {{ ${y} <% z %>",
        server_default="a{x} {0!r} {{ ${y} <% z %>",
    )
    op.alter_column(
        "{x} {0!r} {{ ${y} <% z %>",
        "n{x} {0!r} {{ ${y} <% z %>",
        nullable=True,
        server_default=None,
    )
    op.alter_column(
        "{x} {0!r} {{ ${y} <% z %>",
        "t{x} {0!r} {{ ${y} <% z %>",
        type_=sa.Text(),
        nullable=False,
        server_default="{x} {0!r} {{ ${y} <% z %>{x} {0!r} {{ ${y} <% z %>",
        comment="{x} {0!r} {{ ${y} <% z %> ",
    )
    op.alter_column(
        "{x} {0!r} {{ ${y} <% z %>", "{x} {0!r} {{ ${y} <% z %>", type_=sa.BigInteger()
    )
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"{x} "
        "{0!r} {{ ${y} <% z %>\"', '{x} {0!r} {{ ${y} <% z %>') || ' AS bigint'; END "
        "$do$"
    )
    op.drop_column("{x} {0!r} {{ ${y} <% z %>", "d{x} {0!r} {{ ${y} <% z %>")
    op.create_unique_constraint(
        op.f("u{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        ["{x} {0!r} {{ ${y} <% z %>", "n{x} {0!r} {{ ${y} <% z %>"],
    )
    op.create_check_constraint(
        op.f("k{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        "\"t{x} {0!r} {{ ${y} <% z %>\" != '{x} {0!r} {{ ${y} <% z %>y'",
    )
    op.create_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        [sa.text('lower("t{x} {0!r} {{ ${y} <% z %>")')],
        unique=False,
        postgresql_where=sa.text('"{x} {0!r} {{ ${y} <% z %>" > 1'),
        sqlite_where=sa.text('"{x} {0!r} {{ ${y} <% z %>" > 1'),
    )
    op.create_foreign_key(
        op.f("g{x} {0!r} {{ ${y} <% z %>"),
        "s{x} {0!r} {{ ${y} <% z %>",
        "{x} {0!r} {{ ${y} <% z %>",
        ["r{x} {0!r} {{ ${y} <% z %>"],
        ["{x} {0!r} {{ ${y} <% z %>"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("g{x} {0!r} {{ ${y} <% z %>"),
        "s{x} {0!r} {{ ${y} <% z %>",
        type_="foreignkey",
    )
    op.drop_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"), table_name="{x} {0!r} {{ ${y} <% z %>"
    )
    op.drop_constraint(
        op.f("k{x} {0!r} {{ ${y} <% z %>"), "{x} {0!r} {{ ${y} <% z %>", type_="check"
    )
    op.drop_constraint(
        op.f("u{x} {0!r} {{ ${y} <% z %>"), "{x} {0!r} {{ ${y} <% z %>", type_="unique"
    )
    op.execute(
        'ALTER TYPE "e{x} {0!r} {{ ${y} <% z %>" RENAME TO "e{x} {0!r} {{ ${y} <% z '
        '%>__old"'
    )
    op.execute(
        'CREATE TYPE "e{x} {0!r} {{ ${y} <% z %>" AS ENUM (\'a{x} {0!r} {{ ${y} <% z '
        "%>', '{x} {0!r} {{ ${y} <% z %>')"
    )
    op.execute(
        'ALTER TABLE "s{x} {0!r} {{ ${y} <% z %>" ALTER COLUMN "e{x} {0!r} {{ ${y} <% '
        'z %>" DROP DEFAULT'
    )
    op.execute(
        'ALTER TABLE "s{x} {0!r} {{ ${y} <% z %>" ALTER COLUMN "e{x} {0!r} {{ ${y} <% '
        'z %>" TYPE "e{x} {0!r} {{ ${y} <% z %>" USING "e{x} {0!r} {{ ${y} <% z '
        '%>"::text::"e{x} {0!r} {{ ${y} <% z %>"'
    )
    op.execute(
        'ALTER TABLE "s{x} {0!r} {{ ${y} <% z %>" ALTER COLUMN "e{x} {0!r} {{ ${y} <% '
        'z %>" SET DEFAULT \'{x} {0!r} {{ ${y} <% z %>\'::"e{x} {0!r} {{ ${y} <% z %>"'
    )
    op.execute('DROP TYPE "e{x} {0!r} {{ ${y} <% z %>__old"')
    op.create_table_comment(
        "{x} {0!r} {{ ${y} <% z %>",
        "{x} {0!r} {{ ${y} <% z %>'",
        existing_comment="{x} {0!r} {{ ${y} <% z %>",
    )
    op.add_column(
        "{x} {0!r} {{ ${y} <% z %>",
        sa.Column("d{x} {0!r} {{ ${y} <% z %>", sa.String(length=9), nullable=True),
    )
    op.alter_column(
        "s{x} {0!r} {{ ${y} <% z %>",
        "e{x} {0!r} {{ ${y} <% z %>",
        server_default=sa.text(
            "'{x} {0!r} {{ ${y} <% z %>'::\"e{x} {0!r} {{ ${y} <% z %>\""
        ),
    )
    op.alter_column(
        "{x} {0!r} {{ ${y} <% z %>",
        "n{x} {0!r} {{ ${y} <% z %>",
        nullable=False,
        server_default=sa.text("1"),
    )
    op.alter_column(
        "{x} {0!r} {{ ${y} <% z %>",
        "t{x} {0!r} {{ ${y} <% z %>",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'{x} {0!r} {{ ${y} <% z %>'::character varying"),
        comment="{x} {0!r} {{ ${y} <% z %>",
    )
    op.alter_column(
        "{x} {0!r} {{ ${y} <% z %>", "{x} {0!r} {{ ${y} <% z %>", type_=sa.Integer()
    )
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"{x} "
        "{0!r} {{ ${y} <% z %>\"', '{x} {0!r} {{ ${y} <% z %>') || ' AS integer'; END "
        "$do$"
    )
    op.drop_column("{x} {0!r} {{ ${y} <% z %>", "m{x} {0!r} {{ ${y} <% z %>")
    op.create_unique_constraint(
        op.f("u{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        ["n{x} {0!r} {{ ${y} <% z %>", "{x} {0!r} {{ ${y} <% z %>"],
    )
    op.create_check_constraint(
        op.f("k{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        '(("t{x} {0!r} {{ ${y} <% z %>")::text <> \'{x} {0!r} {{ ${y} <% z '
        "%>x'::text)",
    )
    op.create_index(
        op.f("l{x} {0!r} {{ ${y} <% z %>"),
        "{x} {0!r} {{ ${y} <% z %>",
        [sa.text('(lower("t{x} {0!r} {{ ${y} <% z %>"::text))')],
        unique=False,
        postgresql_where=sa.text('("{x} {0!r} {{ ${y} <% z %>" > 0)'),
    )
    op.create_foreign_key(
        op.f("f{x} {0!r} {{ ${y} <% z %>"),
        "s{x} {0!r} {{ ${y} <% z %>",
        "{x} {0!r} {{ ${y} <% z %>",
        ["r{x} {0!r} {{ ${y} <% z %>"],
        ["{x} {0!r} {{ ${y} <% z %>"],
    )
    op.execute(
        'ALTER INDEX "j{x} {0!r} {{ ${y} <% z %>" RENAME TO "i{x} {0!r} {{ ${y} <% z '
        '%>"'
    )
