"""Triggers, as their statements spell them."""

from sqlalchemy import Connection

from schemactl.inspect.sqlite.master import master_of
from schemactl.inspect.sqlite.tokens import Cursor, tokenise
from schemactl.schema import ObjectName, Trigger

# A trigger is entered under its table as its statement spells it, which need not be in the table's own case.
_QUERY = """
    SELECT own.name, coalesce(watched.name, own.tbl_name), own.sql
    FROM {master} AS own
    LEFT JOIN {master} AS watched ON watched.type IN ('table', 'view') AND watched.name = own.tbl_name COLLATE NOCASE
    WHERE own.type = 'trigger' ORDER BY own.name
"""


def read(connection: Connection, database: str, namespace: str) -> list[Trigger]:
    """The triggers of one database.

    Args:
        connection: the connection.
        database: `main`, `temp`, or the name under which a file is attached.
        namespace: how the names of triggers and tables write it.
    """
    rows = connection.exec_driver_sql(_QUERY.format(master=master_of(connection, database))).all()
    return [_trigger(name, table, statement, namespace) for name, table, statement in rows]


def _trigger(name: str, table: str, statement: str, namespace: str) -> Trigger:
    event, action = around_table(statement)
    watched = ObjectName(table, namespace)
    return Trigger(ObjectName(name, namespace), watched, event=event, action=action, per_table=False)


def around_table(statement: str) -> tuple[str, str]:
    """What stands before `ON table` and behind it in SQLite's text of a CREATE TRIGGER, to the letter.

    SQLite keeps the statement without TEMP, IF NOT EXISTS and the database's name before that of the trigger.
    """
    cursor = Cursor(statement, tokenise(statement))
    cursor.at = 3
    on = cursor.at_first("ON")
    event = statement[cursor.tokens[2].end : cursor.tokens[on.at].start].strip()
    on.at += 2
    if on.accept("."):
        on.take()
    return event, statement[cursor.tokens[on.at - 1].end :].strip()
