"""view over a new column

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
    op.execute("DROP VIEW loud")
    op.add_column("users", sa.Column("mail", sa.String(length=9), nullable=True))
    op.execute(
        "CREATE VIEW loud AS SELECT id, upper(name) AS name, mail FROM users WHERE id "
        "IN (1, 2)"
    )


def downgrade() -> None:
    op.execute("DROP VIEW loud")
    op.drop_column("users", "mail")
    op.execute(
        "CREATE VIEW loud AS\n"
        " SELECT users.id,\n"
        "    upper((users.name)::text) AS name\n"
        "   FROM users\n"
        "  WHERE (users.id = ANY (ARRAY[1, 2]))"
    )
