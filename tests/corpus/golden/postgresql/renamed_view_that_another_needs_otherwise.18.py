"""renamed view that another needs otherwise

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP MATERIALIZED VIEW listed")
    # of the models: view new_one
    op.execute("ALTER VIEW old_one RENAME TO new_one")
    op.execute("COMMENT ON VIEW further IS 'b'")
    op.execute("CREATE MATERIALIZED VIEW listed AS SELECT n AS m FROM new_one")


def downgrade() -> None:
    op.execute("DROP MATERIALIZED VIEW listed")
    # of the models: view old_one
    op.execute("ALTER VIEW new_one RENAME TO old_one")
    op.execute("COMMENT ON VIEW further IS 'a'")
    op.execute("CREATE MATERIALIZED VIEW listed AS\n SELECT n\n   FROM old_one")
