"""add collations of icu

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: collation Any Case
    op.execute(
        "CREATE COLLATION \"Any Case\" (provider = icu, locale = 'und-u-ks-level2', "
        "deterministic = false)"
    )
    # of the models: collation a_copy
    op.execute("CREATE COLLATION a_copy (provider = icu, locale = 'de')")
    op.alter_column("users", "name", type_=sa.Text(collation="Any Case"))


def downgrade() -> None:
    op.alter_column("users", "name", type_=sa.Text())
    op.execute("DROP COLLATION a_copy")
    op.execute('DROP COLLATION "Any Case"')
