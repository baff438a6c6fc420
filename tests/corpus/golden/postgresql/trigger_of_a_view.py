"""trigger of a view

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
    # of the models: trigger loud a_loud
    op.execute(
        "CREATE TRIGGER a_loud INSTEAD OF INSERT OR DELETE ON loud FOR EACH ROW "
        "EXECUTE FUNCTION note()"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER a_loud ON loud")
    op.execute("DROP VIEW loud")
