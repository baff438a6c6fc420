"""stored exclude is made anew and stored otherwise

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ex_days"), "items")
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT ex_days EXCLUDE USING gist (days WITH =) "
        "WITH (fillfactor = 80)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ex_days"), "items")
    op.execute(
        "ALTER TABLE items ADD CONSTRAINT ex_days EXCLUDE USING gist (days WITH &&) "
        "WITH (fillfactor = 70)"
    )
