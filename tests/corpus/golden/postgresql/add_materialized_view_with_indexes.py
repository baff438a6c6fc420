"""add materialized view with indexes

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
    # of the models: materialized view loud
    op.execute(
        "CREATE MATERIALIZED VIEW loud AS SELECT id, upper(name) AS name FROM users "
        "WHERE name IN ('Ada', 'Bo')"
    )
    op.execute("COMMENT ON MATERIALIZED VIEW loud IS 'it''s 5%'")
    op.execute("CREATE UNIQUE INDEX by_id ON loud (id)")
    op.execute(
        sa.DDL(
            "CREATE INDEX by_name ON loud ((lower(name)) text_pattern_ops DESC NULLS "
            "LAST) WHERE (name <> ':x'::text)"
        )
    )
    # of the models: view over_loud
    op.execute("CREATE VIEW over_loud AS SELECT name FROM loud")


def downgrade() -> None:
    op.execute("DROP VIEW over_loud")
    op.execute("DROP MATERIALIZED VIEW loud")
