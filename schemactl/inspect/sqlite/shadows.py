"""Which tables are a user's own."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.sqlite.tokens import fold, tokenise

_SHADOWS = {
    "fts3": ("content", "docsize", "segdir", "segments", "stat"),
    "fts4": ("content", "docsize", "segdir", "segments", "stat"),
    "fts5": ("config", "content", "data", "docsize", "idx"),
    "rtree": ("node", "parent", "rowid"),
    "rtree_i32": ("node", "parent", "rowid"),
    "geopoly": ("node", "parent", "rowid"),
}
"""The tables behind a virtual table, by its module."""


def ordinary(connection: Connection, database: str, entries: Sequence[Sequence[Any]]) -> set[str]:
    """The names of the ordinary tables: not SQLite's own, not virtual, not those that hold a virtual table's data.

    SQLite marks the latter itself, from 3.37 on and where the module is loaded. Where it is not, every table whose
    name continues the virtual table's is taken for one: to leave a table alone is harmless, to drop it is not.
    """
    tables = {name: statement for kind, name, _, statement in entries if kind == "table"}
    virtual = {name: _module(statement) for name, statement in tables.items() if _is_virtual(statement)}
    shadows = _behind(virtual, tables)
    if virtual and connection.dialect.server_version_info and connection.dialect.server_version_info >= (3, 37):
        listed = "SELECT name FROM pragma_table_list WHERE schema = ? AND type = 'shadow'"
        shadows |= {row[0] for row in connection.exec_driver_sql(listed, (database,))}
    own = {name for name in tables if fold(name).startswith("sqlite_")}
    return set(tables) - set(virtual) - shadows - own


def _is_virtual(statement: str) -> bool:
    return statement[:22].upper().startswith("CREATE VIRTUAL TABLE")


def _module(statement: str) -> str:
    tokens = tokenise(statement)
    using = next(at for at, token in enumerate(tokens) if token.keyword == "USING")
    return fold(tokens[using + 1].name)


def _behind(virtual: dict[str, str], tables: Iterable[str]) -> set[str]:
    found = set()
    for name in tables:
        for owner, module in virtual.items():
            prefix, rest = name[: len(owner) + 1], name[len(owner) + 1 :]
            if fold(prefix) == f"{fold(owner)}_" and (module not in _SHADOWS or fold(rest) in _SHADOWS[module]):
                found.add(name)
    return found
