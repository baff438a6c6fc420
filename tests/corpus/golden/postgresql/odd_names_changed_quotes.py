"""odd names changed quotes

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
            "ALTER TYPE \"e''\"\"\"\"'\" ADD VALUE IF NOT EXISTS '''''\"\"''''z'"
        )
    op.execute('ALTER INDEX "i\'\'""""\'" RENAME TO "j\'\'""""\'"')
    op.drop_constraint(op.f("f''\"\"'"), "s''\"\"'", type_="foreignkey")
    op.drop_index(op.f("l''\"\"'"), table_name="''\"\"'")
    op.drop_constraint(op.f("k''\"\"'"), "''\"\"'", type_="check")
    op.drop_constraint(op.f("u''\"\"'"), "''\"\"'", type_="unique")
    op.create_table_comment("''\"\"'", "''\"\"'", existing_comment="''\"\"''")
    op.add_column(
        "''\"\"'",
        sa.Column(
            "m''\"\"'",
            sa.String(length=80),
            nullable=True,
            server_default="''\"\"'",
            comment="''\"\"'\n",
        ),
    )
    op.alter_column("''\"\"'", "''\"\"'", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"''''\"\"\"\"''\"', '''''\"\"''') || ' AS bigint'; "
        "END $do$"
    )
    op.alter_column("''\"\"'", "n''\"\"'", nullable=True, server_default=None)
    op.alter_column(
        "''\"\"'",
        "t''\"\"'",
        type_=sa.Text(),
        nullable=False,
        server_default="''\"\"'''\"\"'",
        comment="''\"\"' ",
    )
    op.alter_column("s''\"\"'", "e''\"\"'", server_default="a''\"\"'")
    op.drop_column("''\"\"'", "d''\"\"'")
    op.create_unique_constraint(op.f("u''\"\"'"), "''\"\"'", ["''\"\"'", "n''\"\"'"])
    op.create_check_constraint(
        op.f("k''\"\"'"), "''\"\"'", "\"t''\"\"\"\"'\" != '''''\"\"''y'"
    )
    op.create_index(
        op.f("l''\"\"'"),
        "''\"\"'",
        [sa.text('lower("t\'\'""""\'")')],
        unique=False,
        postgresql_where=sa.text('"\'\'""""\'" > 1'),
        sqlite_where=sa.text('"\'\'""""\'" > 1'),
    )
    op.create_foreign_key(
        op.f("g''\"\"'"),
        "s''\"\"'",
        "''\"\"'",
        ["r''\"\"'"],
        ["''\"\"'"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("g''\"\"'"), "s''\"\"'", type_="foreignkey")
    op.drop_index(op.f("l''\"\"'"), table_name="''\"\"'")
    op.drop_constraint(op.f("k''\"\"'"), "''\"\"'", type_="check")
    op.drop_constraint(op.f("u''\"\"'"), "''\"\"'", type_="unique")
    op.execute('ALTER TYPE "e\'\'""""\'" RENAME TO "e\'\'""""\'__old"')
    op.execute("CREATE TYPE \"e''\"\"\"\"'\" AS ENUM ('a''''\"\"''', '''''\"\"''')")
    op.execute('ALTER TABLE "s\'\'""""\'" ALTER COLUMN "e\'\'""""\'" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "s\'\'""""\'" ALTER COLUMN "e\'\'""""\'" TYPE "e\'\'""""\'" USING '
        '"e\'\'""""\'"::text::"e\'\'""""\'"'
    )
    op.execute(
        'ALTER TABLE "s\'\'""""\'" ALTER COLUMN "e\'\'""""\'" SET DEFAULT '
        "'''''\"\"'''::\"e''\"\"\"\"'\""
    )
    op.execute('DROP TYPE "e\'\'""""\'__old"')
    op.create_table_comment("''\"\"'", "''\"\"''", existing_comment="''\"\"'")
    op.add_column("''\"\"'", sa.Column("d''\"\"'", sa.String(length=9), nullable=True))
    op.alter_column("''\"\"'", "''\"\"'", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"''''\"\"\"\"''\"', '''''\"\"''') || ' AS integer'; "
        "END $do$"
    )
    op.alter_column("''\"\"'", "n''\"\"'", nullable=False, server_default=sa.text("1"))
    op.alter_column(
        "''\"\"'",
        "t''\"\"'",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'''''\"\"'''::character varying"),
        comment="''\"\"'",
    )
    op.alter_column(
        "s''\"\"'", "e''\"\"'", server_default=sa.text("'''''\"\"'''::\"e''\"\"\"\"'\"")
    )
    op.drop_column("''\"\"'", "m''\"\"'")
    op.create_unique_constraint(op.f("u''\"\"'"), "''\"\"'", ["n''\"\"'", "''\"\"'"])
    op.create_check_constraint(
        op.f("k''\"\"'"), "''\"\"'", "((\"t''\"\"\"\"'\")::text <> '''''\"\"''x'::text)"
    )
    op.create_index(
        op.f("l''\"\"'"),
        "''\"\"'",
        [sa.text('(lower("t\'\'""""\'"::text))')],
        unique=False,
        postgresql_where=sa.text('("\'\'""""\'" > 0)'),
    )
    op.create_foreign_key(
        op.f("f''\"\"'"), "s''\"\"'", "''\"\"'", ["r''\"\"'"], ["''\"\"'"]
    )
    op.execute('ALTER INDEX "j\'\'""""\'" RENAME TO "i\'\'""""\'"')
