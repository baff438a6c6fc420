"""grant on types made anew

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE mood RENAME TO mood__old")
    op.execute("CREATE TYPE mood AS ENUM ('glad', 'sad')")
    op.execute("COMMENT ON TYPE mood IS 'how'")
    op.execute("REVOKE USAGE ON TYPE mood FROM PUBLIC")
    op.execute("GRANT USAGE ON TYPE mood TO pg_monitor")
    op.execute("ALTER TABLE notes ALTER COLUMN mood TYPE mood USING mood::text::mood")
    op.execute("DROP TYPE mood__old")
    op.execute("ALTER DOMAIN age RENAME TO age__old")
    op.execute('ALTER DOMAIN "old" RENAME TO old__old')
    op.execute("CREATE DOMAIN age AS bigint")
    op.execute('CREATE DOMAIN "old" AS age')
    op.execute("GRANT USAGE ON TYPE age TO pg_monitor WITH GRANT OPTION")
    op.execute('GRANT USAGE ON TYPE "old" TO pg_monitor')
    op.execute("ALTER TABLE notes ALTER COLUMN age TYPE age USING age::age")
    op.execute("DROP DOMAIN old__old")
    op.execute("DROP DOMAIN age__old")


def downgrade() -> None:
    op.execute("ALTER TYPE mood RENAME TO mood__old")
    op.execute("CREATE TYPE mood AS ENUM ('sad', 'glad', 'mad')")
    op.execute("COMMENT ON TYPE mood IS 'how'")
    op.execute("REVOKE USAGE ON TYPE mood FROM PUBLIC")
    op.execute("GRANT USAGE ON TYPE mood TO pg_monitor")
    op.execute("ALTER TABLE notes ALTER COLUMN mood TYPE mood USING mood::text::mood")
    op.execute("DROP TYPE mood__old")
    op.execute("ALTER DOMAIN age RENAME TO age__old")
    op.execute('ALTER DOMAIN "old" RENAME TO old__old')
    op.execute("CREATE DOMAIN age AS integer")
    op.execute('CREATE DOMAIN "old" AS age')
    op.execute("GRANT USAGE ON TYPE age TO pg_monitor WITH GRANT OPTION")
    op.execute('GRANT USAGE ON TYPE "old" TO pg_monitor')
    op.execute("ALTER TABLE notes ALTER COLUMN age TYPE age USING age::age")
    op.execute("DROP DOMAIN old__old")
    op.execute("DROP DOMAIN age__old")
