"""identity descending

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
    op.execute(
        "ALTER TABLE items ALTER COLUMN n SET START WITH -1 SET INCREMENT BY -1 SET NO MINVALUE SET NO MAXVALUE RESTART"
    )
    op.execute("SELECT setval(pg_get_serial_sequence('items', 'n'), min(n)) FROM items HAVING min(n) < 0")


def downgrade() -> None:
    op.execute(
        "ALTER TABLE items ALTER COLUMN n SET START WITH 1 SET INCREMENT BY 1 SET NO MINVALUE SET NO MAXVALUE RESTART"
    )
    op.execute("SELECT setval(pg_get_serial_sequence('items', 'n'), max(n)) FROM items HAVING max(n) > 0")
