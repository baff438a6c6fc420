"""near default uuid call

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
    op.alter_column(
        "things", "x", server_default=sa.text("'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'")
    )


def downgrade() -> None:
    op.alter_column("things", "x", server_default=sa.text("gen_random_uuid()"))
