"""unique becomes temporal

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
    op.execute(
        "ALTER TABLE rooms ADD CONSTRAINT uq_rooms UNIQUE (id, valid WITHOUT OVERLAPS)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("uq_rooms"), "rooms", type_="unique")
    op.create_unique_constraint(op.f("uq_rooms"), "rooms", ["id", "valid"])
