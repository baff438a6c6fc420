"""view with options and comment

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
    op.execute(
        "CREATE OR REPLACE VIEW loud WITH (security_barrier) AS SELECT id, upper(name) "
        "AS name FROM users WHERE id IN (1, 2)"
    )
    op.execute(sa.DDL("COMMENT ON VIEW loud IS 'it''s 5%% :x'"))


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE VIEW loud AS\n"
        " SELECT id,\n"
        "    upper((name)::text) AS name\n"
        "   FROM users\n"
        "  WHERE (id = ANY (ARRAY[1, 2]))"
    )
    op.execute("COMMENT ON VIEW loud IS NULL")
