"""retyped column of a view with a list

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
    op.execute("DROP VIEW listed")
    op.alter_column("users", "age", type_=sa.BigInteger())
    op.execute(
        "CREATE VIEW listed AS\n"
        " SELECT users.age\n"
        "   FROM users\n"
        "  WHERE ((users.name)::text = ANY (ARRAY[('Ada'::character varying)::text, "
        "('Bo'::character varying)::text]))"
    )


def downgrade() -> None:
    op.execute("DROP VIEW listed")
    op.alter_column("users", "age", type_=sa.Integer())
    op.execute(
        "CREATE VIEW listed AS\n"
        " SELECT users.age\n"
        "   FROM users\n"
        "  WHERE ((users.name)::text = ANY (ARRAY[('Ada'::character varying)::text, "
        "('Bo'::character varying)::text]))"
    )
