"""function in standard sql over a column that changes type

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP FUNCTION names()")
    op.alter_column("users", "name", type_=sa.Text())
    op.execute(
        "CREATE FUNCTION names() RETURNS SETOF text BEGIN ATOMIC SELECT name || '!' "
        "FROM users; END"
    )


def downgrade() -> None:
    op.execute("DROP FUNCTION names()")
    op.alter_column("users", "name", type_=sa.String(length=50))
    op.execute(
        "CREATE FUNCTION names()\n"
        " RETURNS SETOF text\n"
        " LANGUAGE sql\n"
        "BEGIN ATOMIC\n"
        " SELECT ((users.name)::text || '!'::text)\n"
        "    FROM users;\n"
        "END"
    )
