"""CREATE RULE."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement
from schemactl.schema import ObjectName, Rule

_EVENTS = ("INSERT", "UPDATE", "DELETE")


def rule(statement: Statement, rendering: Rendering) -> Rule:
    """The rule; the cursor stands behind RULE."""
    name = rendering.stored(statement.identifier(folds=True))
    statement.expect("AS", "ON")
    event = statement.take().keyword
    if event not in _EVENTS:
        raise statement.error(f"one of {', '.join(_EVENTS)} is missing")
    statement.expect("TO")
    table = rendering.object_name(*statement.name(folds=True))
    return Rule(ObjectName(name, table.namespace), table, event=event, action=statement.rest())
