"""CREATE POLICY."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement
from schemactl.schema import ObjectName, Policy

_COMMANDS = ("ALL", "SELECT", "INSERT", "UPDATE", "DELETE")


def policy(statement: Statement, rendering: Rendering) -> Policy:
    """The policy; the cursor stands behind POLICY."""
    name = rendering.stored(statement.identifier(folds=True))
    statement.expect("ON")
    table = rendering.object_name(*statement.name(folds=True))
    permissive = not statement.accept("AS", "RESTRICTIVE")
    statement.accept("AS", "PERMISSIVE")
    command = _command(statement) if statement.accept("FOR") else "ALL"
    roles = role_names(statement) if statement.accept("TO") else frozenset()
    using = statement.text_until("WITH") if statement.accept("USING") else None
    with_check = statement.rest() if statement.accept("WITH", "CHECK") else None
    if with_check is None and statement.rest():
        raise statement.error(f"{statement.rest()!r} is not understood")
    return Policy(
        ObjectName(name, table.namespace),
        table=table,
        command=command,
        permissive=permissive,
        roles=tuple(sorted(roles - {""})) if "" not in roles else (),
        using=using,
        with_check=with_check,
    )


def role_names(statement: Statement) -> frozenset[str]:
    """The roles that come next; "" for PUBLIC."""
    found = set()
    while True:
        statement.accept("GROUP")
        found.add("" if statement.accept("PUBLIC") else statement.identifier(folds=True))
        if not statement.accept(","):
            return frozenset(found)


def _command(statement: Statement) -> str:
    word = statement.take().keyword
    if word not in _COMMANDS:
        raise statement.error(f"one of {', '.join(_COMMANDS)} is missing")
    return word
