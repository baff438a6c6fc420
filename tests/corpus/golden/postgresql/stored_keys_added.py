"""stored keys added

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
        "ALTER TABLE items ADD CONSTRAINT ex_days EXCLUDE USING gist (days WITH &&) "
        "WITH (fillfactor = 70)"
    )
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT uq_code UNIQUE (code) WITH (fillfactor = 70)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ex_days"), "items")
    op.drop_constraint(op.f("uq_code"), "items", type_="unique")
