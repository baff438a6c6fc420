"""remarks of partitions on another primary key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("logs_pkey"), "logs", type_="primary")
    op.create_primary_key(op.f("logs_pkey"), "logs", ["made", "id"])
    op.execute("COMMENT ON INDEX a_2024_pkey IS 'of a primary key'")


def downgrade() -> None:
    op.drop_constraint(op.f("logs_pkey"), "logs", type_="primary")
    op.create_primary_key(op.f("logs_pkey"), "logs", ["id", "made"])
    op.execute("COMMENT ON INDEX a_2024_pkey IS 'of a primary key'")
