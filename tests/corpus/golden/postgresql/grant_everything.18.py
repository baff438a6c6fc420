"""grant everything

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: grant notes TABLE pg_monitor
    op.execute(
        "GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE "
        "ON TABLE notes TO pg_monitor"
    )


def downgrade() -> None:
    op.execute(
        "REVOKE DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, "
        "UPDATE ON TABLE notes FROM pg_monitor"
    )
