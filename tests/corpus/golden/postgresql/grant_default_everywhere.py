"""grant default everywhere

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: default grant FUNCTIONS
    op.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")
    # of the models: default grant TABLES pg_monitor
    op.execute(
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor WITH GRANT "
        "OPTION"
    )


def downgrade() -> None:
    op.execute("ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM pg_monitor")
    op.execute("ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC")
