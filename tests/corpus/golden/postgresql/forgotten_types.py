"""forgotten types

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP TYPE pair")
    op.execute("DROP DOMAIN positive")


def downgrade() -> None:
    # of the models: domain positive
    op.execute("CREATE DOMAIN positive AS integer CONSTRAINT above CHECK ((VALUE > 0))")
    # of the models: composite type pair
    op.execute("CREATE TYPE pair AS (a positive, b text)")
