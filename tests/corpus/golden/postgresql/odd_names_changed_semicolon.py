"""odd names changed semicolon

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
        op.execute("ALTER TYPE \"ea;b\" ADD VALUE IF NOT EXISTS 'a;b''z'")
    op.execute('ALTER INDEX "ia;b" RENAME TO "ja;b"')
    op.drop_constraint(op.f("fa;b"), "sa;b", type_="foreignkey")
    op.drop_index(op.f("la;b"), table_name="a;b")
    op.drop_constraint(op.f("ka;b"), "a;b", type_="check")
    op.drop_constraint(op.f("ua;b"), "a;b", type_="unique")
    op.create_table_comment("a;b", "a;b", existing_comment="a;b'")
    op.add_column(
        "a;b",
        sa.Column(
            "ma;b",
            sa.String(length=80),
            nullable=True,
            server_default="a;b",
            comment="a;b\n",
        ),
    )
    op.alter_column("a;b", "a;b", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a;b\"', "
        "'a;b') || ' AS bigint'; END $do$"
    )
    op.alter_column("a;b", "na;b", nullable=True, server_default=None)
    op.alter_column(
        "a;b",
        "ta;b",
        type_=sa.Text(),
        nullable=False,
        server_default="a;ba;b",
        comment="a;b ",
    )
    op.alter_column("sa;b", "ea;b", server_default="aa;b")
    op.drop_column("a;b", "da;b")
    op.create_unique_constraint(op.f("ua;b"), "a;b", ["a;b", "na;b"])
    op.create_check_constraint(op.f("ka;b"), "a;b", "\"ta;b\" != 'a;by'")
    op.create_index(
        op.f("la;b"),
        "a;b",
        [sa.text('lower("ta;b")')],
        unique=False,
        postgresql_where=sa.text('"a;b" > 1'),
        sqlite_where=sa.text('"a;b" > 1'),
    )
    op.create_foreign_key(
        op.f("ga;b"), "sa;b", "a;b", ["ra;b"], ["a;b"], ondelete="CASCADE"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ga;b"), "sa;b", type_="foreignkey")
    op.drop_index(op.f("la;b"), table_name="a;b")
    op.drop_constraint(op.f("ka;b"), "a;b", type_="check")
    op.drop_constraint(op.f("ua;b"), "a;b", type_="unique")
    op.execute('ALTER TYPE "ea;b" RENAME TO "ea;b__old"')
    op.execute("CREATE TYPE \"ea;b\" AS ENUM ('aa;b', 'a;b')")
    op.execute('ALTER TABLE "sa;b" ALTER COLUMN "ea;b" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "sa;b" ALTER COLUMN "ea;b" TYPE "ea;b" USING "ea;b"::text::"ea;b"'
    )
    op.execute('ALTER TABLE "sa;b" ALTER COLUMN "ea;b" SET DEFAULT \'a;b\'::"ea;b"')
    op.execute('DROP TYPE "ea;b__old"')
    op.create_table_comment("a;b", "a;b'", existing_comment="a;b")
    op.add_column("a;b", sa.Column("da;b", sa.String(length=9), nullable=True))
    op.alter_column("a;b", "a;b", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a;b\"', "
        "'a;b') || ' AS integer'; END $do$"
    )
    op.alter_column("a;b", "na;b", nullable=False, server_default=sa.text("1"))
    op.alter_column(
        "a;b",
        "ta;b",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'a;b'::character varying"),
        comment="a;b",
    )
    op.alter_column("sa;b", "ea;b", server_default=sa.text("'a;b'::\"ea;b\""))
    op.drop_column("a;b", "ma;b")
    op.create_unique_constraint(op.f("ua;b"), "a;b", ["na;b", "a;b"])
    op.create_check_constraint(
        op.f("ka;b"), "a;b", "((\"ta;b\")::text <> 'a;bx'::text)"
    )
    op.create_index(
        op.f("la;b"),
        "a;b",
        [sa.text('(lower("ta;b"::text))')],
        unique=False,
        postgresql_where=sa.text('("a;b" > 0)'),
    )
    op.create_foreign_key(op.f("fa;b"), "sa;b", "a;b", ["ra;b"], ["a;b"])
    op.execute('ALTER INDEX "ja;b" RENAME TO "ia;b"')
