"""extended statistics of expressions added

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
    # of the models: statistics It's 5% :x
    op.execute(
        sa.DDL(
            'CREATE STATISTICS "It\'s 5%% :x" (dependencies, mcv) ON cents, city, zip '
            "FROM orders"
        )
    )
    # of the models: statistics sums
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS sums")
    op.execute(sa.DDL('DROP STATISTICS "It\'s 5%% :x"'))
