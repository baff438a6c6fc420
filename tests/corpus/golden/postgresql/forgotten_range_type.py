"""forgotten range type

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("REVOKE USAGE ON TYPE span FROM pg_monitor")
    op.execute("DROP TYPE span")


def downgrade() -> None:
    # of the models: range type span
    op.execute(
        "CREATE TYPE span AS RANGE (subtype = double precision, subtype_diff = "
        "float8mi, multirange_type_name = spans)"
    )
    op.execute("COMMENT ON TYPE span IS 'x'")
    # of the models: grant span TYPE pg_monitor
    op.execute("GRANT USAGE ON TYPE span TO pg_monitor")
