"""remarks of partitions on another foreign key

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("fk"), "logs", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk"), "logs", "users", ["id"], ["id"], ondelete="CASCADE"
    )
    op.execute("COMMENT ON CONSTRAINT fk ON a_2024 IS 'a key'")


def downgrade() -> None:
    op.drop_constraint(op.f("fk"), "logs", type_="foreignkey")
    op.create_foreign_key(
        op.f("fk"), "logs", "users", ["id"], ["id"], ondelete="RESTRICT"
    )
    op.execute("COMMENT ON CONSTRAINT fk ON a_2024 IS 'a key'")
