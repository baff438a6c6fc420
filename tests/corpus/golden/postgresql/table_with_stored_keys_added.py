"""table with stored keys added

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
        "items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Integer(), nullable=True),
        sa.Column("days", postgresql.INT4RANGE(), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("items_pkey")),
        sa.UniqueConstraint("code", name=op.f("uq_code")),
        sa.ForeignKeyConstraint(["parent_id"], ["items.id"], name=op.f("fk_parent")),
    )
    op.execute("ALTER INDEX items_pkey SET (fillfactor = 70)")
    op.execute("ALTER INDEX uq_code SET (fillfactor = 70)")
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT ex_days EXCLUDE USING gist (days WITH &&) "
        "WITH (fillfactor = 70)"
    )
    op.create_table(
        "parts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_code", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["item_code"], ["items.code"], name=op.f("fk_code")),
    )


def downgrade() -> None:
    op.drop_table("parts")
    op.drop_table("items")
