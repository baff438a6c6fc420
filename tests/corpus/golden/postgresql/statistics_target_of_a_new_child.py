"""statistics target of a new child

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
    op.create_table(
        "dogs",
        sa.Column("breed", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), system=True, nullable=True),
        sa.Column("id", sa.Integer(), system=True, nullable=False),
        postgresql_inherits=["animals"],
    )


def downgrade() -> None:
    op.drop_table("dogs")
