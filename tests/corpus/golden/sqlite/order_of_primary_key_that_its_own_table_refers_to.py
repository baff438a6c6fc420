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
    with op.batch_alter_table("nodes") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_nodes"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_nodes"), ["b", "a"])


def downgrade() -> None:
    with op.batch_alter_table("nodes") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_nodes"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_nodes"), ["a", "b"])
