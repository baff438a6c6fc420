"""remarks of partitions on what goes

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
    op.drop_index(op.f("ix_kind"), table_name="logs")
    op.drop_constraint(op.f("ck"), "logs", type_="check")


def downgrade() -> None:
    op.create_check_constraint(op.f("ck"), "logs", "(id > 0)")
    op.create_index(op.f("ix_kind"), "logs", ["kind"], unique=False)
    op.create_foreign_key(
        op.f("fk"), "logs", "users", ["id"], ["id"], ondelete="RESTRICT"
    )
    op.execute("COMMENT ON CONSTRAINT ck ON a_2024 IS 'a check'")
    op.execute("COMMENT ON CONSTRAINT fk ON a_2024 IS 'a key'")
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")
