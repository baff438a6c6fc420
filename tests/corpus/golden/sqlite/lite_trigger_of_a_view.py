"""lite trigger of a view

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
    op.execute("CREATE VIEW loud AS SELECT id, upper(name) AS name FROM users")
    # of the models: trigger a_loud
    op.execute(
        "CREATE TRIGGER a_loud INSTEAD OF DELETE ON loud BEGIN DELETE FROM users WHERE "
        "id = old.id; END"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER a_loud")
    op.execute("DROP VIEW loud")
