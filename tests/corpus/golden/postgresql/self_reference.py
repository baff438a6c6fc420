"""self reference

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_nodes_parent_id"), "nodes", ["parent_id"], unique=False)
    op.create_foreign_key(
        op.f("fk_nodes_parent"),
        "nodes",
        "nodes",
        ["parent_id"],
        ["id"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_nodes_parent"), "nodes", type_="foreignkey")
    op.drop_index(op.f("ix_nodes_parent_id"), table_name="nodes")
