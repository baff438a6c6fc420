"""planner was told of a replaced column

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
            "double", sa.Integer(), sa.Computed("n * 3", persisted=True), nullable=True
        ),
    )
    op.execute("ALTER TABLE ONLY docs ALTER COLUMN double SET STATISTICS 9")
    op.execute("ALTER TABLE docs ALTER COLUMN double SET (n_distinct = 3)")


def downgrade() -> None:
    op.drop_column("docs", "double")
    op.add_column(
        "docs",
        sa.Column(
            "double",
            sa.Integer(),
            sa.Computed("(n * 2)", persisted=True),
            nullable=True,
        ),
    )
    op.execute("ALTER TABLE ONLY docs ALTER COLUMN double SET STATISTICS 9")
    op.execute("ALTER TABLE docs ALTER COLUMN double SET (n_distinct = 3)")
