"""index spgist comes

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="docs")
    op.create_index(
        op.f("ix_users"), "docs", ["title"], unique=False, postgresql_using="spgist"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="docs")
    op.create_index(op.f("ix_users"), "docs", ["title"], unique=False)
