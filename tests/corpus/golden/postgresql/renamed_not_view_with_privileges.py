"""renamed not view with privileges

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
    op.execute("REVOKE SELECT ON TABLE old_one FROM PUBLIC")
    op.execute("DROP VIEW old_one")
    # of the models: view new_one
    op.execute(
        "CREATE VIEW new_one AS\n SELECT orders.city,\n    count(*) AS n\n   FROM orders\n  WHERE (orders.city = ANY (ARRAY['a'::text, 'b'::text]))\n  GROUP BY orders.city",
    )
    # of the models: grant new_one TABLE
    op.execute("GRANT SELECT ON TABLE new_one TO PUBLIC")


def downgrade() -> None:
    op.execute("REVOKE SELECT ON TABLE new_one FROM PUBLIC")
    op.execute("DROP VIEW new_one")
    # of the models: view old_one
    op.execute(
        "CREATE VIEW old_one AS\n SELECT orders.city,\n    count(*) AS n\n   FROM orders\n  WHERE (orders.city = ANY (ARRAY['a'::text, 'b'::text]))\n  GROUP BY orders.city",
    )
    # of the models: grant old_one TABLE
    op.execute("GRANT SELECT ON TABLE old_one TO PUBLIC")
