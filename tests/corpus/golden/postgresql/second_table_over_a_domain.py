"""second table over a domain

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "others",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "mail",
            postgresql.DOMAIN("mail", sa.Text(), create_type=False),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("others")
