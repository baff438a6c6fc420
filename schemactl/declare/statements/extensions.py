"""CREATE EXTENSION."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.statement import Statement
from schemactl.schema import Extension


def extension(statement: Statement, rendering: Rendering) -> Extension:
    """The extension; the cursor stands behind EXTENSION."""
    statement.accept("IF", "NOT", "EXISTS")
    name = rendering.object_name(statement.identifier(folds=True), None)
    place = version = None
    cascade = False
    while statement.accept("WITH") or statement.keyword:
        if statement.accept("SCHEMA"):
            place = rendering.stored(statement.identifier(folds=True))
        elif statement.accept("VERSION"):
            token = statement.take()
            version = token.text[1:-1].replace("''", "'") if token.kind == "string" else token.text.strip('"')
        elif statement.accept("CASCADE"):
            cascade = True
        else:
            raise statement.error(f"{statement.keyword} is not understood")
    return Extension(name, namespace=place, version=version, cascade=cascade)
