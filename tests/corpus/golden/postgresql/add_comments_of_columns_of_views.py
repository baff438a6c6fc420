"""add comments of columns of views

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
    op.execute("COMMENT ON INDEX by_age IS 'by 5%'")
    op.execute(
        sa.DDL(
            'COMMENT ON COLUMN adults."The name" IS \'it\'\'s "5%%" :name %%(x)s \\ '
            "''''''\n"
            "\tsecond line; -- no end'"
        )
    )
    op.execute("COMMENT ON COLUMN ages.n IS 'ü'")


def downgrade() -> None:
    op.execute("COMMENT ON INDEX by_age IS NULL")
    op.execute('COMMENT ON COLUMN adults."The name" IS NULL')
    op.execute("COMMENT ON COLUMN ages.n IS NULL")
