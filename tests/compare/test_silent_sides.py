"""What models, a history and a database say to each other about what models have no words for."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from schemactl.compare import compare
from schemactl.declare import declare
from schemactl.errors import ModelsError
from schemactl.inspect import inspect
from schemactl.schema import InheritedPart, Schema
from schemactl.schema.codec import dump_snapshot, load_snapshot
from tests.compare.comparing import lines

LOGS = "CREATE TABLE logs (id int NOT NULL, CONSTRAINT ck CHECK (id > 0){}) PARTITION BY RANGE (id)"
PARTITION = "CREATE TABLE logs_{} PARTITION OF logs FOR VALUES FROM ({}00) TO ({}99)"


TRIGGER = (
    "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "CREATE TRIGGER noted AFTER INSERT ON logs FOR EACH ROW EXECUTE FUNCTION note()",
)
REMARK = "COMMENT ON CONSTRAINT ck ON logs_{} IS 'own'"
DISABLED = "ALTER TABLE logs_{} DISABLE TRIGGER noted"


def database(connection: sa.Connection, *partitions: int, also: tuple[str, ...] = ()) -> Schema:
    with connection.begin_nested() as nested:
        made = [PARTITION.format(number, number, number) for number in partitions]
        for statement in (LOGS.format(""), *made, *also):
            connection.exec_driver_sql(statement)
        found = inspect(connection)
        nested.rollback()
    return found


@pytest.fixture
def connection(postgresql_url: str) -> sa.Connection:
    return sa.create_engine(postgresql_url, poolclass=sa.NullPool).connect()


def models(connection: sa.Connection, **options: bool) -> Schema:
    metadata = sa.MetaData()
    check = sa.CheckConstraint("id > 0", name="ck", **options)
    identifier = sa.Column("id", sa.Integer, nullable=False)
    sa.Table("logs", metadata, identifier, check, postgresql_partition_by="RANGE (id)")
    return declare([metadata], connection.dialect, "public")


def test_a_history_says_nothing_of_partitions_that_it_does_not_make(connection: sa.Connection) -> None:
    with connection:
        live, history = database(connection, 1, 2), replace(database(connection, 1, 3), partial=True)
        assert lines(compare(live, history)) == ["+ logs_3 partition of logs FOR VALUES FROM (300) TO (399)"]
        assert lines(compare(history, live)) == ["- logs_3 partition of logs FOR VALUES FROM (300) TO (399)"]


def test_a_history_knows_what_its_own_partitions_inherit(connection: sa.Connection) -> None:
    with connection:
        own = (REMARK.format(2), DISABLED.format(2), REMARK.format(1), DISABLED.format(1))
        live = database(connection, 1, 2, also=(*TRIGGER, *own))
        history = replace(database(connection, 1, also=TRIGGER), partial=True)
        wanted = ["~ logs_1 constraint ck comment own → None", "~ logs_1 trigger noted state disabled → enabled"]
        back = ["~ logs_1 constraint ck comment None → own", "~ logs_1 trigger noted state enabled → disabled"]
        assert (lines(compare(live, history)), lines(compare(history, live))) == (wanted, back)
        snapshot = load_snapshot(dump_snapshot(live), "live")
        assert (compare(live, snapshot), compare(snapshot, live)) == ((), ())


def test_what_partitions_inherit_is_nothing_to_models(connection: sa.Connection) -> None:
    with connection:
        live, said = database(connection, 1, also=(*TRIGGER, REMARK.format(1), DISABLED.format(1))), models(connection)
        assert (compare(live, said), compare(said, live)) == ((), ())


def test_what_a_table_that_is_left_out_hands_down_is_left_out(connection: sa.Connection) -> None:
    with connection:
        live = database(connection, 1, also=(*TRIGGER, REMARK.format(1), DISABLED.format(1)))
        other = database(connection, 1, also=TRIGGER)
        sides = [side.having(item for item in side.objects if item.kind != "table") for side in (live, other)]
        assert compare(*sides) == ()


def test_what_is_handed_down_as_it_is_is_not_read(connection: sa.Connection) -> None:
    with connection:
        assert database(connection, 1, also=TRIGGER).of(InheritedPart) == ()
        on_all = (*TRIGGER, "ALTER TABLE logs DISABLE TRIGGER noted", "COMMENT ON CONSTRAINT ck ON logs IS 'of all'")
        assert database(connection, 1, also=on_all).of(InheritedPart) == ()


def test_models_say_nothing_of_partitions(connection: sa.Connection) -> None:
    with connection:
        live, said = database(connection, 1), models(connection)
        snapshot = load_snapshot(dump_snapshot(said), "models")
        assert snapshot == said
        assert [compare(*sides) for sides in ((live, said), (said, live), (live, snapshot))] == [(), (), ()]


def test_models_leave_open_whether_a_constraint_is_valid(connection: sa.Connection) -> None:
    with connection:
        live, said = database(connection), models(connection, postgresql_not_valid=True)
        assert compare(live, said) == compare(said, live) == ()


def test_temporal_keys_need_postgresql_18(connection: sa.Connection) -> None:
    metadata = sa.MetaData()
    key = sa.PrimaryKeyConstraint("id", "valid", info={"postgresql_without_overlaps": True})
    sa.Table("t", metadata, sa.Column("id", sa.Integer), sa.Column("valid", sa.Text), key)
    with connection:
        version = connection.dialect.server_version_info or ()
        if version >= (18,):
            pytest.skip("this server has temporal keys")
        with pytest.raises(ModelsError, match="which PostgreSQL has since version 18; this server is"):
            declare([metadata], connection.dialect, "public")
