"""forgotten views

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW names_too")
    op.execute("DROP VIEW a_names")


def downgrade() -> None:
    # of the models: view a_names
    op.execute("CREATE VIEW a_names AS SELECT id, name FROM users WHERE id IN (1, 2)")
    # of the models: view names_too
    op.execute("CREATE VIEW names_too AS SELECT name FROM a_names")
