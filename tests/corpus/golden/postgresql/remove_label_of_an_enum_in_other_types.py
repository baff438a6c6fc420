"""remove label of an enum in other types

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE status RENAME TO status__old")
    op.execute("ALTER DOMAIN strict RENAME TO strict__old")
    op.execute("CREATE TYPE status AS ENUM ('b', 'a')")
    op.execute(
        "CREATE DOMAIN strict AS status DEFAULT 'a'::status CONSTRAINT ck CHECK "
        "(((VALUE)::text <> 'x'::text))"
    )
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN status TYPE status USING status::text::status"
    )
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN strict TYPE strict USING strict::text::strict"
    )
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN stricts TYPE strict[] USING "
        "stricts::text[]::strict[]"
    )
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE s TYPE status CASCADE")
    op.execute("DROP DOMAIN strict__old")
    op.execute("DROP TYPE status__old")


def downgrade() -> None:
    op.execute("ALTER TYPE status RENAME TO status__old")
    op.execute("ALTER DOMAIN strict RENAME TO strict__old")
    op.execute("CREATE TYPE status AS ENUM ('a', 'b', 'c')")
    op.execute(
        "CREATE DOMAIN strict AS status DEFAULT 'a' CONSTRAINT ck CHECK (VALUE::text "
        "<> 'x')"
    )
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN status TYPE status USING status::text::status"
    )
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN strict TYPE strict USING strict::text::strict"
    )
    op.execute(
        "ALTER TABLE jobs ALTER COLUMN stricts TYPE strict[] USING "
        "stricts::text[]::strict[]"
    )
    op.execute("ALTER TYPE pair ALTER ATTRIBUTE s TYPE status CASCADE")
    op.execute("DROP DOMAIN strict__old")
    op.execute("DROP TYPE status__old")
