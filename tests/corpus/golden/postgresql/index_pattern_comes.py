"""index pattern comes

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
        op.f("ix_users"),
        "docs",
        ["title"],
        unique=False,
        postgresql_ops={"title": "text_pattern_ops"},
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="docs")
    op.create_index(op.f("ix_users"), "docs", ["title"], unique=False)
