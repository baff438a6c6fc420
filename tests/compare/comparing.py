"""Compares what DDL makes in a database with what SQLAlchemy tables declare."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.declare import declare
from schemactl.inspect import inspect
from schemactl.schema import Schema


def both_sides(connection: sa.Connection, ddl: Iterable[str], *tables: sa.Table) -> tuple[Schema, Schema]:
    """The database after the DDL, and what the tables' `MetaData` declares."""
    for statement in ddl:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    actual = inspect(connection)
    metadatas = list({id(table.metadata): table.metadata for table in tables}.values())
    return actual, declare(metadatas, connection.dialect, actual.default_namespace)


def diff(connection: sa.Connection, ddl: Iterable[str], *items: Any) -> tuple[Change, ...]:
    """The changes between the DDL's table `t` and a declared table `t` made of the items."""
    table = sa.Table("t", sa.MetaData(), *items)
    return compare(*both_sides(connection, ddl, table), connection)


def lines(changes: Iterable[Change]) -> list[str]:
    """Changes as text: `~ t column a: type integer → bigint`."""
    return [line(change) for change in changes]


def line(change: Change) -> str:
    properties = ", ".join(f"{item.property} {item.actual} → {item.declared}" for item in change.differences)
    words = [change.symbol, str(change.owner), change.subject, change.detail, properties]
    return " ".join(filter(None, words)) + ("" if change.verified else " (unverified)")
