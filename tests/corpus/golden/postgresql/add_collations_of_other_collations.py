"""add collations of other collations

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: collation german
    op.execute("CREATE COLLATION german (locale = 'C')")
    # of the models: collation alias
    op.execute("CREATE COLLATION alias FROM german")
    # of the models: domain a_name
    op.execute("CREATE DOMAIN a_name AS text COLLATE alias")


def downgrade() -> None:
    op.execute("DROP DOMAIN a_name")
    op.execute("DROP COLLATION alias")
    op.execute("DROP COLLATION german")
