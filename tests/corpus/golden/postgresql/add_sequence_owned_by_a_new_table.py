"""add sequence owned by a new table

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
    # of the models: sequence counter
    op.execute("CREATE SEQUENCE counter")
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.execute("ALTER SEQUENCE counter OWNED BY users.n")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter OWNED BY NONE")
    op.drop_table("users")
    op.execute("DROP SEQUENCE counter")
