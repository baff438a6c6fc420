"""CREATE TYPE."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.composites import composite
from schemactl.declare.statements.ranges import range_type
from schemactl.declare.statements.statement import Statement
from schemactl.schema import CompositeType, RangeType


def type_(statement: Statement, rendering: Rendering) -> CompositeType | RangeType:
    """The composite or range type; the cursor stands behind TYPE."""
    name = rendering.object_name(*statement.name(folds=True))
    if statement.accept("AS", "RANGE", "("):
        return range_type(name, statement, rendering)
    if not statement.accept("AS", "("):
        raise statement.error("only composite and range types are declared so; an enum is a column's sqlalchemy.Enum:")
    return composite(name, statement, rendering)
