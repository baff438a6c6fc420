"""CREATE TRIGGER, CREATE CONSTRAINT TRIGGER."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement
from schemactl.schema import ObjectName, Trigger


def trigger(statement: Statement, rendering: Rendering) -> Trigger:
    """The trigger; the cursor stands behind TRIGGER."""
    constraint = statement.tokens[statement.at - 2].keyword == "CONSTRAINT"
    folds = rendering.dialect.name == "postgresql"
    statement.accept("IF", "NOT", "EXISTS")
    own, namespace = statement.name(folds=folds)
    event = statement.text_until("ON")
    statement.expect("ON")
    name, of_table = statement.name(folds=folds)
    # On SQLite the trigger's name has the namespace, on PostgreSQL the table's, and both stand in one.
    table = rendering.object_name(name, of_table or namespace)
    return Trigger(
        ObjectName(rendering.stored(own), table.namespace),
        table,
        event=event,
        action=statement.rest(),
        constraint=constraint,
    )
