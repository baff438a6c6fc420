"""renamed function that a policy calls

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
    op.execute("DROP POLICY own ON orders")
    # of the models: function new_one integer, text
    op.execute("ALTER FUNCTION old_one(integer, text) RENAME TO new_one")
    op.execute("CREATE POLICY own ON orders USING ((new_one(id, city) > 0))")


def downgrade() -> None:
    op.execute("DROP POLICY own ON orders")
    # of the models: function old_one integer, text
    op.execute("ALTER FUNCTION new_one(integer, text) RENAME TO old_one")
    op.execute("CREATE POLICY own ON orders USING ((old_one(id, city) > 0))")
