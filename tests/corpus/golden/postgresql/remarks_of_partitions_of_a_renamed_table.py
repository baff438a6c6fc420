"""remarks of partitions of a renamed table

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
    op.rename_table("logs", "records")
    op.drop_index(op.f("ix_kind"), table_name="records")
    op.drop_constraint(op.f("ck"), "records", type_="check")
    op.create_check_constraint(op.f("ck"), "records", "id > 1")
    op.create_index(
        op.f("ix_kind"),
        "records",
        ["kind"],
        unique=False,
        postgresql_where=sa.text("id > 5"),
    )
    op.execute("COMMENT ON CONSTRAINT ck ON a_2024 IS 'a check'")
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")


def downgrade() -> None:
    op.drop_index(op.f("ix_kind"), table_name="records")
    op.drop_constraint(op.f("ck"), "records", type_="check")
    op.create_check_constraint(op.f("ck"), "records", "(id > 0)")
    op.create_index(op.f("ix_kind"), "records", ["kind"], unique=False)
    op.rename_table("records", "logs")
    op.execute("COMMENT ON CONSTRAINT ck ON a_2024 IS 'a check'")
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")
