"""sequence outlives the column that owned it

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
    op.execute("ALTER SEQUENCE counter OWNED BY NONE")
    op.add_column("users", sa.Column("m", sa.Integer(), nullable=True))
    op.drop_column("users", "n")
    op.execute("ALTER SEQUENCE counter OWNED BY users.m")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter OWNED BY NONE")
    op.add_column("users", sa.Column("n", sa.Integer(), nullable=True))
    op.drop_column("users", "m")
    op.execute("ALTER SEQUENCE counter OWNED BY users.n")
