"""Views, as their statements spell them."""

from sqlalchemy import Connection

from schemactl.inspect.sqlite.master import entries_of
from schemactl.inspect.sqlite.tokens import tokenise
from schemactl.schema import ObjectName, View


def read(connection: Connection, database: str, namespace: str) -> list[View]:
    """The views of one database.

    Args:
        connection: the connection.
        database: `main`, `temp`, or the name under which a file is attached.
        namespace: how the views' names write it.
    """
    entries = entries_of(connection, database, "view")
    return [View(ObjectName(name, namespace), definition=after_name(statement)) for name, _, statement in entries]


def after_name(statement: str) -> str:
    """What follows the name in SQLite's text of a CREATE VIEW or CREATE TRIGGER, to the letter.

    SQLite keeps the statement without TEMP, IF NOT EXISTS and the database's name.
    """
    tokens = tokenise(statement)
    return statement[tokens[2].end :].strip()
