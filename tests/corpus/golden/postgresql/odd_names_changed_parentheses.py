"""odd names changed parentheses

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
        op.execute("ALTER TYPE \"ef(x), y)\" ADD VALUE IF NOT EXISTS 'f(x), y)''z'")
    op.execute('ALTER INDEX "if(x), y)" RENAME TO "jf(x), y)"')
    op.drop_constraint(op.f("ff(x), y)"), "sf(x), y)", type_="foreignkey")
    op.drop_index(op.f("lf(x), y)"), table_name="f(x), y)")
    op.drop_constraint(op.f("kf(x), y)"), "f(x), y)", type_="check")
    op.drop_constraint(op.f("uf(x), y)"), "f(x), y)", type_="unique")
    op.create_table_comment("f(x), y)", "f(x), y)", existing_comment="f(x), y)'")
    op.add_column(
        "f(x), y)",
        sa.Column(
            "mf(x), y)",
            sa.String(length=80),
            nullable=True,
            server_default="f(x), y)",
            comment="f(x), y)\n",
        ),
    )
    op.alter_column("f(x), y)", "f(x), y)", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"f(x), "
        "y)\"', 'f(x), y)') || ' AS bigint'; END $do$"
    )
    op.alter_column("f(x), y)", "nf(x), y)", nullable=True, server_default=None)
    op.alter_column(
        "f(x), y)",
        "tf(x), y)",
        type_=sa.Text(),
        nullable=False,
        server_default="f(x), y)f(x), y)",
        comment="f(x), y) ",
    )
    op.alter_column("sf(x), y)", "ef(x), y)", server_default="af(x), y)")
    op.drop_column("f(x), y)", "df(x), y)")
    op.create_unique_constraint(
        op.f("uf(x), y)"), "f(x), y)", ["f(x), y)", "nf(x), y)"]
    )
    op.create_check_constraint(
        op.f("kf(x), y)"), "f(x), y)", "\"tf(x), y)\" != 'f(x), y)y'"
    )
    op.create_index(
        op.f("lf(x), y)"),
        "f(x), y)",
        [sa.text('lower("tf(x), y)")')],
        unique=False,
        postgresql_where=sa.text('"f(x), y)" > 1'),
        sqlite_where=sa.text('"f(x), y)" > 1'),
    )
    op.create_foreign_key(
        op.f("gf(x), y)"),
        "sf(x), y)",
        "f(x), y)",
        ["rf(x), y)"],
        ["f(x), y)"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("gf(x), y)"), "sf(x), y)", type_="foreignkey")
    op.drop_index(op.f("lf(x), y)"), table_name="f(x), y)")
    op.drop_constraint(op.f("kf(x), y)"), "f(x), y)", type_="check")
    op.drop_constraint(op.f("uf(x), y)"), "f(x), y)", type_="unique")
    op.execute('ALTER TYPE "ef(x), y)" RENAME TO "ef(x), y)__old"')
    op.execute("CREATE TYPE \"ef(x), y)\" AS ENUM ('af(x), y)', 'f(x), y)')")
    op.execute('ALTER TABLE "sf(x), y)" ALTER COLUMN "ef(x), y)" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "sf(x), y)" ALTER COLUMN "ef(x), y)" TYPE "ef(x), y)" USING '
        '"ef(x), y)"::text::"ef(x), y)"'
    )
    op.execute(
        'ALTER TABLE "sf(x), y)" ALTER COLUMN "ef(x), y)" SET DEFAULT \'f(x), '
        'y)\'::"ef(x), y)"'
    )
    op.execute('DROP TYPE "ef(x), y)__old"')
    op.create_table_comment("f(x), y)", "f(x), y)'", existing_comment="f(x), y)")
    op.add_column(
        "f(x), y)", sa.Column("df(x), y)", sa.String(length=9), nullable=True)
    )
    op.alter_column("f(x), y)", "f(x), y)", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"f(x), "
        "y)\"', 'f(x), y)') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "f(x), y)", "nf(x), y)", nullable=False, server_default=sa.text("1")
    )
    op.alter_column(
        "f(x), y)",
        "tf(x), y)",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'f(x), y)'::character varying"),
        comment="f(x), y)",
    )
    op.alter_column(
        "sf(x), y)", "ef(x), y)", server_default=sa.text("'f(x), y)'::\"ef(x), y)\"")
    )
    op.drop_column("f(x), y)", "mf(x), y)")
    op.create_unique_constraint(
        op.f("uf(x), y)"), "f(x), y)", ["nf(x), y)", "f(x), y)"]
    )
    op.create_check_constraint(
        op.f("kf(x), y)"), "f(x), y)", "((\"tf(x), y)\")::text <> 'f(x), y)x'::text)"
    )
    op.create_index(
        op.f("lf(x), y)"),
        "f(x), y)",
        [sa.text('(lower("tf(x), y)"::text))')],
        unique=False,
        postgresql_where=sa.text('("f(x), y)" > 0)'),
    )
    op.create_foreign_key(
        op.f("ff(x), y)"), "sf(x), y)", "f(x), y)", ["rf(x), y)"], ["f(x), y)"]
    )
    op.execute('ALTER INDEX "jf(x), y)" RENAME TO "if(x), y)"')
