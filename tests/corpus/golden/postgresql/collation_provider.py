"""collation provider

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP COLLATION german")
    op.execute("CREATE COLLATION german (provider = icu, locale = 'de-u-co-phonebk')")


def downgrade() -> None:
    op.execute("DROP COLLATION german")
    op.execute("CREATE COLLATION german (locale = 'C')")
