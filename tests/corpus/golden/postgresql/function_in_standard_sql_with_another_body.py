"""function in standard sql with another body

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION ids(given int, OUT id int) RETURNS SETOF int "
        "LANGUAGE sql BEGIN ATOMIC\n"
        "    SELECT u.id FROM users u, users o WHERE CASE WHEN given > 1 THEN u.id = "
        "ids.given END;\n"
        "    SELECT u.id FROM users u;\n"
        "END"
    )


def downgrade() -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION ids(given integer, OUT id integer)\n"
        " RETURNS SETOF integer\n"
        " LANGUAGE sql\n"
        "BEGIN ATOMIC\n"
        " SELECT u.id\n"
        "    FROM users u,\n"
        "     users o\n"
        "   WHERE\n"
        "         CASE\n"
        "             WHEN (ids.given > 0) THEN (u.id = ids.given)\n"
        "             ELSE NULL::boolean\n"
        "         END;\n"
        " SELECT u.id\n"
        "    FROM users u;\n"
        "END"
    )
