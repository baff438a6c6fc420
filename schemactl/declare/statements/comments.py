"""COMMENT ON something that was declared before it."""

from dataclasses import fields, replace

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
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
    owner = name
    statement.text_until("ON", "IS")
    if statement.accept("ON"):
        owner = rendering.object_name(*statement.name(folds=True))
        name = ObjectName(name.name, owner.namespace)
    places = [item for item in found if (item.kind, item.name, item.owner) == (kind, name, owner)]
    if len(places) != 1 or not any(each.name == "comment" for each in fields(places[0])):
        raise statement.error(f"the {kind} {name} is not declared before its comment")
    statement.expect("IS")
    token = statement.take()
    text = None if token.keyword == "NULL" else token.text[1:-1].replace("''", "'")
    found.put(replace(places[0], comment=text), statement)  # type: ignore[call-arg]
