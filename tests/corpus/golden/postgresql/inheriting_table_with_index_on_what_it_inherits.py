"""inheriting table with index on what it inherits

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
    op.create_index(op.f("ix_dogs_breed"), "dogs", ["breed"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_dogs_breed"), table_name="dogs")
    op.drop_table("dogs")
