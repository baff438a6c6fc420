"""inheriting tables dropped

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
    op.drop_table("dogs")
    op.drop_table("animals")


def downgrade() -> None:
    op.create_table(
        "animals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("animals_pkey")),
    )
    op.create_table(
        "dogs",
        sa.Column("id", sa.Integer(), system=True, nullable=False),
        sa.Column("name", sa.Text(), system=True, nullable=True),
        sa.Column("breed", sa.Text(), nullable=True),
        postgresql_inherits=["animals"],
    )
