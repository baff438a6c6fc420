"""plain integer to serial

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE SEQUENCE items_id_seq AS integer")
    op.execute(
        "ALTER TABLE items ALTER COLUMN id SET DEFAULT "
        "nextval('items_id_seq'::regclass)"
    )
    op.execute("ALTER SEQUENCE items_id_seq OWNED BY items.id")
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'id'), max(id)) FROM items "
        "HAVING max(id) > 0 AND max(id) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('items', 'id')), "
        "max(id) - 1)"
    )


def downgrade() -> None:
    op.execute("ALTER TABLE items ALTER COLUMN id DROP DEFAULT")
    op.execute(
        "DO $do$ BEGIN EXECUTE 'DROP SEQUENCE ' || pg_get_serial_sequence('items', "
        "'id'); END $do$"
    )
