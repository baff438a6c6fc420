"""forgotten collation that a column had

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
    op.alter_column("users", "name", type_=sa.Text())
    op.execute("DROP COLLATION german")


def downgrade() -> None:
    # of the models: collation german
    op.execute("CREATE COLLATION german (locale = 'C')")
    op.alter_column("users", "name", type_=sa.Text(collation="german"))
