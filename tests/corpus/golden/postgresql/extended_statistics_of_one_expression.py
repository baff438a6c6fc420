"""extended statistics of one expression

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
    # of the models: statistics one
    op.execute(sa.DDL("CREATE STATISTICS one ON (cents::text || ':x %%') FROM orders"))


def downgrade() -> None:
    op.execute("DROP STATISTICS one")
