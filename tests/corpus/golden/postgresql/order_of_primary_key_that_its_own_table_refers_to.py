"""order of primary key that its own table refers to

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk_nodes_up"), "nodes", type_="foreignkey")
    op.drop_constraint(op.f("pk_nodes"), "nodes", type_="primary")
    op.create_primary_key(op.f("pk_nodes"), "nodes", ["b", "a"])
    op.create_foreign_key(
        op.f("fk_nodes_up"), "nodes", "nodes", ["up_a", "up_b"], ["a", "b"]
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_nodes_up"), "nodes", type_="foreignkey")
    op.drop_constraint(op.f("pk_nodes"), "nodes", type_="primary")
    op.create_primary_key(op.f("pk_nodes"), "nodes", ["a", "b"])
    op.create_foreign_key(
        op.f("fk_nodes_up"), "nodes", "nodes", ["up_a", "up_b"], ["a", "b"]
    )
