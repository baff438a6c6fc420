"""storage parameters changed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE logs RESET (autovacuum_enabled, toast.autovacuum_enabled)")
    op.execute(
        "ALTER TABLE logs SET (autovacuum_vacuum_scale_factor = 0.05, fillfactor = 80)"
    )


def downgrade() -> None:
    op.execute("ALTER TABLE logs RESET (autovacuum_vacuum_scale_factor)")
    op.execute(
        "ALTER TABLE logs SET (autovacuum_enabled = false, fillfactor = 70, "
        "toast.autovacuum_enabled = off)"
    )
