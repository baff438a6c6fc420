"""add sequence as default of a column

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
    # of the models: sequence counter
    op.execute("CREATE SEQUENCE counter")
    op.alter_column("users", "n", server_default=sa.text("nextval('counter')"))


def downgrade() -> None:
    op.alter_column("users", "n", server_default=None)
    op.execute("DROP SEQUENCE counter")
