"""CREATE TRIGGER, CREATE CONSTRAINT TRIGGER."""

from dataclasses import replace

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.statement import Statement
from schemactl.schema import ObjectName, Rule, Trigger


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
        per_table=folds,
    )


_STATES = {
    ("ENABLE", "REPLICA"): "replica",
    ("ENABLE", "ALWAYS"): "always",
    ("ENABLE",): "enabled",
    ("DISABLE",): "disabled",
}


def state(statement: Statement, rendering: Rendering, found: Found) -> None:
    """When a trigger or rule acts that was declared before; the cursor stands behind ALTER TABLE."""
    statement.accept("IF", "EXISTS")
    statement.accept("ONLY")
    table = rendering.object_name(*statement.name(folds=True))
    wanted = next((state for words, state in _STATES.items() if statement.accept(*words)), None)
    kind = next((kind for kind in (Trigger, Rule) if statement.accept(kind.kind.upper())), None)
    if wanted is None or kind is None:
        raise statement.error("only ENABLE and DISABLE of a TRIGGER or RULE are known here")
    name = rendering.stored(statement.identifier(folds=True))
    own = [
        item
        for item in found
        if isinstance(item, Trigger | Rule) and (item.kind, item.table, item.name.name) == (kind.kind, table, name)
    ]
    if not own:
        raise statement.error(f"the {kind.kind} {name} of {table} is not declared before it")
    found.put(replace(own[0], state=wanted), statement)
