"""extended statistics of a child

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
    op.execute("DROP STATISTICS ages")
    op.alter_column("animals", "age", type_=sa.BigInteger())
    op.execute("CREATE STATISTICS ages ON breed, (age + 1) FROM dogs")
    op.execute("ALTER STATISTICS ages SET STATISTICS 9")


def downgrade() -> None:
    op.execute("DROP STATISTICS ages")
    op.alter_column("animals", "age", type_=sa.Integer())
    op.execute("CREATE STATISTICS ages ON breed, (age + 1) FROM dogs")
    op.execute("ALTER STATISTICS ages SET STATISTICS 9")
