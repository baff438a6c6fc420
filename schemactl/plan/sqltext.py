"""SQL text on its way into SQLAlchemy and Alembic, which read colons in it as bind parameters."""

import re
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, TextClause, literal_column, text
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.engine.url import URL

from schemactl.schema import ObjectName
from schemactl.schema.expression import identifiers

_BINDS = re.compile(r"(?<![:\w\\]):\w|\\:")
_COLONS = re.compile(r"(?<=\\):(?=\w*(?![:\w]))|(?<![:\w\\]):(?=\w+(?![:\w]))")
"""Colons before which `sqlalchemy.text` needs a backslash so that they stay what they are."""


@cache
def ddl_dialect(name: str) -> Dialect:
    """A dialect for rendering: it leaves percent signs alone, by its paramstyle, and backslashes."""
    if name == "default":
        return DefaultDialect(paramstyle="named")
    plugin = "postgresql+psycopg2" if name == "postgresql" else name
    entry: Any = URL.create(plugin).get_dialect()
    made: Any = entry(paramstyle="named")
    if name == "postgresql":
        # Until it is connected, SQLAlchemy 2.0 takes strings for those of a server from before 9.1.
        made._backslash_escapes = False
    dialect: Dialect = made
    return dialect


def has_binds(sql: str) -> bool:
    """Whether `sqlalchemy.text` would read a bind parameter, or an escape of one, in this SQL."""
    return bool(_BINDS.search(sql))


def clause(sql: str) -> TextClause | ColumnElement[object]:
    """SQL text as an element that compiles to exactly that text.

    A literal column, which Alembic's batch takes for a column that it then misses, is made only where escapes fail.
    """
    if not has_binds(sql):
        return text(sql)
    made = text(_COLONS.sub(r"\\:", sql))
    exact = not made._bindparams and str(made.compile(dialect=ddl_dialect("default"))) == sql
    return made if exact else literal_column(sql)


def quote(dialect: Dialect, *names: str) -> str:
    """Names quoted where the dialect needs it, joined by dots; empty ones are left out."""
    return ".".join(dialect.identifier_preparer.quote(name) for name in names if name)


def quote_name(dialect: Dialect, name: ObjectName) -> str:
    """An object's name, quoted where needed, with its namespace."""
    return quote(dialect, name.namespace, name.name)


def string(value: str) -> str:
    """A string literal in standard SQL."""
    return "'" + value.replace("'", "''") + "'"


def do_block(*statements: str, declare: str = "") -> str:
    """A DO block of PL/pgSQL."""
    body = f"{declare}BEGIN {'; '.join(statements)}; END"
    tag = "$do$"
    while tag in body:
        tag = tag[:-1] + "o$"
    return f"DO {tag} {body} {tag}"


def mentions(sql: str | None, name: str) -> bool:
    """Whether SQL text names the identifier, whatever its case."""
    return sql is not None and name.lower() in {word.lower() for word in identifiers(sql)}


_CONSTANT = re.compile(r"(?:[-+]?\s*\d[\w.]*|[xX]?'(?:[^']|'')*'|null|true|false)", re.IGNORECASE)


def is_constant(sql: str) -> bool:
    """Whether a default's SQL is a literal, which SQLite can add to a table that has rows."""
    return bool(_CONSTANT.fullmatch(sql.strip()))


def in_parentheses(sql: str) -> str:
    """An expression in one pair of parentheses."""
    return sql if _is_wrapped(sql) else f"({sql})"


def sqlite_default(sql: str) -> str:
    """A default as SQLite's DDL takes it: an expression stands in parentheses."""
    stripped = sql.strip()
    if is_constant(stripped) or stripped.upper() in ("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"):
        return stripped
    return in_parentheses(stripped)


def _is_wrapped(sql: str) -> bool:
    """Whether the first character is a parenthesis that closes with the last one."""
    depth = 0
    for match in re.finditer(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|.""", sql, re.DOTALL):
        depth += (match[0] == "(") - (match[0] == ")")
        if depth == 0:
            return sql.startswith("(") and match.end() == len(sql)
    return False
