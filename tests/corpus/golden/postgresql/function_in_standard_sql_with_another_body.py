"""function in standard sql with another body

Revision ID: corpus
Revises:

"""
from alembic import op
import sqlalchemy as sa

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION ids(given int, OUT id int) RETURNS SETOF int LANGUAGE sql BEGIN ATOMIC\n    SELECT u.id FROM users u, users o WHERE CASE WHEN given > 1 THEN u.id = ids.given END;\n    SELECT u.id FROM users u;\nEND",
    )


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION ids(given integer, OUT id integer)\n RETURNS SETOF integer\n LANGUAGE sql\nBEGIN ATOMIC\n SELECT u.id\n    FROM users u,\n     users o\n   WHERE\n         CASE\n             WHEN (ids.given > 0) THEN (u.id = ids.given)\n             ELSE NULL::boolean\n         END;\n SELECT u.id\n    FROM users u;\nEND",
    )
