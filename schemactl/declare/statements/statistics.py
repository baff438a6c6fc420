"""CREATE STATISTICS, and their target."""

from dataclasses import replace

from schemactl.declare.index_parts import without_parentheses
from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.statement import Statement
from schemactl.schema import Statistics
from schemactl.schema.statistics import KINDS


def statistics(statement: Statement, rendering: Rendering) -> Statistics:
    """The statistics; the cursor stands behind STATISTICS."""
    statement.accept("IF", "NOT", "EXISTS")
    if statement.keyword in ("(", "ON"):
        raise statement.error("the statistics need a name")
    name = rendering.object_name(*statement.name(folds=True))
    kinds = _kinds(statement) if statement.keyword == "(" else ()
    statement.expect("ON")
    columns: list[str] = []
    expressions: list[str] = []
    while not statement.accept("FROM"):
        _key(statement, columns, expressions)
    table = rendering.object_name(*statement.name(folds=True))
    if statement.rest():
        raise statement.error(f"{statement.rest()!r} is not understood")
    return Statistics(
        name,
        table=table,
        columns=tuple(sorted(map(rendering.stored, columns))),
        expressions=tuple(expressions),
        kinds=() if kinds == KINDS else kinds,
    )


def _kinds(statement: Statement) -> tuple[str, ...]:
    statement.expect("(")
    found = set()
    while not statement.accept(")"):
        found.add(statement.identifier(folds=True))
        statement.accept(",")
    if unknown := found - set(KINDS):
        raise statement.error(f"{', '.join(sorted(unknown))} is none of {', '.join(KINDS)}")
    return tuple(sorted(found))


def _key(statement: Statement, columns: list[str], expressions: list[str]) -> None:
    """The next column or expression, which the server takes for a column too where it is no more than that."""
    text = statement.text_until(",", "FROM")
    statement.accept(",")
    if not text or not statement.rest():
        raise statement.error("FROM is missing")
    name = _column(without_parentheses(text), statement)
    if name is None:
        expressions.append(text)
    else:
        columns.append(name)


def _column(text: str, statement: Statement) -> str | None:
    tokens = [token for token in statement.tokens if token.text == text and token.kind in ("word", "quoted")]
    return replace(statement, tokens=(tokens[0],), at=0).identifier(folds=True) if tokens else None


def target(statement: Statement, rendering: Rendering, found: Found) -> None:
    """The target of statistics that were declared before; the cursor stands behind ALTER STATISTICS."""
    statement.accept("IF", "EXISTS")
    name = rendering.object_name(*statement.name(folds=True))
    statement.expect("SET", "STATISTICS")
    own = [item for item in found if isinstance(item, Statistics) and item.name == name]
    if not own:
        raise statement.error(f"the statistics {name} are not declared before it")
    found.put(replace(own[0], target=target_number(statement)), statement)


def target_number(statement: Statement) -> int | None:
    """The statistics target that comes next, None for the server's default."""
    if statement.accept("DEFAULT") or (statement.accept("-") and statement.take().text == "1"):
        return None
    return whole_number(statement)


def whole_number(statement: Statement) -> int:
    """The whole number that comes next."""
    token = statement.take()
    if not token.text.isdecimal():
        raise statement.error(f"a number is missing before {token.text!r}")
    return int(token.text)
