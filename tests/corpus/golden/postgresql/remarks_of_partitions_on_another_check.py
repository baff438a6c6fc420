"""remarks of partitions on another check

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ck"), "logs", type_="check")
    op.create_check_constraint(op.f("ck"), "logs", "id > 1")
    op.execute("COMMENT ON CONSTRAINT ck ON a_2024 IS 'a check'")


def downgrade() -> None:
    op.drop_constraint(op.f("ck"), "logs", type_="check")
    op.create_check_constraint(op.f("ck"), "logs", "(id > 0)")
    op.execute("COMMENT ON CONSTRAINT ck ON a_2024 IS 'a check'")
