"""identity options

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
    op.execute("ALTER TABLE items ALTER COLUMN n SET INCREMENT BY 3 SET MAXVALUE 900 RESTART")
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'n'), max(n)) FROM items HAVING max(n) > 0 AND max(n) <= 900"
    )


def downgrade() -> None:
    op.execute("ALTER TABLE items ALTER COLUMN n SET INCREMENT BY 2 SET NO MAXVALUE RESTART")
    op.execute("SELECT setval(pg_get_serial_sequence('items', 'n'), max(n)) FROM items HAVING max(n) > 0")
