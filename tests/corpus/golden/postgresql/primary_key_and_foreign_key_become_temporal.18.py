"""primary key and foreign key become temporal

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk_room"), "stays", type_="foreignkey")
    op.drop_constraint(op.f("rooms_pkey"), "rooms", type_="primary")
    op.execute(
        "ALTER TABLE rooms ADD CONSTRAINT rooms_pkey PRIMARY KEY (id, valid WITHOUT "
        "OVERLAPS)"
    )
    op.execute(
        "ALTER TABLE stays ADD CONSTRAINT fk_room FOREIGN KEY (room, PERIOD valid) "
        "REFERENCES rooms (id, PERIOD valid)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_room"), "stays", type_="foreignkey")
    op.drop_constraint(op.f("rooms_pkey"), "rooms", type_="primary")
    op.create_primary_key(op.f("rooms_pkey"), "rooms", ["id", "valid"])
    op.create_foreign_key(
        op.f("fk_room"), "stays", "rooms", ["room", "valid"], ["id", "valid"]
    )
