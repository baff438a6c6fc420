"""inheritance ends

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
    op.execute("ALTER TABLE dogs NO INHERIT animals")
    op.alter_column("dogs", "id", server_default=None)


def downgrade() -> None:
    op.alter_column(
        "dogs", "id", server_default=sa.text("nextval('animals_id_seq'::regclass)")
    )
    op.execute("ALTER TABLE dogs INHERIT animals")
