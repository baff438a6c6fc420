"""add policies

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
    # of the models: policy notes it's 5% :x
    op.execute(
        sa.DDL(
            'CREATE POLICY "it\'s 5%% :x" ON notes AS RESTRICTIVE FOR UPDATE TO '
            "pg_monitor, pg_read_all_stats USING ((id IN (1, 2))) WITH CHECK ((author "
            "<> 'it''s 5%% :x'))"
        )
    )
    # of the models: policy notes own
    op.execute("CREATE POLICY own ON notes USING ((author = current_user))")
    op.execute("COMMENT ON POLICY own ON notes IS 'only one''s own'")


def downgrade() -> None:
    op.execute("DROP POLICY own ON notes")
    op.execute(sa.DDL('DROP POLICY "it\'s 5%% :x" ON notes'))
