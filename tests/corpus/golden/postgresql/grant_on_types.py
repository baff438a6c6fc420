"""grant on types

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: domain mail
    op.execute("CREATE DOMAIN mail AS text")
    # of the models: composite type pair
    op.execute("CREATE TYPE pair AS (a integer, b text)")
    # of the models: range type span
    op.execute("CREATE TYPE span AS RANGE (subtype = integer)")
    # of the models: grant mail TYPE
    op.execute("REVOKE USAGE ON TYPE mail FROM PUBLIC")
    # of the models: grant pair TYPE pg_monitor
    op.execute("GRANT USAGE ON TYPE pair TO pg_monitor")
    # of the models: grant span TYPE pg_monitor
    op.execute("GRANT USAGE ON TYPE span TO pg_monitor")


def downgrade() -> None:
    op.execute("REVOKE USAGE ON TYPE span FROM pg_monitor")
    op.execute("REVOKE USAGE ON TYPE pair FROM pg_monitor")
    op.execute("DROP TYPE span")
    op.execute("DROP TYPE pair")
    op.execute("DROP DOMAIN mail")
