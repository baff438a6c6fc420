"""drop table with a serial with options

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("items")


def downgrade() -> None:
    op.create_table(
        "items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("items_pkey")),
    )
    op.execute(
        "DO $do$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('items', "
        "'id') || ' START WITH 10 INCREMENT BY 5'; END $do$"
    )
    op.execute("SELECT setval(pg_get_serial_sequence('items', 'id'), 10, false)")
