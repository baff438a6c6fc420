"""temporal primary key renamed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE rooms RENAME CONSTRAINT rooms_pkey TO pk_rooms")


def downgrade() -> None:
    op.execute("ALTER TABLE rooms RENAME CONSTRAINT pk_rooms TO rooms_pkey")
