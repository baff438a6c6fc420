"""view without a column

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW loud")
    op.execute(
        "CREATE VIEW loud AS SELECT upper(name) AS name FROM users WHERE id IN (1, 2)"
    )


def downgrade() -> None:
    op.execute("DROP VIEW loud")
    op.execute(
        "CREATE VIEW loud AS SELECT id, upper(name) AS name FROM users WHERE id IN (1, "
        "2)"
    )
