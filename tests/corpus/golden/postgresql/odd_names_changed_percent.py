"""odd names changed percent

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
            'ALTER TYPE "e%(x)s %s %% 100%" ADD VALUE IF NOT EXISTS \'%(x)s %s %% '
            "100%''z'"
        )
    op.execute('ALTER INDEX "i%(x)s %s %% 100%" RENAME TO "j%(x)s %s %% 100%"')
    op.drop_constraint(
        op.f("f%(x)s %s %% 100%"), "s%(x)s %s %% 100%", type_="foreignkey"
    )
    op.drop_index(op.f("l%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    op.drop_constraint(op.f("k%(x)s %s %% 100%"), "%(x)s %s %% 100%", type_="check")
    op.drop_constraint(op.f("u%(x)s %s %% 100%"), "%(x)s %s %% 100%", type_="unique")
    op.create_table_comment(
        "%(x)s %s %% 100%", "%(x)s %s %% 100%", existing_comment="%(x)s %s %% 100%'"
    )
    op.add_column(
        "%(x)s %s %% 100%",
        sa.Column(
            "m%(x)s %s %% 100%",
            sa.String(length=80),
            nullable=True,
            server_default="%(x)s %s %% 100%",
            comment="%(x)s %s %% 100%\n",
        ),
    )
    op.alter_column("%(x)s %s %% 100%", "%(x)s %s %% 100%", type_=sa.BigInteger())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"%(x)s %s "
        "%% 100%\"', '%(x)s %s %% 100%') || ' AS bigint'; END $do$"
    )
    op.alter_column(
        "%(x)s %s %% 100%", "n%(x)s %s %% 100%", nullable=True, server_default=None
    )
    op.alter_column(
        "%(x)s %s %% 100%",
        "t%(x)s %s %% 100%",
        type_=sa.Text(),
        nullable=False,
        server_default="%(x)s %s %% 100%%(x)s %s %% 100%",
        comment="%(x)s %s %% 100% ",
    )
    op.alter_column(
        "s%(x)s %s %% 100%", "e%(x)s %s %% 100%", server_default="a%(x)s %s %% 100%"
    )
    op.drop_column("%(x)s %s %% 100%", "d%(x)s %s %% 100%")
    op.create_unique_constraint(
        op.f("u%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        ["%(x)s %s %% 100%", "n%(x)s %s %% 100%"],
    )
    op.create_check_constraint(
        op.f("k%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        "\"t%(x)s %s %% 100%\" != '%(x)s %s %% 100%y'",
    )
    op.create_index(
        op.f("l%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        [sa.text('lower("t%(x)s %s %% 100%")')],
        unique=False,
        postgresql_where=sa.text('"%(x)s %s %% 100%" > 1'),
        sqlite_where=sa.text('"%(x)s %s %% 100%" > 1'),
    )
    op.create_foreign_key(
        op.f("g%(x)s %s %% 100%"),
        "s%(x)s %s %% 100%",
        "%(x)s %s %% 100%",
        ["r%(x)s %s %% 100%"],
        ["%(x)s %s %% 100%"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("g%(x)s %s %% 100%"), "s%(x)s %s %% 100%", type_="foreignkey"
    )
    op.drop_index(op.f("l%(x)s %s %% 100%"), table_name="%(x)s %s %% 100%")
    op.drop_constraint(op.f("k%(x)s %s %% 100%"), "%(x)s %s %% 100%", type_="check")
    op.drop_constraint(op.f("u%(x)s %s %% 100%"), "%(x)s %s %% 100%", type_="unique")
    op.execute('ALTER TYPE "e%(x)s %s %% 100%" RENAME TO "e%(x)s %s %% 100%__old"')
    op.execute(
        "CREATE TYPE \"e%(x)s %s %% 100%\" AS ENUM ('a%(x)s %s %% 100%', '%(x)s %s %% "
        "100%')"
    )
    op.execute(
        'ALTER TABLE "s%(x)s %s %% 100%" ALTER COLUMN "e%(x)s %s %% 100%" DROP DEFAULT'
    )
    op.execute(
        'ALTER TABLE "s%(x)s %s %% 100%" ALTER COLUMN "e%(x)s %s %% 100%" TYPE "e%(x)s '
        '%s %% 100%" USING "e%(x)s %s %% 100%"::text::"e%(x)s %s %% 100%"'
    )
    op.execute(
        'ALTER TABLE "s%(x)s %s %% 100%" ALTER COLUMN "e%(x)s %s %% 100%" SET DEFAULT '
        "'%(x)s %s %% 100%'::\"e%(x)s %s %% 100%\""
    )
    op.execute('DROP TYPE "e%(x)s %s %% 100%__old"')
    op.create_table_comment(
        "%(x)s %s %% 100%", "%(x)s %s %% 100%'", existing_comment="%(x)s %s %% 100%"
    )
    op.add_column(
        "%(x)s %s %% 100%",
        sa.Column("d%(x)s %s %% 100%", sa.String(length=9), nullable=True),
    )
    op.alter_column("%(x)s %s %% 100%", "%(x)s %s %% 100%", type_=sa.Integer())
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('\"%(x)s %s "
        "%% 100%\"', '%(x)s %s %% 100%') || ' AS integer'; END $do$"
    )
    op.alter_column(
        "%(x)s %s %% 100%",
        "n%(x)s %s %% 100%",
        nullable=False,
        server_default=sa.text("1"),
    )
    op.alter_column(
        "%(x)s %s %% 100%",
        "t%(x)s %s %% 100%",
        type_=sa.String(length=80),
        nullable=True,
        server_default=sa.text("'%(x)s %s %% 100%'::character varying"),
        comment="%(x)s %s %% 100%",
    )
    op.alter_column(
        "s%(x)s %s %% 100%",
        "e%(x)s %s %% 100%",
        server_default=sa.text("'%(x)s %s %% 100%'::\"e%(x)s %s %% 100%\""),
    )
    op.drop_column("%(x)s %s %% 100%", "m%(x)s %s %% 100%")
    op.create_unique_constraint(
        op.f("u%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        ["n%(x)s %s %% 100%", "%(x)s %s %% 100%"],
    )
    op.create_check_constraint(
        op.f("k%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        "((\"t%(x)s %s %% 100%\")::text <> '%(x)s %s %% 100%x'::text)",
    )
    op.create_index(
        op.f("l%(x)s %s %% 100%"),
        "%(x)s %s %% 100%",
        [sa.text('(lower("t%(x)s %s %% 100%"::text))')],
        unique=False,
        postgresql_where=sa.text('("%(x)s %s %% 100%" > 0)'),
    )
    op.create_foreign_key(
        op.f("f%(x)s %s %% 100%"),
        "s%(x)s %s %% 100%",
        "%(x)s %s %% 100%",
        ["r%(x)s %s %% 100%"],
        ["%(x)s %s %% 100%"],
    )
    op.execute('ALTER INDEX "j%(x)s %s %% 100%" RENAME TO "i%(x)s %s %% 100%"')
