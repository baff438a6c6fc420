"""trigger with state and comment

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
    op.execute("ALTER TABLE users DISABLE TRIGGER noted")
    op.execute(sa.DDL("COMMENT ON TRIGGER noted ON users IS 'it''s 5%% :x'"))
    op.execute("ALTER TABLE users ENABLE ALWAYS TRIGGER trimmed")


def downgrade() -> None:
    op.execute("ALTER TABLE users ENABLE TRIGGER noted")
    op.execute("COMMENT ON TRIGGER noted ON users IS NULL")
    op.execute("ALTER TABLE users ENABLE REPLICA TRIGGER trimmed")
