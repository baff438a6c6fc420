"""CREATE TYPE … AS (…)."""

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.collations import collation_of
from schemactl.declare.statements.statement import Statement
from schemactl.declare.types_postgresql import spell_text
from schemactl.schema import Attribute, CompositeType, ObjectName


def composite(name: ObjectName, statement: Statement, rendering: Rendering) -> CompositeType:
    """The composite type; the cursor stands behind the parenthesis."""
    attributes: list[Attribute] = []
    while not statement.accept(")"):
        attributes.append(_attribute(statement, rendering))
        statement.accept(",")
    return CompositeType.of(name, tuple(attributes))


def _attribute(statement: Statement, rendering: Rendering) -> Attribute:
    name = rendering.stored(statement.identifier(folds=True))
    type_ = statement.text_until("COLLATE", ",", ")")
    if not type_:
        raise statement.error(f"the type of {name} is missing")
    found = collation_of(statement) if statement.accept("COLLATE") else None
    return Attribute(name, spell_text(type_), found)
