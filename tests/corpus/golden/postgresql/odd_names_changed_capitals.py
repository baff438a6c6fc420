"""odd names changed capitals

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
        op.execute("ALTER TYPE \"eUser\" ADD VALUE IF NOT EXISTS 'User''z'")
    op.execute('ALTER INDEX "iUser" RENAME TO "jUser"')
    op.drop_constraint(op.f("fUser"), "sUser", type_="foreignkey")
    op.drop_index(op.f("lUser"), table_name="User")
    op.drop_constraint(op.f("kUser"), "User", type_="check")
    op.drop_constraint(op.f("uUser"), "User", type_="unique")
    op.create_table_comment("User", "User", existing_comment="User'")
    op.add_column(
        "User",
        sa.Column(
            "mUser",
            sa.String(length=80),
            nullable=True,
            server_default="User",
            comment="User\n",
        ),
    )
    op.alter_column("User", "User", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"User\"', "
        "'User') || ' AS bigint'; END $do$"
    )
    op.alter_column("User", "nUser", nullable=True, server_default=None)
    op.alter_column(
        "User",
        "tUser",
        type_=sa.Text(),
        nullable=False,
        server_default="UserUser",
        comment="User ",
    )
    op.alter_column("sUser", "eUser", server_default="aUser")
    op.drop_column("User", "dUser")
    op.create_unique_constraint(op.f("uUser"), "User", ["User", "nUser"])
    op.create_check_constraint(op.f("kUser"), "User", "\"tUser\" != 'Usery'")
    op.create_index(
        op.f("lUser"),
        "User",
        [sa.text('lower("tUser")')],
        unique=False,
        postgresql_where=sa.text('"User" > 1'),
        sqlite_where=sa.text('"User" > 1'),
    )
    op.create_foreign_key(
        op.f("gUser"), "sUser", "User", ["rUser"], ["User"], ondelete="CASCADE"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("gUser"), "sUser", type_="foreignkey")
    op.drop_index(op.f("lUser"), table_name="User")
    op.drop_constraint(op.f("kUser"), "User", type_="check")
    op.drop_constraint(op.f("uUser"), "User", type_="unique")
    op.execute('ALTER TYPE "eUser" RENAME TO "eUser__old"')
    op.execute("CREATE TYPE \"eUser\" AS ENUM ('aUser', 'User')")
    op.execute('ALTER TABLE "sUser" ALTER COLUMN "eUser" DROP DEFAULT')
    op.execute(
        'ALTER TABLE "sUser" ALTER COLUMN "eUser" TYPE "eUser" USING '
        '"eUser"::text::"eUser"'
    )
    op.execute('ALTER TABLE "sUser" ALTER COLUMN "eUser" SET DEFAULT \'User\'::"eUser"')
    op.execute('DROP TYPE "eUser__old"')
    op.create_table_comment("User", "User'", existing_comment="User")
    op.add_column("User", sa.Column("dUser", sa.String(length=9), nullable=True))
    op.alter_column("User", "User", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"User\"', "
        "'User') || ' AS integer'; END $do$"
    )
    op.alter_column("User", "nUser", nullable=False, server_default=sa.text("1"))
    op.alter_column(
        "User",
        "tUser",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'User'::character varying"),
        comment="User",
    )
    op.alter_column("sUser", "eUser", server_default=sa.text("'User'::\"eUser\""))
    op.drop_column("User", "mUser")
    op.create_unique_constraint(op.f("uUser"), "User", ["nUser", "User"])
    op.create_check_constraint(
        op.f("kUser"), "User", "((\"tUser\")::text <> 'Userx'::text)"
    )
    op.create_index(
        op.f("lUser"),
        "User",
        [sa.text('(lower("tUser"::text))')],
        unique=False,
        postgresql_where=sa.text('("User" > 0)'),
    )
    op.create_foreign_key(op.f("fUser"), "sUser", "User", ["rUser"], ["User"])
    op.execute('ALTER INDEX "jUser" RENAME TO "iUser"')
