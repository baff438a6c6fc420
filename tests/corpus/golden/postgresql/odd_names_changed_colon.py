"""odd names changed colon

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
            sa.DDL(
                "ALTER TYPE \"e:x ::y \\:z\" ADD VALUE IF NOT EXISTS ':x ::y \\:z''z'"
            )
        )
    op.execute(sa.DDL('ALTER INDEX "i:x ::y \\:z" RENAME TO "j:x ::y \\:z"'))
    op.drop_constraint(op.f("f:x ::y \\:z"), "s:x ::y \\:z", type_="foreignkey")
    op.drop_index(op.f("l:x ::y \\:z"), table_name=":x ::y \\:z")
    op.drop_constraint(op.f("k:x ::y \\:z"), ":x ::y \\:z", type_="check")
    op.drop_constraint(op.f("u:x ::y \\:z"), ":x ::y \\:z", type_="unique")
    op.create_table_comment(
        ":x ::y \\:z", ":x ::y \\:z", existing_comment=":x ::y \\:z'"
    )
    op.add_column(
        ":x ::y \\:z",
        sa.Column(
            "m:x ::y \\:z",
            sa.String(length=80),
            nullable=True,
            server_default=":x ::y \\:z",
            comment=":x ::y \\:z\n",
        ),
    )
    op.alter_column(":x ::y \\:z", ":x ::y \\:z", type_=sa.BigInteger())
    op.execute(
        sa.DDL(
            "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\":x "
            "::y \\:z\"', ':x ::y \\:z') || ' AS bigint'; END $do$"
        )
    )
    op.alter_column(":x ::y \\:z", "n:x ::y \\:z", nullable=True, server_default=None)
    op.alter_column(
        ":x ::y \\:z",
        "t:x ::y \\:z",
        type_=sa.Text(),
        nullable=False,
        server_default=":x ::y \\:z:x ::y \\:z",
        comment=":x ::y \\:z ",
    )
    op.alter_column("s:x ::y \\:z", "e:x ::y \\:z", server_default="a:x ::y \\:z")
    op.drop_column(":x ::y \\:z", "d:x ::y \\:z")
    op.create_unique_constraint(
        op.f("u:x ::y \\:z"), ":x ::y \\:z", [":x ::y \\:z", "n:x ::y \\:z"]
    )
    op.create_check_constraint(
        op.f("k:x ::y \\:z"), ":x ::y \\:z", "\"t:x ::y \\\\:z\" != '\\:x ::y \\\\:zy'"
    )
    op.create_index(
        op.f("l:x ::y \\:z"),
        ":x ::y \\:z",
        [sa.literal_column('lower("t:x ::y \\:z")')],
        unique=False,
        postgresql_where=sa.text('"\\:x ::y \\\\:z" > 1'),
        sqlite_where=sa.text('"\\:x ::y \\\\:z" > 1'),
    )
    op.create_foreign_key(
        op.f("g:x ::y \\:z"),
        "s:x ::y \\:z",
        ":x ::y \\:z",
        ["r:x ::y \\:z"],
        [":x ::y \\:z"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("g:x ::y \\:z"), "s:x ::y \\:z", type_="foreignkey")
    op.drop_index(op.f("l:x ::y \\:z"), table_name=":x ::y \\:z")
    op.drop_constraint(op.f("k:x ::y \\:z"), ":x ::y \\:z", type_="check")
    op.drop_constraint(op.f("u:x ::y \\:z"), ":x ::y \\:z", type_="unique")
    op.execute(sa.DDL('ALTER TYPE "e:x ::y \\:z" RENAME TO "e:x ::y \\:z__old"'))
    op.execute(
        sa.DDL("CREATE TYPE \"e:x ::y \\:z\" AS ENUM ('a:x ::y \\:z', ':x ::y \\:z')")
    )
    op.execute(
        sa.DDL('ALTER TABLE "s:x ::y \\:z" ALTER COLUMN "e:x ::y \\:z" DROP DEFAULT')
    )
    op.execute(
        sa.DDL(
            'ALTER TABLE "s:x ::y \\:z" ALTER COLUMN "e:x ::y \\:z" TYPE "e:x ::y '
            '\\:z" USING "e:x ::y \\:z"::text::"e:x ::y \\:z"'
        )
    )
    op.execute(
        sa.DDL(
            'ALTER TABLE "s:x ::y \\:z" ALTER COLUMN "e:x ::y \\:z" SET DEFAULT \':x '
            '::y \\:z\'::"e:x ::y \\:z"'
        )
    )
    op.execute(sa.DDL('DROP TYPE "e:x ::y \\:z__old"'))
    op.create_table_comment(
        ":x ::y \\:z", ":x ::y \\:z'", existing_comment=":x ::y \\:z"
    )
    op.add_column(
        ":x ::y \\:z", sa.Column("d:x ::y \\:z", sa.String(length=9), nullable=True)
    )
    op.alter_column(":x ::y \\:z", ":x ::y \\:z", type_=sa.Integer())
    op.execute(
        sa.DDL(
            "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\":x "
            "::y \\:z\"', ':x ::y \\:z') || ' AS integer'; END $do$"
        )
    )
    op.alter_column(
        ":x ::y \\:z", "n:x ::y \\:z", nullable=False, server_default=sa.text("1")
    )
    op.alter_column(
        ":x ::y \\:z",
        "t:x ::y \\:z",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'\\:x ::y \\\\:z'::character varying"),
        comment=":x ::y \\:z",
    )
    op.alter_column(
        "s:x ::y \\:z",
        "e:x ::y \\:z",
        server_default=sa.text("'\\:x ::y \\\\:z'::\"e:x ::y \\\\:z\""),
    )
    op.drop_column(":x ::y \\:z", "m:x ::y \\:z")
    op.create_unique_constraint(
        op.f("u:x ::y \\:z"), ":x ::y \\:z", ["n:x ::y \\:z", ":x ::y \\:z"]
    )
    op.create_check_constraint(
        op.f("k:x ::y \\:z"),
        ":x ::y \\:z",
        "((\"t:x ::y \\\\:z\")::text <> '\\:x ::y \\\\:zx'::text)",
    )
    op.create_index(
        op.f("l:x ::y \\:z"),
        ":x ::y \\:z",
        [sa.literal_column('(lower("t:x ::y \\:z"::text))')],
        unique=False,
        postgresql_where=sa.text('("\\:x ::y \\\\:z" > 0)'),
    )
    op.create_foreign_key(
        op.f("f:x ::y \\:z"),
        "s:x ::y \\:z",
        ":x ::y \\:z",
        ["r:x ::y \\:z"],
        [":x ::y \\:z"],
    )
    op.execute(sa.DDL('ALTER INDEX "j:x ::y \\:z" RENAME TO "i:x ::y \\:z"'))
