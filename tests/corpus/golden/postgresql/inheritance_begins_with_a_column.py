"""inheritance begins with a column

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
    op.add_column("dogs", sa.Column("name", sa.Text(), nullable=True))
    op.execute("ALTER TABLE dogs INHERIT animals")


def downgrade() -> None:
    op.execute("ALTER TABLE dogs NO INHERIT animals")
    op.drop_column("dogs", "name")
