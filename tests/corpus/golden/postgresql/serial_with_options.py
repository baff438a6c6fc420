"""serial with options

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "DO $do$ DECLARE place bigint; called boolean; BEGIN EXECUTE 'SELECT "
        "last_value, is_called FROM ' || pg_get_serial_sequence('items', 'id') INTO "
        "place, called; EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('items', "
        "'id') || ' START WITH 1 INCREMENT BY 1 NO MAXVALUE CACHE 1 NO CYCLE RESTART'; "
        "IF (called OR place <> 3) AND place BETWEEN 1 AND 2147483647 THEN PERFORM "
        "setval(pg_get_serial_sequence('items', 'id'), place, called); END IF; END $do$"
    )
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'id'), max(id)) FROM items "
        "HAVING max(id) > 0 AND max(id) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('items', 'id')), "
        "max(id) - 1)"
    )


def downgrade() -> None:
    op.execute(
        "DO $do$ DECLARE place bigint; called boolean; BEGIN EXECUTE 'SELECT "
        "last_value, is_called FROM ' || pg_get_serial_sequence('items', 'id') INTO "
        "place, called; EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('items', "
        "'id') || ' START WITH 3 INCREMENT BY 5 MAXVALUE 900 CACHE 4 CYCLE RESTART'; "
        "IF (called OR place <> 1) AND place BETWEEN 1 AND 900 THEN PERFORM "
        "setval(pg_get_serial_sequence('items', 'id'), place, called); END IF; END $do$"
    )
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'id'), max(id)) FROM items "
        "HAVING max(id) > 0 AND max(id) <= 900 AND max(id) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('items', 'id')), "
        "max(id) - 1)"
    )
