"""statistics target outlasts another type of the key

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
    op.alter_column("docs", "n", type_=sa.BigInteger())
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 1 SET STATISTICS 300")


def downgrade() -> None:
    op.alter_column("docs", "n", type_=sa.Integer())
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 1 SET STATISTICS 300")
