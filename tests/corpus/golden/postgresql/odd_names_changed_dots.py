"""odd names changed dots

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
        op.execute("ALTER TYPE \"ea.b.c\" ADD VALUE IF NOT EXISTS 'a.b.c''z'")
    op.execute('ALTER INDEX "ia.b.c" RENAME TO "ja.b.c"')
    op.drop_constraint(op.f("fa.b.c"), "sa.b.c", type_="foreignkey")
    op.drop_index(op.f("la.b.c"), table_name="a.b.c")
    op.drop_constraint(op.f("ka.b.c"), "a.b.c", type_="check")
    op.drop_constraint(op.f("ua.b.c"), "a.b.c", type_="unique")
    op.create_table_comment("a.b.c", "a.b.c", existing_comment="a.b.c'")
    op.add_column(
        "a.b.c",
        sa.Column(
            "ma.b.c",
            sa.String(length=80),
            nullable=True,
            server_default="a.b.c",
            comment="a.b.c\n",
        ),
    )
    op.alter_column("a.b.c", "a.b.c", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"a.b.c\"', 'a.b.c') || ' AS bigint'; END $do$"
    )
    op.alter_column("a.b.c", "na.b.c", nullable=True, server_default=None)
    op.alter_column(
        "a.b.c",
        "ta.b.c",
        type_=sa.Text(),
        nullable=False,
        server_default="a.b.ca.b.c",
        comment="a.b.c ",
    )
    op.alter_column("sa.b.c", "ea.b.c", server_default="aa.b.c")
    op.drop_column("a.b.c", "da.b.c")
    op.create_unique_constraint(op.f("ua.b.c"), "a.b.c", ["a.b.c", "na.b.c"])
    op.create_check_constraint(op.f("ka.b.c"), "a.b.c", "\"ta.b.c\" != 'a.b.cy'")
    op.create_index(
        op.f("la.b.c"),
        "a.b.c",
        [sa.text('lower("ta.b.c")')],
        unique=False,
        postgresql_where=sa.text('"a.b.c" > 1'),
        sqlite_where=sa.text('"a.b.c" > 1'),
    )
    op.execute(
        'ALTER TABLE "sa.b.c" ADD CONSTRAINT "ga.b.c" FOREIGN KEY ("ra.b.c") '
        'REFERENCES "a.b.c" ("a.b.c") ON DELETE CASCADE'
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ga.b.c"), "sa.b.c", type_="foreignkey")
    op.drop_index(op.f("la.b.c"), table_name="a.b.c")
    op.drop_constraint(op.f("ka.b.c"), "a.b.c", type_="check")
    op.drop_constraint(op.f("ua.b.c"), "a.b.c", type_="unique")
    op.execute('ALTER TYPE "ea.b.c" RENAME TO "ea.b.c__old"')
    op.execute("CREATE TYPE \"ea.b.c\" AS ENUM ('aa.b.c', 'a.b.c')")
    op.execute('ALTER TABLE "sa.b.c" ALTER COLUMN "ea.b.c" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "sa.b.c" ALTER COLUMN "ea.b.c" TYPE "ea.b.c" USING '
        '"ea.b.c"::text::"ea.b.c"'
    )
    op.execute(
        'ALTER TABLE "sa.b.c" ALTER COLUMN "ea.b.c" SET DEFAULT \'a.b.c\'::"ea.b.c"'
    )
    op.execute('DROP TYPE "ea.b.c__old"')
    op.create_table_comment("a.b.c", "a.b.c'", existing_comment="a.b.c")
    op.add_column("a.b.c", sa.Column("da.b.c", sa.String(length=9), nullable=True))
    op.alter_column("a.b.c", "a.b.c", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"a.b.c\"', 'a.b.c') || ' AS integer'; END $do$"
    )
    op.alter_column("a.b.c", "na.b.c", nullable=False, server_default=sa.text("1"))
    op.alter_column(
        "a.b.c",
        "ta.b.c",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'a.b.c'::character varying"),
        comment="a.b.c",
    )
    op.alter_column("sa.b.c", "ea.b.c", server_default=sa.text("'a.b.c'::\"ea.b.c\""))
    op.drop_column("a.b.c", "ma.b.c")
    op.create_unique_constraint(op.f("ua.b.c"), "a.b.c", ["na.b.c", "a.b.c"])
    op.create_check_constraint(
        op.f("ka.b.c"), "a.b.c", "((\"ta.b.c\")::text <> 'a.b.cx'::text)"
    )
    op.create_index(
        op.f("la.b.c"),
        "a.b.c",
        [sa.text('(lower("ta.b.c"::text))')],
        unique=False,
        postgresql_where=sa.text('("a.b.c" > 0)'),
    )
    op.execute(
        'ALTER TABLE "sa.b.c" ADD CONSTRAINT "fa.b.c" FOREIGN KEY ("ra.b.c") '
        'REFERENCES "a.b.c" ("a.b.c")'
    )
    op.execute('ALTER INDEX "ja.b.c" RENAME TO "ia.b.c"')
