"""retyped column of a view that changes too

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
    op.execute("DROP VIEW active")
    op.alter_column("users", "name", type_=sa.Text())
    op.execute("CREATE VIEW active AS SELECT id, name FROM users WHERE age > 2")
    op.execute("COMMENT ON VIEW active IS 'new'")


def downgrade() -> None:
    op.execute("COMMENT ON VIEW active IS NULL")
    op.execute("DROP VIEW active")
    op.alter_column("users", "name", type_=sa.String(length=50))
    op.execute(
        "CREATE VIEW active AS\n SELECT id,\n    name\n   FROM users\n  WHERE (age > 1)"
    )
