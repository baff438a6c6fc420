"""CREATE VIEW."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement
from schemactl.schema import View


def view(statement: Statement, rendering: Rendering) -> View:
    """The view; the cursor stands behind VIEW."""
    statement.accept("IF", "NOT", "EXISTS")
    name = rendering.object_name(*statement.name(folds=rendering.dialect.name == "postgresql"))
    return View(name, definition=statement.rest())
