"""statistics target outlasts another type in the expression

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
    op.drop_index(op.f("ix_docs"), table_name="docs")
    op.alter_column("docs", "body", type_=sa.String(length=90))
    op.create_index(
        op.f("ix_docs"),
        "docs",
        [sa.text("lower(body)"), "n", sa.text("abs(id)")],
        unique=False,
    )
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 1 SET STATISTICS 300")


def downgrade() -> None:
    op.drop_index(op.f("ix_docs"), table_name="docs")
    op.alter_column("docs", "body", type_=sa.Text())
    op.create_index(
        op.f("ix_docs"),
        "docs",
        [sa.text("(lower(body))"), "n", sa.text("(abs(id))")],
        unique=False,
    )
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 1 SET STATISTICS 300")
