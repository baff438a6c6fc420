"""CREATE SCHEMA."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement
from schemactl.schema import Namespace


def namespace(statement: Statement, rendering: Rendering) -> Namespace:
    """The namespace; the cursor stands behind SCHEMA. Who owns it is not compared."""
    statement.accept("IF", "NOT", "EXISTS")
    name = rendering.object_name(statement.identifier(folds=True), None)
    if statement.accept("AUTHORIZATION"):
        statement.take()
    if statement.rest():
        raise statement.error(f"nothing may stand inside a CREATE SCHEMA: {statement.rest()[:20]!r}")
    return Namespace(name)
