"""temporal primary key added

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE rooms ADD CONSTRAINT rooms_pkey PRIMARY KEY (id, valid WITHOUT "
        "OVERLAPS)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("rooms_pkey"), "rooms", type_="primary")
