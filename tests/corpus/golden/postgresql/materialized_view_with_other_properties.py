"""materialized view with other properties

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER MATERIALIZED VIEW loud SET (fillfactor = '80')")
    op.execute("ALTER MATERIALIZED VIEW loud RESET (autovacuum_enabled)")
    op.execute("COMMENT ON MATERIALIZED VIEW loud IS 'loud'")


def downgrade() -> None:
    op.execute(
        "ALTER MATERIALIZED VIEW loud SET (autovacuum_enabled = 'true', fillfactor = "
        "'70')"
    )
    op.execute("COMMENT ON MATERIALIZED VIEW loud IS NULL")
