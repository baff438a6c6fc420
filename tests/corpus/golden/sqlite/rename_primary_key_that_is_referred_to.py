"""rename primary key that is referred to

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("lots") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_lots"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_new"), ["a", "b"])


def downgrade() -> None:
    with op.batch_alter_table("lots") as batch_op:
        batch_op.drop_constraint(batch_op.f("pk_new"), type_="primary")
        batch_op.create_primary_key(batch_op.f("pk_lots"), ["a", "b"])
