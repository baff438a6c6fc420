"""check and index text with quoted names

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
    op.create_check_constraint(
        op.f("ck_t"), "t", "\"select\" > 0 OR \"A b\" = 'it''s \\:x 5%'"
    )
    op.create_index(
        op.f("ix_t"),
        "t",
        [sa.text('lower("A b")'), sa.text('"select" DESC')],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_t"), table_name="t")
    op.drop_constraint(op.f("ck_t"), "t", type_="check")
