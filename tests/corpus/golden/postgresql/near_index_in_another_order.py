"""near index in another order

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index(op.f("ix"), table_name="things")
    op.create_index(op.f("ix"), "things", ["y", "x"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="things")
    op.create_index(op.f("ix"), "things", ["x", "y"], unique=False)
