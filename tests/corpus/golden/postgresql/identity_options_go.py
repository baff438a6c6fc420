"""identity options go

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
        "ALTER TABLE items ALTER COLUMN n SET START WITH 1 SET INCREMENT BY 1 SET NO MINVALUE SET NO MAXVALUE SET NO CYCLE RESTART",
    )
    op.execute("SELECT setval(pg_get_serial_sequence('items', 'n'), max(n)) FROM items HAVING max(n) > 0")


def downgrade() -> None:
    op.execute(
        "ALTER TABLE items ALTER COLUMN n SET START WITH 0 SET INCREMENT BY 2 SET MINVALUE 0 SET MAXVALUE 99 SET CYCLE RESTART",
    )
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'n'), max(n)) FROM items HAVING max(n) >= 0 AND max(n) <= 99"
    )
