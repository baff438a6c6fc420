"""function in standard sql

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function ids integer
    op.execute(
        "CREATE FUNCTION ids(given int, OUT id int) RETURNS SETOF int LANGUAGE sql "
        "BEGIN ATOMIC\n"
        "    SELECT u.id FROM users u, users o WHERE CASE WHEN given > 0 THEN u.id = "
        "ids.given END;\n"
        "    SELECT u.id FROM users u;\n"
        "END"
    )


def downgrade() -> None:
    op.execute("DROP FUNCTION ids(integer)")
