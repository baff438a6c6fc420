"""add extension into a new namespace

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: namespace ext
    op.execute("CREATE SCHEMA IF NOT EXISTS ext")
    # of the models: extension citext
    op.execute("CREATE EXTENSION IF NOT EXISTS citext SCHEMA ext VERSION '1.6'")


def downgrade() -> None:
    op.execute("DROP EXTENSION citext")
    op.execute("DROP SCHEMA ext")
