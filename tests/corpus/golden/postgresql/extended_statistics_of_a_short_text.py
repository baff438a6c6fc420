"""extended statistics of a short text

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.execute(
        "CREATE STATISTICS places (mcv) ON zip, ((city)::text = ANY "
        "(ARRAY[('a'::character varying)::text, ('b'::character varying)::text])) FROM "
        "orders"
    )


def downgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.execute(
        "CREATE STATISTICS places ON zip, ((city)::text = ANY (ARRAY[('a'::character "
        "varying)::text, ('b'::character varying)::text])) FROM orders"
    )
