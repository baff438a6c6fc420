"""PostgreSQL types as `format_type` spells them."""

import re
from typing import Any

from sqlalchemy.dialects.postgresql import DOMAIN
from sqlalchemy.types import ARRAY

from schemactl.declare.quoting_postgresql import quote_identifier
from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import compiled, is_native_enum, item_type

NAMES = {
    "bigserial": "bigint",
    "bit varying": "bit varying",
    "bool": "boolean",
    "bpchar": "character",
    "char": "character",
    "char varying": "character varying",
    "dec": "numeric",
    "decimal": "numeric",
    "double": "double precision",
    "float4": "real",
    "float8": "double precision",
    "int": "integer",
    "int2": "smallint",
    "int4": "integer",
    "int8": "bigint",
    "national character": "character",
    "nchar": "character",
    "serial": "integer",
    "smallserial": "smallint",
    "time": "time without time zone",
    "time with time zone": "time with time zone",
    "timestamp": "timestamp without time zone",
    "timestamptz": "timestamp with time zone",
    "timetz": "time with time zone",
    "varbit": "bit varying",
    "varchar": "character varying",
}
"""Other names of built-in types, by what `format_type` calls them. What is not listed keeps its name."""

LENGTHS = {"character": "1", "bit": "1"}
"""Types that have a length even where none is given."""

_PARAMETERS = re.compile(r"^(?P<head>[^(]+?)\s*\((?P<inside>[^)]*)\)\s*(?P<tail>.*)$")
_REAL_DIGITS = 24


def spell(type_: Any, rendering: Rendering) -> str:
    """The type as `format_type` spells it; a named type with its namespace unless that is the default one."""
    if isinstance(type_, ARRAY):
        # The catalog does not keep the number of dimensions.
        return spell(item_type(type_, rendering), rendering) + "[]"
    if is_native_enum(type_) or isinstance(type_, DOMAIN):
        name = rendering.object_name(type_.name or "", type_.schema)
        return ".".join(quote_identifier(part) for part in (name.namespace, name.name) if part)
    return spell_text(compiled(type_, rendering))


def spell_text(text: str) -> str:
    """A built-in type's DDL text as `format_type` spells it.

    >>> spell_text("VARCHAR(50)"), spell_text("NUMERIC(10, 2)"), spell_text("TIMESTAMP(3) WITH TIME ZONE")
    ('character varying(50)', 'numeric(10,2)', 'timestamp(3) with time zone')
    """
    if '"' in text:
        return text
    folded = " ".join(text.lower().split())
    if folded.endswith("[]"):
        return spell_text(folded.rstrip("[]")) + "[]"
    match = _PARAMETERS.match(folded)
    if match is None:
        name = NAMES.get(folded, folded)
        name = "double precision" if name == "float" else name
        return f"{name}({LENGTHS[name]})" if name in LENGTHS else name
    inside = re.sub(r"\s*,\s*", ",", match["inside"].strip())
    return _with_parameters(match["head"], inside, match["tail"])


def _with_parameters(head: str, inside: str, tail: str) -> str:
    if head == "float":
        return "real" if int(inside) <= _REAL_DIGITS else "double precision"
    name = NAMES.get(f"{head} {tail}".strip(), NAMES.get(head, head))
    # PostgreSQL writes a time's precision behind its first word: timestamp(3) with time zone.
    first, _, rest = name.partition(" ")
    if first in ("time", "timestamp"):
        return f"{first}({inside}) {tail or rest}"
    if name == "numeric" and "," not in inside:
        inside += ",0"
    return f"{name}({inside})" + (f" {tail}" if tail else "")
