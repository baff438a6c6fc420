"""Triggers that SQLite keeps, however their statements spell them."""

import pytest
from sqlalchemy import Connection

from schemactl.inspect import inspect
from schemactl.schema import ObjectName, Trigger
from schemactl.schema.codec import dump_snapshot, load_snapshot

TABLE = 'CREATE TABLE "the Users" (id INTEGER, "on" TEXT, name TEXT)'
BODY = "BEGIN SELECT CASE WHEN new.id THEN 1 END; DELETE FROM \"the Users\" WHERE name = 'ON; END'; END"


def triggers(connection: Connection, *statements: str) -> tuple[Trigger, ...]:
    for statement in statements:
        connection.exec_driver_sql(statement)
    return inspect(connection).of(Trigger)


@pytest.mark.parametrize(
    ("head", "event"),
    [
        ('t AFTER INSERT ON "the Users" FOR EACH ROW', "AFTER INSERT"),
        ('IF NOT EXISTS t  BEFORE UPDATE OF "on", name ON [the users]', 'BEFORE UPDATE OF "on", name'),
        ("main.t DELETE /* ON nothing */ ON main.'the Users'", "DELETE /* ON nothing */"),
        ("\"t\"\nafter insert\non `the Users` WHEN new.name <> ' ON '", "after insert"),
    ],
)
def test_event_and_table(sqlite: Connection, head: str, event: str) -> None:
    (found,) = triggers(sqlite, TABLE, f"CREATE TRIGGER {head} {BODY}")
    assert (found.name, found.table, found.event) == (ObjectName("t"), ObjectName("the Users"), event)
    assert found.action.endswith(BODY)
    assert load_snapshot(dump_snapshot(inspect(sqlite)), "a snapshot").of(Trigger) == (found,)


def test_action_keeps_what_stands_behind_the_table(sqlite: Connection) -> None:
    (found,) = triggers(sqlite, TABLE, f'CREATE TRIGGER t DELETE ON "the Users" FOR EACH ROW WHEN old.id > 1 {BODY}')
    assert found.action == f"FOR EACH ROW WHEN old.id > 1 {BODY}"


def test_triggers_of_views_and_hostile_names(sqlite: Connection) -> None:
    found = triggers(
        sqlite,
        TABLE,
        'CREATE VIEW "a ON b" AS SELECT id FROM "the Users"',
        f'CREATE TRIGGER "x ON ""y""" INSTEAD OF INSERT ON "a ON b" {BODY}',
        f"CREATE TRIGGER before BEFORE INSERT ON [the Users] {BODY}",
    )
    assert [(item.name.name, item.table.name, item.event) for item in found] == [
        ("before", "the Users", "BEFORE INSERT"),
        ('x ON "y"', "a ON b", "INSTEAD OF INSERT"),
    ]


def test_a_renamed_table_takes_its_triggers_along(sqlite: Connection) -> None:
    (found,) = triggers(
        sqlite,
        TABLE,
        f'CREATE TRIGGER t AFTER INSERT ON "the Users" {BODY}',
        'ALTER TABLE "the Users" RENAME TO people',
    )
    assert (found.table, found.event) == (ObjectName("people"), "AFTER INSERT")


def test_attached_databases_keep_theirs_apart(sqlite: Connection) -> None:
    sqlite.exec_driver_sql("ATTACH ':memory:' AS other")
    sqlite.exec_driver_sql("CREATE TABLE other.users (id)")
    sqlite.exec_driver_sql("CREATE TRIGGER other.t AFTER INSERT ON users BEGIN SELECT 1; END")
    assert inspect(sqlite).of(Trigger) == ()
    (found,) = inspect(sqlite, namespaces=["other"]).of(Trigger)
    assert (found.name, found.table) == (ObjectName("t", "other"), ObjectName("users", "other"))
