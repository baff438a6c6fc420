"""stored unique dropped

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("uq_code"), "items", type_="unique")


def downgrade() -> None:
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT uq_code UNIQUE (code) WITH (fillfactor = 70)"
    )
