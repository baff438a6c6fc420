"""rename label

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
    op.execute(sa.DDL("ALTER TYPE status RENAME VALUE 'b' TO 'it''s 5%% :x'"))


def downgrade() -> None:
    op.execute(sa.DDL("ALTER TYPE status RENAME VALUE 'it''s 5%% :x' TO 'b'"))
