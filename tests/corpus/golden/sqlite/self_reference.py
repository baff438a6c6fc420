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
    with op.batch_alter_table("nodes") as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_nodes_parent"),
            "nodes",
            ["parent_id"],
            ["id"],
            ondelete="CASCADE",
        )
    op.create_index(op.f("ix_nodes_parent_id"), "nodes", ["parent_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_nodes_parent_id"), table_name="nodes")
    with op.batch_alter_table("nodes") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_nodes_parent"), type_="foreignkey")
