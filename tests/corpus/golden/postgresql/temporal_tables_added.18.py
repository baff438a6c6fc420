"""temporal tables added

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rooms",
        sa.Column("id", postgresql.INT4RANGE(), nullable=False),
        sa.Column("valid", postgresql.TSRANGE(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
    )
    op.execute(
        "ALTER TABLE rooms ADD CONSTRAINT rooms_pkey PRIMARY KEY (id, valid WITHOUT "
        "OVERLAPS)"
    )
    op.create_table(
        "stays",
        sa.Column("id", postgresql.INT4RANGE(), nullable=False),
        sa.Column("room", postgresql.INT4RANGE(), nullable=True),
        sa.Column("valid", postgresql.TSRANGE(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.execute(
        "ALTER TABLE stays ADD CONSTRAINT fk_room FOREIGN KEY (room, PERIOD valid) "
        "REFERENCES rooms (id, PERIOD valid)"
    )


def downgrade() -> None:
    op.drop_table("stays")
    op.drop_table("rooms")
