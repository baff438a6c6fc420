"""order of primary key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("items") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_items"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_items"), ["b", "a"])


def downgrade() -> None:
    with op.batch_alter_table("items") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_items"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_items"), ["a", "b"])
