"""index of a materialized view with all it can have

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
    op.create_index(
        op.f("By all"),
        "loud",
        [sa.text('name COLLATE "C" varchar_pattern_ops'), sa.text("(id + 1)")],
        unique=False,
        postgresql_include=["id"],
        postgresql_where=sa.text("((id > 0) AND (name <> 'a:b'::text))"),
        postgresql_with={"fillfactor": "60"},
    )


def downgrade() -> None:
    op.drop_index(op.f("By all"), table_name="loud")
