"""chosen index of a replaced column

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
    op.create_index(op.f("ix_docs"), "docs", ["double"], unique=True)
    op.execute("ALTER TABLE docs REPLICA IDENTITY USING INDEX ix_docs")
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")


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
    op.create_index(op.f("ix_docs"), "docs", ["double"], unique=True)
    op.execute("ALTER TABLE docs REPLICA IDENTITY USING INDEX ix_docs")
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")
