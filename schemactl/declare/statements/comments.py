"""COMMENT ON something that was declared before it."""

from dataclasses import fields, replace

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.routines import argument_types
from schemactl.declare.statements.statement import Statement
from schemactl.schema import ObjectName

_KINDS = {"schema": "namespace", "type": "composite type"}
"""What SQL calls otherwise than we do."""


def comment(statement: Statement, rendering: Rendering, found: Found) -> None:
    """The comment; the cursor stands behind COMMENT ON."""
    kind = statement.take().text.lower()
    if kind == "materialized":
        kind += f" {statement.take().text.lower()}"
    kind = _KINDS.get(kind, kind)
    name = rendering.object_name(*statement.name(folds=True))
    owner: ObjectName | None = name
    if kind in ("function", "procedure"):
        owner = _routine(name, statement, rendering, kind)
    statement.text_until("ON", "IS")
    if statement.accept("ON"):
        owner = rendering.object_name(*statement.name(folds=True))
        name = ObjectName(name.name, owner.namespace)
    places = [item for item in found if (item.kind, item.name) == (kind, name) and owner in (None, item.owner)]
    if len(places) != 1 or not any(each.name == "comment" for each in fields(places[0])):
        raise statement.error(f"the {kind} {name} is not declared before its comment")
    statement.expect("IS")
    token = statement.take()
    text = None if token.keyword == "NULL" else token.text[1:-1].replace("''", "'")
    found.put(replace(places[0], comment=text), statement)  # type: ignore[call-arg]


def _routine(name: ObjectName, statement: Statement, rendering: Rendering, kind: str) -> ObjectName | None:
    """The owner of a routine by its arguments; None where they are left out, since no other has its name."""
    if statement.keyword != "(":
        return None
    arguments = argument_types(statement, rendering, procedure=kind == "procedure")
    return ObjectName(f"{name.name}({arguments})", name.namespace)
