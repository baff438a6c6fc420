"""exclude that only sql can say

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ex_plans"), "plans")
    op.execute(
        "ALTER TABLE plans ADD CONSTRAINT ex_plans EXCLUDE USING gist (during WITH &&)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ex_plans"), "plans")
    op.execute(
        "ALTER TABLE plans ADD CONSTRAINT ex_plans EXCLUDE USING gist (during WITH &&) "
        "INCLUDE (n)"
    )
