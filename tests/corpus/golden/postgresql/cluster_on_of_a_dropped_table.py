"""cluster on of a dropped table

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
    op.drop_table("docs")


def downgrade() -> None:
    op.create_table(
        "docs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("docs_pkey")),
        sa.UniqueConstraint("n", name=op.f("uq_docs")),
    )
    op.execute("ALTER TABLE docs CLUSTER ON uq_docs")
