"""extended statistics of a materialized view

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS seen_places")
    op.execute("DROP MATERIALIZED VIEW seen")
    op.execute(
        "CREATE MATERIALIZED VIEW seen AS SELECT zip, city FROM orders WHERE zip > 0"
    )
    op.execute("CREATE STATISTICS seen_places ON city, zip FROM seen")


def downgrade() -> None:
    op.execute("DROP STATISTICS seen_places")
    op.execute("DROP MATERIALIZED VIEW seen")
    op.execute(
        "CREATE MATERIALIZED VIEW seen AS\n SELECT city,\n    zip\n   FROM orders"
    )
    op.execute("CREATE STATISTICS seen_places ON city, zip FROM seen")
