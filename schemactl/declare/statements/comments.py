"""COMMENT ON something that was declared before it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from functools import partial
from typing import TypeVar

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.routines import argument_types
from schemactl.declare.statements.statement import Statement
from schemactl.schema import Check, Domain, Index, MaterializedView, ObjectName, Standalone, View

_P = TypeVar("_P", Index, Check)

_KINDS = {"schema": ("namespace",), "type": ("composite type", "range type", "domain")}
"""What SQL calls otherwise than we do."""

_ROUTINES = ("function", "procedure", "aggregate")


def comment(statement: Statement, rendering: Rendering, found: Found) -> None:
    """The comment; the cursor stands behind COMMENT ON."""
    kind = statement.take().text.lower()
    if kind == "materialized":
        kind += f" {statement.take().text.lower()}"
    read = _PARTS.get(kind) or partial(_whole, kind)
    found.put(read(statement, rendering, found), statement)


def _whole(kind: str, statement: Statement, rendering: Rendering, found: Found) -> Standalone:
    """An object with its own comment."""
    kinds = _KINDS.get(kind, (kind,))
    name = rendering.object_name(*statement.name(folds=True))
    owner: ObjectName | None = name
    if kind in _ROUTINES:
        owner = _routine(name, statement, rendering, kind)
    if kind == "statistics":
        owner = None
    statement.text_until("ON", "IS")
    if statement.accept("ON"):
        owner = rendering.object_name(*statement.name(folds=True))
        name = ObjectName(name.name, owner.namespace)
    places = [item for item in found if item.kind in kinds and item.name == name and owner in (None, item.owner)]
    if len(places) != 1 or not any(each.name == "comment" for each in fields(places[0])):
        raise statement.error(f"the {kind} {name} is not declared before its comment")
    return replace(places[0], comment=_text(statement))  # type: ignore[call-arg]


def _routine(name: ObjectName, statement: Statement, rendering: Rendering, kind: str) -> ObjectName | None:
    """The owner of a routine by its arguments; None where they are left out, since no other has its name."""
    if statement.keyword != "(":
        return None
    arguments = argument_types(statement, rendering, procedure=kind == "procedure")
    return ObjectName(f"{name.name}({arguments})", name.namespace)


def _column(statement: Statement, rendering: Rendering, found: Found) -> Standalone:
    """A view with a column's comment."""
    first = statement.name(folds=True)
    own, namespace, column = first[1] or "", None, first[0]
    if statement.accept("."):
        own, namespace, column = first[0], first[1], statement.identifier(folds=True)
    name = rendering.object_name(own, namespace)
    view = next((item for item in found if isinstance(item, View | MaterializedView) and item.name == name), None)
    if view is None:
        raise statement.error(f"the view {name} is not declared before the comment of its column")
    text = _text(statement)
    comments = {**dict(view.column_comments), rendering.stored(column): text}
    return replace(view, column_comments=tuple((key, value) for key, value in sorted(comments.items()) if value))


def _index(statement: Statement, rendering: Rendering, found: Found) -> Standalone:
    """A materialized view with an index's comment."""
    name = rendering.object_name(*statement.name(folds=True))
    for item in found:
        if not isinstance(item, MaterializedView) or item.name.namespace != name.namespace:
            continue
        if any(each.name == name.name for each in item.indexes):
            return replace(item, indexes=_with_comment(item.indexes, name.name, _text(statement)))
    raise statement.error(f"no materialized view has the index {name} before its comment")


def _check(statement: Statement, rendering: Rendering, found: Found) -> Standalone:
    """A domain with a CHECK's comment."""
    name = rendering.stored(statement.identifier(folds=True))
    statement.expect("ON", "DOMAIN")
    owner = rendering.object_name(*statement.name(folds=True))
    for item in found:
        if isinstance(item, Domain) and item.name == owner and any(each.name == name for each in item.checks):
            return replace(item, checks=_with_comment(item.checks, name, _text(statement)))
    raise statement.error(f"no domain {owner} with a CHECK {name} is declared before the comment")


def _with_comment(parts: Iterable[_P], name: str, text: str | None) -> tuple[_P, ...]:
    return tuple(replace(each, comment=text) if each.name == name else each for each in parts)


def _text(statement: Statement) -> str | None:
    """What stands behind IS, which comes next; None for NULL, and for '', which PostgreSQL takes for it."""
    statement.expect("IS")
    token = statement.take()
    if token.keyword == "NULL":
        return None
    if not token.text.startswith("'"):
        raise statement.error("a string between plain quotes is missing")
    return token.text[1:-1].replace("''", "'") or None


_PARTS: Mapping[str, Callable[[Statement, Rendering, Found], Standalone]] = {
    "column": _column,
    "index": _index,
    "constraint": _check,
}
"""What is part of another object. The comments of a table's parts stand in the models."""
