"""Work on a connection that is taken back: always, whatever state the connection is in, or where a statement fails."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

_SAVEPOINT = "schemactl_attempt"
_INNER = "schemactl_inner"
_BEGUN = "schemactl_rolled_back"
"""Where a connection that commits by itself remarks that it is inside of such a block."""


@contextmanager
def rolled_back(connection: Connection) -> Iterator[None]:
    """Runs the block inside a transaction, or a savepoint where there is one already, and rolls it back.

    Args:
        connection: a connection; in a transaction, in none, or in autocommit mode.
    """
    if is_autocommit(connection):
        yield from in_raw_transaction(connection, "BEGIN READ WRITE")
    elif connection.in_transaction():
        nested = connection.begin_nested()
        try:
            yield
        finally:
            nested.rollback()
    else:
        transaction = connection.begin()
        try:
            # A role that reads only by default may still make what is never committed.
            execute(connection, "SET TRANSACTION READ WRITE")
            yield
        finally:
            transaction.rollback()


@contextmanager
def run_and_take_back(connection: Connection, statements: Iterable[str]) -> Iterator[None]:
    """Runs statements, lets the block look at what they did, and takes them back.

    Args:
        connection: a connection to a scratch database, of any dialect with transactional DDL.
        statements: SQL to the letter.
    """
    transaction = connection.begin_nested() if connection.in_transaction() else connection.begin()
    try:
        for statement in statements:
            execute(connection, statement)
        yield
    finally:
        transaction.rollback()


def in_raw_transaction(connection: Connection, begin: str) -> Iterator[None]:
    """The same where a connection commits by itself; a savepoint where such a block is open already.

    Args:
        connection: a connection in autocommit mode.
        begin: the statement that begins the transaction.
    """
    was_in_transaction = connection.in_transaction()
    within = connection.info.get(_BEGUN, False)
    execute(connection, f"SAVEPOINT {_INNER}" if within else begin)
    connection.info[_BEGUN] = True
    try:
        yield
    finally:
        connection.info[_BEGUN] = within
        execute(connection, f"ROLLBACK TO SAVEPOINT {_INNER}" if within else "ROLLBACK")
        if not was_in_transaction:
            connection.rollback()


def is_autocommit(connection: Connection) -> bool:
    """Whether every statement of a connection is committed by itself."""
    driver_connection = connection.connection.dbapi_connection
    try:
        return driver_connection is not None and connection.dialect.detect_autocommit_setting(driver_connection)
    except NotImplementedError:
        return connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT"


def execute(connection: Connection, statement: str) -> None:
    """Runs a statement to the letter: no bind parameters, no percent signs with a meaning."""
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def attempt(connection: Connection, statements: Iterable[str]) -> DBAPIError | None:
    """Runs statements behind a savepoint; on an error all of them are taken back and the error is returned.

    Raises:
        DBAPIError: the connection itself is gone, or its transaction is.
    """
    execute(connection, f"SAVEPOINT {_SAVEPOINT}")
    try:
        for statement in statements:
            execute(connection, statement)
    except DBAPIError as error:
        execute(connection, f"ROLLBACK TO SAVEPOINT {_SAVEPOINT}")
        return error
    execute(connection, f"RELEASE SAVEPOINT {_SAVEPOINT}")
    return None


def ask(connection: Connection, query: str) -> Any:
    """The first value of a query's answer; None where the server refuses the query, which leaves no trace.

    Raises:
        DBAPIError: the connection itself is gone, or its transaction is.
    """
    execute(connection, f"SAVEPOINT {_SAVEPOINT}")
    try:
        value = connection.exec_driver_sql(query, execution_options={"no_parameters": True}).scalar()
    except DBAPIError:
        value = None
        execute(connection, f"ROLLBACK TO SAVEPOINT {_SAVEPOINT}")
    execute(connection, f"RELEASE SAVEPOINT {_SAVEPOINT}")
    return value
