"""odd names changed letters

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
            'ALTER TYPE "eéå שלום \u202ex\xa0" ADD VALUE IF NOT EXISTS \'éå שלום '
            "\u202ex\xa0''z'"
        )
    op.execute('ALTER INDEX "iéå שלום \u202ex\xa0" RENAME TO "jéå שלום \u202ex\xa0"')
    op.drop_constraint(
        op.f("féå שלום \u202ex\xa0"), "séå שלום \u202ex\xa0", type_="foreignkey"
    )
    op.drop_index(op.f("léå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    op.drop_constraint(
        op.f("kéå שלום \u202ex\xa0"), "éå שלום \u202ex\xa0", type_="check"
    )
    op.drop_constraint(
        op.f("uéå שלום \u202ex\xa0"), "éå שלום \u202ex\xa0", type_="unique"
    )
    op.create_table_comment(
        "éå שלום \u202ex\xa0",
        "éå שלום \u202ex\xa0",
        existing_comment="éå שלום \u202ex\xa0'",
    )
    op.add_column(
        "éå שלום \u202ex\xa0",
        sa.Column(
            "méå שלום \u202ex\xa0",
            sa.String(length=80),
            nullable=True,
            server_default="éå שלום \u202ex\xa0",
            comment="éå שלום \u202ex\xa0\n",
        ),
    )
    op.alter_column("éå שלום \u202ex\xa0", "éå שלום \u202ex\xa0", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"éå שלום "
        "\u202ex\xa0\"', 'éå שלום \u202ex\xa0') || ' AS bigint'; END $do$"
    )
    op.alter_column(
        "éå שלום \u202ex\xa0",
        "néå שלום \u202ex\xa0",
        nullable=True,
        server_default=None,
    )
    op.alter_column(
        "éå שלום \u202ex\xa0",
        "téå שלום \u202ex\xa0",
        type_=sa.Text(),
        nullable=False,
        server_default="éå שלום \u202ex\xa0éå שלום \u202ex\xa0",
        comment="éå שלום \u202ex\xa0 ",
    )
    op.alter_column(
        "séå שלום \u202ex\xa0",
        "eéå שלום \u202ex\xa0",
        server_default="aéå שלום \u202ex\xa0",
    )
    op.drop_column("éå שלום \u202ex\xa0", "déå שלום \u202ex\xa0")
    op.create_unique_constraint(
        op.f("uéå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        ["éå שלום \u202ex\xa0", "néå שלום \u202ex\xa0"],
    )
    op.create_check_constraint(
        op.f("kéå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        "\"téå שלום \u202ex\xa0\" != 'éå שלום \u202ex\xa0y'",
    )
    op.create_index(
        op.f("léå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        [sa.text('lower("téå שלום \u202ex\xa0")')],
        unique=False,
        postgresql_where=sa.text('"éå שלום \u202ex\xa0" > 1'),
        sqlite_where=sa.text('"éå שלום \u202ex\xa0" > 1'),
    )
    op.create_foreign_key(
        op.f("géå שלום \u202ex\xa0"),
        "séå שלום \u202ex\xa0",
        "éå שלום \u202ex\xa0",
        ["réå שלום \u202ex\xa0"],
        ["éå שלום \u202ex\xa0"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("géå שלום \u202ex\xa0"), "séå שלום \u202ex\xa0", type_="foreignkey"
    )
    op.drop_index(op.f("léå שלום \u202ex\xa0"), table_name="éå שלום \u202ex\xa0")
    op.drop_constraint(
        op.f("kéå שלום \u202ex\xa0"), "éå שלום \u202ex\xa0", type_="check"
    )
    op.drop_constraint(
        op.f("uéå שלום \u202ex\xa0"), "éå שלום \u202ex\xa0", type_="unique"
    )
    op.execute(
        'ALTER TYPE "eéå שלום \u202ex\xa0" RENAME TO "eéå שלום \u202ex\xa0__old"'
    )
    op.execute(
        "CREATE TYPE \"eéå שלום \u202ex\xa0\" AS ENUM ('aéå שלום \u202ex\xa0', 'éå "
        "שלום \u202ex\xa0')"
    )
    op.execute(
        'ALTER TABLE "séå שלום \u202ex\xa0" ALTER COLUMN "eéå שלום \u202ex\xa0" DROP '
        "DEFAULT"
    )
    op.execute(
        'ALTER TABLE "séå שלום \u202ex\xa0" ALTER COLUMN "eéå שלום \u202ex\xa0" TYPE '
        '"eéå שלום \u202ex\xa0" USING "eéå שלום \u202ex\xa0"::text::"eéå שלום '
        '\u202ex\xa0"'
    )
    op.execute(
        'ALTER TABLE "séå שלום \u202ex\xa0" ALTER COLUMN "eéå שלום \u202ex\xa0" SET '
        "DEFAULT 'éå שלום \u202ex\xa0'::\"eéå שלום \u202ex\xa0\""
    )
    op.execute('DROP TYPE "eéå שלום \u202ex\xa0__old"')
    op.create_table_comment(
        "éå שלום \u202ex\xa0",
        "éå שלום \u202ex\xa0'",
        existing_comment="éå שלום \u202ex\xa0",
    )
    op.add_column(
        "éå שלום \u202ex\xa0",
        sa.Column("déå שלום \u202ex\xa0", sa.String(length=9), nullable=True),
    )
    op.alter_column("éå שלום \u202ex\xa0", "éå שלום \u202ex\xa0", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"éå שלום "
        "\u202ex\xa0\"', 'éå שלום \u202ex\xa0') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "éå שלום \u202ex\xa0",
        "néå שלום \u202ex\xa0",
        nullable=False,
        server_default=sa.text("1"),
    )
    op.alter_column(
        "éå שלום \u202ex\xa0",
        "téå שלום \u202ex\xa0",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'éå שלום \u202ex\xa0'::character varying"),
        comment="éå שלום \u202ex\xa0",
    )
    op.alter_column(
        "séå שלום \u202ex\xa0",
        "eéå שלום \u202ex\xa0",
        server_default=sa.text("'éå שלום \u202ex\xa0'::\"eéå שלום \u202ex\xa0\""),
    )
    op.drop_column("éå שלום \u202ex\xa0", "méå שלום \u202ex\xa0")
    op.create_unique_constraint(
        op.f("uéå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        ["néå שלום \u202ex\xa0", "éå שלום \u202ex\xa0"],
    )
    op.create_check_constraint(
        op.f("kéå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        "((\"téå שלום \u202ex\xa0\")::text <> 'éå שלום \u202ex\xa0x'::text)",
    )
    op.create_index(
        op.f("léå שלום \u202ex\xa0"),
        "éå שלום \u202ex\xa0",
        [sa.text('(lower("téå שלום \u202ex\xa0"::text))')],
        unique=False,
        postgresql_where=sa.text('("éå שלום \u202ex\xa0" > 0)'),
    )
    op.create_foreign_key(
        op.f("féå שלום \u202ex\xa0"),
        "séå שלום \u202ex\xa0",
        "éå שלום \u202ex\xa0",
        ["réå שלום \u202ex\xa0"],
        ["éå שלום \u202ex\xa0"],
    )
    op.execute('ALTER INDEX "jéå שלום \u202ex\xa0" RENAME TO "iéå שלום \u202ex\xa0"')
