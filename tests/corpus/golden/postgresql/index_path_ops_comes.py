"""index path ops comes

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
        ["body"],
        unique=False,
        postgresql_ops={"body": "jsonb_path_ops"},
        postgresql_using="gin",
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_users"), table_name="docs")
    op.create_index(
        op.f("ix_users"), "docs", ["body"], unique=False, postgresql_using="gin"
    )
