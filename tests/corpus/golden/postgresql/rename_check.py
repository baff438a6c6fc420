"""rename check

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE items RENAME CONSTRAINT ck_old TO ck_new")


def downgrade() -> None:
    op.execute("ALTER TABLE items RENAME CONSTRAINT ck_new TO ck_old")
