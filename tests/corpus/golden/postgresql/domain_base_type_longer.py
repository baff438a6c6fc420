"""domain base type longer

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
    op.drop_index(op.f("ix_users"), table_name="users")
    op.drop_constraint(op.f("ck_users"), "users", type_="check")
    op.execute("ALTER DOMAIN code RENAME TO code__old")
    op.execute("ALTER DOMAIN codes_of_all RENAME TO codes_of_all__old")
    op.execute(
        "CREATE DOMAIN code AS character varying(9) CONSTRAINT code_check CHECK "
        "(((VALUE)::text <> '7'::text))"
    )
    op.execute("COMMENT ON DOMAIN code IS 'c'")
    op.execute("CREATE DOMAIN codes_of_all AS code NOT NULL")
    op.execute("ALTER TABLE users ALTER COLUMN mail DROP DEFAULT")
    op.execute("ALTER TABLE users ALTER COLUMN mail TYPE code USING mail::code")
    op.execute("ALTER TABLE users ALTER COLUMN mail SET DEFAULT '5'")
    op.execute("ALTER TABLE users ALTER COLUMN codes TYPE code[] USING codes::code[]")
    op.execute(
        "ALTER TABLE users ALTER COLUMN own TYPE codes_of_all USING own::codes_of_all"
    )
    op.execute("DROP DOMAIN codes_of_all__old")
    op.execute("DROP DOMAIN code__old")
    op.create_check_constraint(op.f("ck_users"), "users", "mail <> '8'")
    op.create_index(
        op.f("ix_users"),
        "users",
        ["mail"],
        unique=False,
        postgresql_where=sa.text("mail <> '9'"),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="users")
    op.drop_constraint(op.f("ck_users"), "users", type_="check")
    op.execute("ALTER DOMAIN code RENAME TO code__old")
    op.execute("ALTER DOMAIN codes_of_all RENAME TO codes_of_all__old")
    op.execute(
        "CREATE DOMAIN code AS character varying(5) CONSTRAINT code_check CHECK "
        "(((VALUE)::text <> '7'::text))"
    )
    op.execute("COMMENT ON DOMAIN code IS 'c'")
    op.execute("CREATE DOMAIN codes_of_all AS code NOT NULL")
    op.execute("ALTER TABLE users ALTER COLUMN mail DROP DEFAULT")
    op.execute("ALTER TABLE users ALTER COLUMN mail TYPE code USING mail::code")
    op.execute("ALTER TABLE users ALTER COLUMN mail SET DEFAULT '5'::character varying")
    op.execute("ALTER TABLE users ALTER COLUMN codes TYPE code[] USING codes::code[]")
    op.execute(
        "ALTER TABLE users ALTER COLUMN own TYPE codes_of_all USING own::codes_of_all"
    )
    op.execute("DROP DOMAIN codes_of_all__old")
    op.execute("DROP DOMAIN code__old")
    op.create_check_constraint(op.f("ck_users"), "users", "((mail)::text <> '8'::text)")
    op.create_index(
        op.f("ix_users"),
        "users",
        ["mail"],
        unique=False,
        postgresql_where=sa.text("((mail)::text <> '9'::text)"),
    )
