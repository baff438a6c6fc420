"""chosen index with an expression over another type

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
    op.create_index(op.f("ix_docs"), "docs", [sa.text("(body || 'x')")], unique=True)
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")


def downgrade() -> None:
    op.drop_index(op.f("ix_docs"), table_name="docs")
    op.alter_column("docs", "body", type_=sa.Text())
    op.create_index(
        op.f("ix_docs"), "docs", [sa.text("(body || 'x'::text)")], unique=True
    )
    op.execute("ALTER TABLE docs CLUSTER ON ix_docs")
