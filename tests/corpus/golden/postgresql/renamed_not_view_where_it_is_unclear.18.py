"""renamed not view where it is unclear

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP VIEW other")
    op.execute("DROP VIEW old_one")
    # of the models: view new_one
    op.execute(
        "CREATE VIEW new_one AS\n"
        " SELECT city,\n"
        "    count(*) AS n\n"
        "   FROM orders\n"
        "  WHERE (city = ANY (ARRAY['a'::text, 'b'::text]))\n"
        "  GROUP BY city"
    )


def downgrade() -> None:
    op.execute("DROP VIEW new_one")
    # of the models: view old_one
    op.execute(
        "CREATE VIEW old_one AS\n"
        " SELECT city,\n"
        "    count(*) AS n\n"
        "   FROM orders\n"
        "  WHERE (city = ANY (ARRAY['a'::text, 'b'::text]))\n"
        "  GROUP BY city"
    )
    # of the models: view other
    op.execute(
        "CREATE VIEW other AS\n"
        " SELECT city,\n"
        "    count(*) AS n\n"
        "   FROM orders\n"
        "  WHERE (city = ANY (ARRAY['a'::text, 'b'::text]))\n"
        "  GROUP BY city"
    )
