"""chosen constraint of a replaced column

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
    op.drop_column("docs", "double")
    op.add_column(
        "docs",
        sa.Column(
            "double", sa.Integer(), sa.Computed("n * 3", persisted=True), nullable=False
        ),
    )
    op.create_unique_constraint(op.f("a"), "docs", ["double"])
    op.execute("ALTER TABLE docs REPLICA IDENTITY USING INDEX a")
    op.execute("ALTER TABLE docs CLUSTER ON a")


def downgrade() -> None:
    op.drop_column("docs", "double")
    op.add_column(
        "docs",
        sa.Column(
            "double",
            sa.Integer(),
            sa.Computed("(n * 2)", persisted=True),
            nullable=False,
        ),
    )
    op.create_unique_constraint(op.f("a"), "docs", ["double"])
    op.execute("ALTER TABLE docs REPLICA IDENTITY USING INDEX a")
    op.execute("ALTER TABLE docs CLUSTER ON a")
