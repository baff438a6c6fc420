"""default with percent and colon

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
    op.alter_column("things", "x", server_default="100%% :name \\:x %(y)s")


def downgrade() -> None:
    op.alter_column("things", "x", server_default=sa.text("'10%'::character varying"))
