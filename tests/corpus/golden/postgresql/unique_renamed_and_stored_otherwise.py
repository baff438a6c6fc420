"""unique renamed and stored otherwise

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE items RENAME CONSTRAINT uq_code TO uq_new")
    op.execute("ALTER INDEX uq_new SET (fillfactor = 70)")


def downgrade() -> None:
    op.execute("ALTER INDEX uq_new RESET (fillfactor)")
    op.execute("ALTER TABLE items RENAME CONSTRAINT uq_new TO uq_code")
