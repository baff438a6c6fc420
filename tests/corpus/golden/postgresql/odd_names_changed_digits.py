"""odd names changed digits

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
        op.execute("ALTER TYPE e1st ADD VALUE IF NOT EXISTS '1st''z'")
    op.execute("ALTER INDEX i1st RENAME TO j1st")
    op.drop_constraint(op.f("f1st"), "s1st", type_="foreignkey")
    op.drop_index(op.f("l1st"), table_name="1st")
    op.drop_constraint(op.f("k1st"), "1st", type_="check")
    op.drop_constraint(op.f("u1st"), "1st", type_="unique")
    op.create_table_comment("1st", "1st", existing_comment="1st'")
    op.add_column(
        "1st",
        sa.Column(
            "m1st",
            sa.String(length=80),
            nullable=True,
            server_default="1st",
            comment="1st\n",
        ),
    )
    op.alter_column("1st", "1st", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"1st\"', "
        "'1st') || ' AS bigint'; END $do$"
    )
    op.alter_column("1st", "n1st", nullable=True, server_default=None)
    op.alter_column(
        "1st",
        "t1st",
        type_=sa.Text(),
        nullable=False,
        server_default="1st1st",
        comment="1st ",
    )
    op.alter_column("s1st", "e1st", server_default="a1st")
    op.drop_column("1st", "d1st")
    op.create_unique_constraint(op.f("u1st"), "1st", ["1st", "n1st"])
    op.create_check_constraint(op.f("k1st"), "1st", "t1st != '1sty'")
    op.create_index(
        op.f("l1st"),
        "1st",
        [sa.text("lower(t1st)")],
        unique=False,
        postgresql_where=sa.text('"1st" > 1'),
        sqlite_where=sa.text('"1st" > 1'),
    )
    op.create_foreign_key(
        op.f("g1st"), "s1st", "1st", ["r1st"], ["1st"], ondelete="CASCADE"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("g1st"), "s1st", type_="foreignkey")
    op.drop_index(op.f("l1st"), table_name="1st")
    op.drop_constraint(op.f("k1st"), "1st", type_="check")
    op.drop_constraint(op.f("u1st"), "1st", type_="unique")
    op.execute("ALTER TYPE e1st RENAME TO e1st__old")
    op.execute("CREATE TYPE e1st AS ENUM ('a1st', '1st')")
    op.execute("ALTER TABLE s1st ALTER COLUMN e1st DROP DEFAULT")
    op.execute("ALTER TABLE s1st ALTER COLUMN e1st TYPE e1st USING e1st::text::e1st")
    op.execute("ALTER TABLE s1st ALTER COLUMN e1st SET DEFAULT '1st'::e1st")
    op.execute("DROP TYPE e1st__old")
    op.create_table_comment("1st", "1st'", existing_comment="1st")
    op.add_column("1st", sa.Column("d1st", sa.String(length=9), nullable=True))
    op.alter_column("1st", "1st", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"1st\"', "
        "'1st') || ' AS integer'; END $do$"
    )
    op.alter_column("1st", "n1st", nullable=False, server_default=sa.text("1"))
    op.alter_column(
        "1st",
        "t1st",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'1st'::character varying"),
        comment="1st",
    )
    op.alter_column("s1st", "e1st", server_default=sa.text("'1st'::e1st"))
    op.drop_column("1st", "m1st")
    op.create_unique_constraint(op.f("u1st"), "1st", ["n1st", "1st"])
    op.create_check_constraint(op.f("k1st"), "1st", "((t1st)::text <> '1stx'::text)")
    op.create_index(
        op.f("l1st"),
        "1st",
        [sa.text("(lower(t1st::text))")],
        unique=False,
        postgresql_where=sa.text('("1st" > 0)'),
    )
    op.create_foreign_key(op.f("f1st"), "s1st", "1st", ["r1st"], ["1st"])
    op.execute("ALTER INDEX j1st RENAME TO i1st")
