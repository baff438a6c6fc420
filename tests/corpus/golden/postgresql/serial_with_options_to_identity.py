"""serial with options to identity

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
    op.alter_column("items", "id", type_=sa.BigInteger())
    op.execute(
        "DO $do$ DECLARE place bigint; called boolean; BEGIN EXECUTE 'SELECT "
        "last_value, is_called FROM ' || pg_get_serial_sequence('items', 'id') INTO "
        "place, called; ALTER TABLE items ALTER COLUMN id DROP DEFAULT; EXECUTE 'DROP "
        "SEQUENCE ' || pg_get_serial_sequence('items', 'id'); ALTER TABLE items ALTER "
        "COLUMN id ADD GENERATED ALWAYS AS IDENTITY; IF (called OR place <> 10) AND "
        "place BETWEEN 1 AND 9223372036854775807 THEN PERFORM "
        "setval(pg_get_serial_sequence('items', 'id'), place, called); END IF; END $do$"
    )
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'id'), max(id)) FROM items "
        "HAVING max(id) > 0 AND max(id) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('items', 'id')), "
        "max(id) - 1)"
    )


def downgrade() -> None:
    op.alter_column("items", "id", type_=sa.Integer())
    op.execute(
        "DO $do$ DECLARE place bigint; called boolean; BEGIN EXECUTE 'SELECT "
        "last_value, is_called FROM ' || pg_get_serial_sequence('items', 'id') INTO "
        "place, called; ALTER TABLE items ALTER COLUMN id DROP IDENTITY; CREATE "
        "SEQUENCE items_id_seq AS integer START WITH 10 INCREMENT BY 5 MINVALUE 5; "
        "ALTER TABLE items ALTER COLUMN id SET DEFAULT "
        "nextval('items_id_seq'::regclass); ALTER SEQUENCE items_id_seq OWNED BY "
        "items.id; IF (called OR place <> 1) AND place BETWEEN 5 AND 2147483647 THEN "
        "PERFORM setval(pg_get_serial_sequence('items', 'id'), place, called); END IF; "
        "END $do$"
    )
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'id'), max(id)) FROM items "
        "HAVING max(id) >= 5 AND max(id) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('items', 'id')), "
        "max(id) - 1)"
    )
