"""grant default of another role

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: default grant in public by pg_monitor TYPES pg_read_all_data
    op.execute(
        "ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA public GRANT USAGE ON "
        "TYPES TO pg_read_all_data"
    )


def downgrade() -> None:
    op.execute(
        "ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA public REVOKE USAGE ON "
        "TYPES FROM pg_read_all_data"
    )
