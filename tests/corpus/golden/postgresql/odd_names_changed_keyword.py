"""odd names changed keyword

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
        op.execute("ALTER TYPE etable ADD VALUE IF NOT EXISTS 'table''z'")
    op.execute("ALTER INDEX itable RENAME TO jtable")
    op.drop_constraint(op.f("ftable"), "stable", type_="foreignkey")
    op.drop_index(op.f("ltable"), table_name="table")
    op.drop_constraint(op.f("ktable"), "table", type_="check")
    op.drop_constraint(op.f("utable"), "table", type_="unique")
    op.create_table_comment("table", "table", existing_comment="table'")
    op.add_column(
        "table",
        sa.Column(
            "mtable",
            sa.String(length=80),
            nullable=True,
            server_default="table",
            comment="table\n",
        ),
    )
    op.alter_column("stable", "etable", server_default="atable")
    op.alter_column("table", "ntable", nullable=True, server_default=None)
    op.alter_column("table", "table", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"table\"', 'table') || ' AS bigint'; END $do$"
    )
    op.alter_column(
        "table",
        "ttable",
        type_=sa.Text(),
        nullable=False,
        server_default="tabletable",
        comment="table ",
    )
    op.drop_column("table", "dtable")
    op.create_unique_constraint(op.f("utable"), "table", ["table", "ntable"])
    op.create_check_constraint(op.f("ktable"), "table", "ttable != 'tabley'")
    op.create_index(
        op.f("ltable"),
        "table",
        [sa.text("lower(ttable)")],
        unique=False,
        postgresql_where=sa.text('"table" > 1'),
        sqlite_where=sa.text('"table" > 1'),
    )
    op.create_foreign_key(
        op.f("gtable"), "stable", "table", ["rtable"], ["table"], ondelete="CASCADE"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("gtable"), "stable", type_="foreignkey")
    op.drop_index(op.f("ltable"), table_name="table")
    op.drop_constraint(op.f("ktable"), "table", type_="check")
    op.drop_constraint(op.f("utable"), "table", type_="unique")
    op.execute("ALTER TYPE etable RENAME TO etable__old")
    op.execute("CREATE TYPE etable AS ENUM ('atable', 'table')")
    op.execute("ALTER TABLE stable ALTER COLUMN etable DROP DEFAULT")
    op.execute(
        "ALTER TABLE stable ALTER COLUMN etable TYPE etable USING etable::text::etable"
    )
    op.execute("ALTER TABLE stable ALTER COLUMN etable SET DEFAULT 'table'::etable")
    op.execute("DROP TYPE etable__old")
    op.create_table_comment("table", "table'", existing_comment="table")
    op.add_column("table", sa.Column("dtable", sa.String(length=9), nullable=True))
    op.alter_column("stable", "etable", server_default=sa.text("'table'::etable"))
    op.alter_column("table", "ntable", nullable=False, server_default=sa.text("1"))
    op.alter_column("table", "table", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || "
        "pg_get_serial_sequence('\"table\"', 'table') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "table",
        "ttable",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'table'::character varying"),
        comment="table",
    )
    op.drop_column("table", "mtable")
    op.create_unique_constraint(op.f("utable"), "table", ["ntable", "table"])
    op.create_check_constraint(
        op.f("ktable"), "table", "((ttable)::text <> 'tablex'::text)"
    )
    op.create_index(
        op.f("ltable"),
        "table",
        [sa.text("(lower(ttable::text))")],
        unique=False,
        postgresql_where=sa.text('("table" > 0)'),
    )
    op.create_foreign_key(op.f("ftable"), "stable", "table", ["rtable"], ["table"])
    op.execute("ALTER INDEX jtable RENAME TO itable")
