"""CREATE TYPE … AS RANGE."""

from typing import Any

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.collations import collation_of
from schemactl.declare.statements.options import called, name_of, options
from schemactl.declare.statements.statement import Statement
from schemactl.declare.types_postgresql import spell_text
from schemactl.schema import ObjectName, RangeType
from schemactl.schema.range_type import multirange_name

_NAMES = {"subtype_opclass": "opclass", "canonical": "canonical", "subtype_diff": "subtype_diff"}


def range_type(name: ObjectName, statement: Statement, rendering: Rendering) -> RangeType:
    """The range type; the cursor stands behind RANGE and its parenthesis."""
    said: dict[str, Any] = {"multirange": multirange_name(name)}
    for option, value in options(statement):
        if option == "subtype":
            said["subtype"] = spell_text(value.rest_of_tokens())
        elif option == "collation":
            said["collation"] = collation_of(value)
        elif option == "multirange_type_name":
            said["multirange"] = rendering.object_name(*name_of(value))
        elif option in _NAMES:
            said[_NAMES[option]] = called(value, rendering)
        else:
            raise statement.error(f"{option} is not understood")
    if "subtype" not in said:
        raise statement.error("the subtype is missing")
    return RangeType(name, **said)
