"""odd names changed white space

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
            "ALTER TYPE \"ea\r\nb\tc\n\" ADD VALUE IF NOT EXISTS 'a\r\nb\tc\n''z'"
        )
    op.execute('ALTER INDEX "ia\r\nb\tc\n" RENAME TO "ja\r\nb\tc\n"')
    op.drop_constraint(op.f("fa\r\nb\tc\n"), "sa\r\nb\tc\n", type_="foreignkey")
    op.drop_index(op.f("la\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    op.drop_constraint(op.f("ka\r\nb\tc\n"), "a\r\nb\tc\n", type_="check")
    op.drop_constraint(op.f("ua\r\nb\tc\n"), "a\r\nb\tc\n", type_="unique")
    op.create_table_comment(
        "a\r\nb\tc\n", "a\r\nb\tc\n", existing_comment="a\r\nb\tc\n'"
    )
    op.add_column(
        "a\r\nb\tc\n",
        sa.Column(
            "ma\r\nb\tc\n",
            sa.String(length=80),
            nullable=True,
            server_default="a\r\nb\tc\n",
            comment="a\r\nb\tc\n\n",
        ),
    )
    op.alter_column("a\r\nb\tc\n", "a\r\nb\tc\n", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a\r\n"
        "b\tc\n"
        "\"', 'a\r\n"
        "b\tc\n"
        "') || ' AS bigint'; END $do$"
    )
    op.alter_column("a\r\nb\tc\n", "na\r\nb\tc\n", nullable=True, server_default=None)
    op.alter_column(
        "a\r\nb\tc\n",
        "ta\r\nb\tc\n",
        type_=sa.Text(),
        nullable=False,
        server_default="a\r\nb\tc\na\r\nb\tc\n",
        comment="a\r\nb\tc\n ",
    )
    op.alter_column("sa\r\nb\tc\n", "ea\r\nb\tc\n", server_default="aa\r\nb\tc\n")
    op.drop_column("a\r\nb\tc\n", "da\r\nb\tc\n")
    op.create_unique_constraint(
        op.f("ua\r\nb\tc\n"), "a\r\nb\tc\n", ["a\r\nb\tc\n", "na\r\nb\tc\n"]
    )
    op.create_check_constraint(
        op.f("ka\r\nb\tc\n"), "a\r\nb\tc\n", "\"ta\r\nb\tc\n\" != 'a\r\nb\tc\ny'"
    )
    op.create_index(
        op.f("la\r\nb\tc\n"),
        "a\r\nb\tc\n",
        [sa.text('lower("ta\r\nb\tc\n")')],
        unique=False,
        postgresql_where=sa.text('"a\r\nb\tc\n" > 1'),
        sqlite_where=sa.text('"a\r\nb\tc\n" > 1'),
    )
    op.create_foreign_key(
        op.f("ga\r\nb\tc\n"),
        "sa\r\nb\tc\n",
        "a\r\nb\tc\n",
        ["ra\r\nb\tc\n"],
        ["a\r\nb\tc\n"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ga\r\nb\tc\n"), "sa\r\nb\tc\n", type_="foreignkey")
    op.drop_index(op.f("la\r\nb\tc\n"), table_name="a\r\nb\tc\n")
    op.drop_constraint(op.f("ka\r\nb\tc\n"), "a\r\nb\tc\n", type_="check")
    op.drop_constraint(op.f("ua\r\nb\tc\n"), "a\r\nb\tc\n", type_="unique")
    op.execute('ALTER TYPE "ea\r\nb\tc\n" RENAME TO "ea\r\nb\tc\n__old"')
    op.execute("CREATE TYPE \"ea\r\nb\tc\n\" AS ENUM ('aa\r\nb\tc\n', 'a\r\nb\tc\n')")
    op.execute('ALTER TABLE "sa\r\nb\tc\n" ALTER COLUMN "ea\r\nb\tc\n" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "sa\r\n'
        "b\tc\n"
        '" ALTER COLUMN "ea\r\n'
        "b\tc\n"
        '" TYPE "ea\r\n'
        "b\tc\n"
        '" USING "ea\r\n'
        "b\tc\n"
        '"::text::"ea\r\n'
        "b\tc\n"
        '"'
    )
    op.execute(
        'ALTER TABLE "sa\r\n'
        "b\tc\n"
        '" ALTER COLUMN "ea\r\n'
        "b\tc\n"
        "\" SET DEFAULT 'a\r\n"
        "b\tc\n"
        "'::\"ea\r\n"
        "b\tc\n"
        '"'
    )
    op.execute('DROP TYPE "ea\r\nb\tc\n__old"')
    op.create_table_comment(
        "a\r\nb\tc\n", "a\r\nb\tc\n'", existing_comment="a\r\nb\tc\n"
    )
    op.add_column(
        "a\r\nb\tc\n", sa.Column("da\r\nb\tc\n", sa.String(length=9), nullable=True)
    )
    op.alter_column("a\r\nb\tc\n", "a\r\nb\tc\n", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"a\r\n"
        "b\tc\n"
        "\"', 'a\r\n"
        "b\tc\n"
        "') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "a\r\nb\tc\n", "na\r\nb\tc\n", nullable=False, server_default=sa.text("1")
    )
    op.alter_column(
        "a\r\nb\tc\n",
        "ta\r\nb\tc\n",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'a\r\nb\tc\n'::character varying"),
        comment="a\r\nb\tc\n",
    )
    op.alter_column(
        "sa\r\nb\tc\n",
        "ea\r\nb\tc\n",
        server_default=sa.text("'a\r\nb\tc\n'::\"ea\r\nb\tc\n\""),
    )
    op.drop_column("a\r\nb\tc\n", "ma\r\nb\tc\n")
    op.create_unique_constraint(
        op.f("ua\r\nb\tc\n"), "a\r\nb\tc\n", ["na\r\nb\tc\n", "a\r\nb\tc\n"]
    )
    op.create_check_constraint(
        op.f("ka\r\nb\tc\n"),
        "a\r\nb\tc\n",
        "((\"ta\r\nb\tc\n\")::text <> 'a\r\nb\tc\nx'::text)",
    )
    op.create_index(
        op.f("la\r\nb\tc\n"),
        "a\r\nb\tc\n",
        [sa.text('(lower("ta\r\nb\tc\n"::text))')],
        unique=False,
        postgresql_where=sa.text('("a\r\nb\tc\n" > 0)'),
    )
    op.create_foreign_key(
        op.f("fa\r\nb\tc\n"),
        "sa\r\nb\tc\n",
        "a\r\nb\tc\n",
        ["ra\r\nb\tc\n"],
        ["a\r\nb\tc\n"],
    )
    op.execute('ALTER INDEX "ja\r\nb\tc\n" RENAME TO "ia\r\nb\tc\n"')
