"""temporal unique dropped

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("uq_rooms"), "rooms", type_="unique")


def downgrade() -> None:
    op.execute(
        "ALTER TABLE rooms ADD CONSTRAINT uq_rooms UNIQUE (id, valid WITHOUT OVERLAPS)"
    )
