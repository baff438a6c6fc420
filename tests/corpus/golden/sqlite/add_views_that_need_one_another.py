"""add views that need one another

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: view loud
    op.execute(
        "CREATE VIEW loud AS SELECT id, upper(name) AS name FROM users WHERE id IN (1, "
        "2)"
    )
    # of the models: view a_louder
    op.execute("CREATE VIEW a_louder AS SELECT name || '!' AS name FROM loud")


def downgrade() -> None:
    op.execute("DROP VIEW a_louder")
    op.execute("DROP VIEW loud")
