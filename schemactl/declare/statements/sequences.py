"""CREATE SEQUENCE."""

from typing import Any

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement
from schemactl.declare.types_postgresql import spell_text
from schemactl.schema import Sequence, SequenceOwner

_NUMBERS = {"INCREMENT": "increment", "MINVALUE": "min_value", "MAXVALUE": "max_value", "START": "start"}
_FILLING = ("BY", "WITH")


def sequence(statement: Statement, rendering: Rendering) -> Sequence:
    """The sequence; the cursor stands behind SEQUENCE."""
    statement.accept("IF", "NOT", "EXISTS")
    name = rendering.object_name(*statement.name(folds=True))
    options: dict[str, Any] = {}
    while statement.keyword:
        options |= _option(statement, rendering)
    return Sequence(name, **options).plain


def _option(statement: Statement, rendering: Rendering) -> dict[str, Any]:
    if statement.accept("CYCLE"):
        return {"cycle": True}
    if any(statement.accept("NO", word) for word in ("CYCLE", "MINVALUE", "MAXVALUE")):
        return {}
    if statement.accept("AS"):
        return {"type": spell_text(statement.take().text)}
    if statement.accept("OWNED", "BY"):
        return {"owned_by": None if statement.accept("NONE") else _owner(statement, rendering)}
    word = statement.take().keyword
    if word == "CACHE":
        return {"cache": _number(statement)}
    if word not in _NUMBERS:
        raise statement.error(f"{word} is not understood")
    if statement.keyword in _FILLING:
        statement.take()
    return {_NUMBERS[word]: _number(statement)}


def _number(statement: Statement) -> int:
    sign = -1 if statement.accept("-") else 1
    statement.accept("+")
    token = statement.take()
    if token.kind != "number" or not token.text.replace("_", "").isdigit():
        raise statement.error(f"a number is missing before {token.text!r}")
    return sign * int(token.text)


def _owner(statement: Statement, rendering: Rendering) -> SequenceOwner:
    """The column: `table.column` or `namespace.table.column`."""
    parts = [statement.identifier(folds=True)]
    while statement.accept("."):
        parts.append(statement.identifier(folds=True))
    if len(parts) not in (2, 3):
        raise statement.error("OWNED BY needs a table and a column")
    *namespace, table, column = parts
    return SequenceOwner(rendering.object_name(table, namespace[0] if namespace else None), rendering.stored(column))
