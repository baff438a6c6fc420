"""odd names changed other quotes

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
            "ALTER TYPE \"ea`b``c [x]]\" ADD VALUE IF NOT EXISTS 'a`b``c [x]]''z'"
        )
    op.execute('ALTER INDEX "ia`b``c [x]]" RENAME TO "ja`b``c [x]]"')
    op.drop_constraint(op.f("fa`b``c [x]]"), "sa`b``c [x]]", type_="foreignkey")
    op.drop_index(op.f("la`b``c [x]]"), table_name="a`b``c [x]]")
    op.drop_constraint(op.f("ka`b``c [x]]"), "a`b``c [x]]", type_="check")
    op.drop_constraint(op.f("ua`b``c [x]]"), "a`b``c [x]]", type_="unique")
    op.create_table_comment(
        "a`b``c [x]]", "a`b``c [x]]", existing_comment="a`b``c [x]]'"
    )
    op.add_column(
        "a`b``c [x]]",
        sa.Column(
            "ma`b``c [x]]",
            sa.String(length=80),
            nullable=True,
            server_default="a`b``c [x]]",
            comment="a`b``c [x]]\n",
        ),
    )
    op.alter_column("a`b``c [x]]", "a`b``c [x]]", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a`b``c "
        "[x]]\"', 'a`b``c [x]]') || ' AS bigint'; END $do$"
    )
    op.alter_column("a`b``c [x]]", "na`b``c [x]]", nullable=True, server_default=None)
    op.alter_column(
        "a`b``c [x]]",
        "ta`b``c [x]]",
        type_=sa.Text(),
        nullable=False,
        server_default="a`b``c [x]]a`b``c [x]]",
        comment="a`b``c [x]] ",
    )
    op.alter_column("sa`b``c [x]]", "ea`b``c [x]]", server_default="aa`b``c [x]]")
    op.drop_column("a`b``c [x]]", "da`b``c [x]]")
    op.create_unique_constraint(
        op.f("ua`b``c [x]]"), "a`b``c [x]]", ["a`b``c [x]]", "na`b``c [x]]"]
    )
    op.create_check_constraint(
        op.f("ka`b``c [x]]"), "a`b``c [x]]", "\"ta`b``c [x]]\" != 'a`b``c [x]]y'"
    )
    op.create_index(
        op.f("la`b``c [x]]"),
        "a`b``c [x]]",
        [sa.text('lower("ta`b``c [x]]")')],
        unique=False,
        postgresql_where=sa.text('"a`b``c [x]]" > 1'),
        sqlite_where=sa.text('"a`b``c [x]]" > 1'),
    )
    op.create_foreign_key(
        op.f("ga`b``c [x]]"),
        "sa`b``c [x]]",
        "a`b``c [x]]",
        ["ra`b``c [x]]"],
        ["a`b``c [x]]"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ga`b``c [x]]"), "sa`b``c [x]]", type_="foreignkey")
    op.drop_index(op.f("la`b``c [x]]"), table_name="a`b``c [x]]")
    op.drop_constraint(op.f("ka`b``c [x]]"), "a`b``c [x]]", type_="check")
    op.drop_constraint(op.f("ua`b``c [x]]"), "a`b``c [x]]", type_="unique")
    op.execute('ALTER TYPE "ea`b``c [x]]" RENAME TO "ea`b``c [x]]__old"')
    op.execute("CREATE TYPE \"ea`b``c [x]]\" AS ENUM ('aa`b``c [x]]', 'a`b``c [x]]')")
    op.execute('ALTER TABLE "sa`b``c [x]]" ALTER COLUMN "ea`b``c [x]]" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "sa`b``c [x]]" ALTER COLUMN "ea`b``c [x]]" TYPE "ea`b``c [x]]" '
        'USING "ea`b``c [x]]"::text::"ea`b``c [x]]"'
    )
    op.execute(
        'ALTER TABLE "sa`b``c [x]]" ALTER COLUMN "ea`b``c [x]]" SET DEFAULT \'a`b``c '
        '[x]]\'::"ea`b``c [x]]"'
    )
    op.execute('DROP TYPE "ea`b``c [x]]__old"')
    op.create_table_comment(
        "a`b``c [x]]", "a`b``c [x]]'", existing_comment="a`b``c [x]]"
    )
    op.add_column(
        "a`b``c [x]]", sa.Column("da`b``c [x]]", sa.String(length=9), nullable=True)
    )
    op.alter_column("a`b``c [x]]", "a`b``c [x]]", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a`b``c "
        "[x]]\"', 'a`b``c [x]]') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "a`b``c [x]]", "na`b``c [x]]", nullable=False, server_default=sa.text("1")
    )
    op.alter_column(
        "a`b``c [x]]",
        "ta`b``c [x]]",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'a`b``c [x]]'::character varying"),
        comment="a`b``c [x]]",
    )
    op.alter_column(
        "sa`b``c [x]]",
        "ea`b``c [x]]",
        server_default=sa.text("'a`b``c [x]]'::\"ea`b``c [x]]\""),
    )
    op.drop_column("a`b``c [x]]", "ma`b``c [x]]")
    op.create_unique_constraint(
        op.f("ua`b``c [x]]"), "a`b``c [x]]", ["na`b``c [x]]", "a`b``c [x]]"]
    )
    op.create_check_constraint(
        op.f("ka`b``c [x]]"),
        "a`b``c [x]]",
        "((\"ta`b``c [x]]\")::text <> 'a`b``c [x]]x'::text)",
    )
    op.create_index(
        op.f("la`b``c [x]]"),
        "a`b``c [x]]",
        [sa.text('(lower("ta`b``c [x]]"::text))')],
        unique=False,
        postgresql_where=sa.text('("a`b``c [x]]" > 0)'),
    )
    op.create_foreign_key(
        op.f("fa`b``c [x]]"),
        "sa`b``c [x]]",
        "a`b``c [x]]",
        ["ra`b``c [x]]"],
        ["a`b``c [x]]"],
    )
    op.execute('ALTER INDEX "ja`b``c [x]]" RENAME TO "ia`b``c [x]]"')
