"""remarks of partitions on another index

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
    op.drop_index(op.f("ix_kind"), table_name="logs")
    op.create_index(
        op.f("ix_kind"),
        "logs",
        ["kind"],
        unique=False,
        postgresql_where=sa.text("id > 5"),
    )
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")


def downgrade() -> None:
    op.drop_index(op.f("ix_kind"), table_name="logs")
    op.create_index(op.f("ix_kind"), "logs", ["kind"], unique=False)
    op.execute("COMMENT ON INDEX a_2024_kind_idx IS 'an index'")
    op.execute("COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")
