"""collation locale

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
    op.execute("DROP COLLATION german")
    op.execute("CREATE COLLATION german (provider = icu, locale = 'sv')")


def downgrade() -> None:
    op.execute("DROP COLLATION german")
    op.execute("CREATE COLLATION german (provider = icu, locale = 'de-u-co-phonebk')")
