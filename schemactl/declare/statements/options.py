"""Options in parentheses: `(name = value, flag)`."""

from collections.abc import Iterator
from dataclasses import replace

from schemactl.declare.quoting_postgresql import quote_identifier
from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement

_WORDS = {"true": True, "on": True, "1": True, "false": False, "off": False, "0": False}


def options(statement: Statement) -> Iterator[tuple[str, Statement]]:
    """Each option's name in lower case with a cursor over its value; the cursor stands behind the parenthesis."""
    while not statement.accept(")"):
        name = statement.identifier(folds=True).lower()
        statement.accept("=")
        begin = statement.at
        statement.text_until(",", ")")
        yield name, replace(statement, tokens=statement.tokens[begin : statement.at], at=0)
        statement.accept(",")


def text_of(value: Statement) -> str:
    """A value that is a string or a word."""
    token = value.take()
    if token.kind == "string":
        return token.text[1:-1].replace("''", "'")
    return token.text.strip('"')


def truth_of(value: Statement) -> bool:
    """A value that is a truth value; a flag without one is true.

    Raises:
        ModelsError: it is none.
    """
    word = text_of(value).lower() if value.tokens else "true"
    if word not in _WORDS:
        raise value.error(f"{word} is neither true nor false")
    return _WORDS[word]


def name_of(value: Statement) -> tuple[str, str | None]:
    """A value that is a name, be it in a string, and its namespace or None."""
    first = value.tokens[0] if value.tokens else None
    return (text_of(value), None) if first is not None and first.kind == "string" else value.name(folds=True)


def called(value: Statement, rendering: Rendering) -> str:
    """A value that is a name, as the server prints it: with its namespace where a search would not find it."""
    name, namespace = name_of(value)
    parts = (name,) if namespace in (None, "pg_catalog", rendering.default_namespace) else (str(namespace), name)
    return ".".join(map(quote_identifier, parts))
