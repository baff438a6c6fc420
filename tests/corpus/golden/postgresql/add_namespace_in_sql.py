"""add namespace in sql

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
    # of the models: namespace app
    op.execute("CREATE SCHEMA IF NOT EXISTS app")
    op.execute(sa.DDL("COMMENT ON SCHEMA app IS 'it''s 5%% :x'"))


def downgrade() -> None:
    op.execute("DROP SCHEMA app")
