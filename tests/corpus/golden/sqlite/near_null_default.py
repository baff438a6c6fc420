"""near null default

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
    with op.batch_alter_table("things") as batch_op:
        batch_op.alter_column("x", server_default=sa.text("0"))


def downgrade() -> None:
    with op.batch_alter_table("things") as batch_op:
        batch_op.alter_column("x", server_default=None)
