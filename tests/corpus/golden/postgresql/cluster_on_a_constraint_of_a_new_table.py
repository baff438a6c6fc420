"""cluster on a constraint of a new table

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
        "docs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("n", name=op.f("Uq docs")),
    )
    op.execute('ALTER TABLE docs CLUSTER ON "Uq docs"')


def downgrade() -> None:
    op.drop_table("docs")
