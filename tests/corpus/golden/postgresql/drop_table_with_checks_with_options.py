"""drop table with checks with options

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
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=20), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("items_pkey")),
    )
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT ck_items CHECK ((price > 0)) NO INHERIT"
    )
    op.create_check_constraint(
        op.f("ck_items_1"), "items", "(price > 0)", postgresql_not_valid=True
    )
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT ck_items_2 CHECK ((price > 0)) NO INHERIT "
        "NOT VALID"
    )
