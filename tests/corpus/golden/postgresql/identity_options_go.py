"""identity options go

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
        "last_value, is_called FROM ' || pg_get_serial_sequence('items', 'n') INTO "
        "place, called; EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('items', "
        "'n') || ' START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE NO CYCLE "
        "RESTART'; IF (called OR place <> 0) AND place BETWEEN 1 AND 2147483647 THEN "
        "PERFORM setval(pg_get_serial_sequence('items', 'n'), place, called); END IF; "
        "END $do$"
    )
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'n'), max(n)) FROM items HAVING "
        "max(n) > 0 AND max(n) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('items', 'n')), max(n) "
        "- 1)"
    )


def downgrade() -> None:
    op.execute(
        "DO $do$ DECLARE place bigint; called boolean; BEGIN EXECUTE 'SELECT "
        "last_value, is_called FROM ' || pg_get_serial_sequence('items', 'n') INTO "
        "place, called; EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('items', "
        "'n') || ' START WITH 0 INCREMENT BY 2 MINVALUE 0 MAXVALUE 99 CYCLE RESTART'; "
        "IF (called OR place <> 1) AND place BETWEEN 0 AND 99 THEN PERFORM "
        "setval(pg_get_serial_sequence('items', 'n'), place, called); END IF; END $do$"
    )
    op.execute(
        "SELECT setval(pg_get_serial_sequence('items', 'n'), max(n)) FROM items HAVING "
        "max(n) >= 0 AND max(n) <= 99 AND max(n) > "
        "coalesce(pg_sequence_last_value(pg_get_serial_sequence('items', 'n')), max(n) "
        "- 1)"
    )
