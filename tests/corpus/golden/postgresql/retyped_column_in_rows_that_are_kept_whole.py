"""retyped column in rows that are kept whole

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
    op.execute("DROP MATERIALIZED VIEW kept")
    op.execute("DROP VIEW whole")
    op.alter_column("users", "name", type_=sa.Text())
    op.execute("CREATE VIEW whole AS\n SELECT u.*::users AS u\n   FROM users u")
    op.execute(
        "CREATE MATERIALIZED VIEW kept AS\n"
        " SELECT u.*::users AS one,\n"
        "    ARRAY[u.*] AS many\n"
        "   FROM users u WITH NO DATA"
    )


def downgrade() -> None:
    op.execute("DROP MATERIALIZED VIEW kept")
    op.execute("DROP VIEW whole")
    op.alter_column("users", "name", type_=sa.String(length=50))
    op.execute("CREATE VIEW whole AS\n SELECT u.*::users AS u\n   FROM users u")
    op.execute(
        "CREATE MATERIALIZED VIEW kept AS\n"
        " SELECT u.*::users AS one,\n"
        "    ARRAY[u.*] AS many\n"
        "   FROM users u WITH NO DATA"
    )
