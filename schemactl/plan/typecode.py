"""Column types as Python source."""

import inspect
import re
from importlib import import_module
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import DOMAIN
from sqlalchemy.types import TypeEngine

from schemactl.plan.code import Argument, Arguments, Call, Node, flat, literal, mapping, sequence
from schemactl.plan.sqltypes import Verbatim

Type = TypeEngine[Any]

_PYTHON_ONLY = frozenset(
    {
        "as_uuid",
        "asdecimal",
        "astext_type",
        "create_constraint",
        "create_type",
        "decimal_return_scale",
        "inherit_schema",
        "none_as_null",
        "omit_aliases",
        "schema_type",
        "should_evaluate_none",
        "validate_strings",
        "values_callable",
        "zero_indexes",
        "as_tuple",
    }
)
"""Parameters that shape Python values and leave the column alone."""


def type_code(type_: Type, imports: set[str]) -> Node:
    """A type's constructor call; the import it needs, beyond `sa`, is added to `imports`."""
    variants: dict[str, Type] = dict(getattr(type_, "_variant_mapping", None) or {})
    node = _base_code(type_, imports)
    for name, variant in sorted(variants.items()):
        node = Arguments().add(type_code(variant, imports), literal(name)).call(f"{flat(node)}.with_variant")
    return node


def _base_code(type_: Type, imports: set[str]) -> Node:
    if isinstance(type_, Verbatim):
        return _verbatim(type_.text)
    if isinstance(type_, sa.Enum):
        return _enum(type_, imports)
    if isinstance(type_, DOMAIN):
        return _domain(type_, imports)
    if isinstance(type_, sa.ARRAY):
        item = type_code(type_.item_type, imports)
        dimensions = repr(type_.dimensions) if type_.dimensions else None
        return Arguments().add(item).keyword("dimensions", dimensions).call(_class_code(type(type_), imports))
    call = Arguments()
    for name, value in _parameters(type_):
        call.keyword(name, _value_code(value, imports))
    return call.call(_class_code(type(type_), imports))


def _verbatim(text: str) -> Call:
    spec = Call("lambda self, **kw: ", (Argument(literal(text)),), loose=True)
    body = mapping({"cache_ok": "True", "get_col_spec": spec})
    return Arguments().add('"Verbatim"', "(sa.types.UserDefinedType,)", body).call("type", suffix="()")


def _enum(type_: sa.Enum, imports: set[str]) -> Call:
    call = Arguments().add(*[literal(label) for label in type_.enums])
    call.keyword("name", literal(str(type_.name)))
    call.keyword("schema", literal(type_.schema) if type_.schema else None)
    # Where there are no native enums it is the length of a text.
    longest = max(map(len, type_.enums), default=0)
    call.keyword("length", str(type_.length) if type_.length and type_.length != longest else None)
    if getattr(type_, "create_type", None) is False:
        call.keyword("create_type", "False")
    else:
        call.keyword("metadata", "sa.MetaData()")
    return call.call(_class_code(type(type_), imports))


def _domain(type_: DOMAIN, imports: set[str]) -> Call:
    call = Arguments().add(literal(str(type_.name)), type_code(type_.data_type, imports))
    call.keyword("schema", literal(type_.schema) if type_.schema else None)
    call.keyword("create_type", "False")
    return call.call(_class_code(DOMAIN, imports))


def _parameters(type_: Type) -> list[tuple[str, Any]]:
    """The constructor's parameters that the instance holds with another value than the default."""
    found: dict[str, Any] = {}
    for kind in type(type_).__mro__:
        if "__init__" not in kind.__dict__:
            continue
        signature = inspect.signature(kind.__dict__["__init__"])
        for parameter in signature.parameters.values():
            if parameter.name in ("self", *_PYTHON_ONLY) or parameter.kind in (
                parameter.VAR_POSITIONAL,
                parameter.VAR_KEYWORD,
            ):
                continue
            value = getattr(type_, parameter.name, parameter.default)
            if value is not parameter.default and value != parameter.default and not callable(value):
                found.setdefault(parameter.name, value)
        if not any(item.kind is item.VAR_KEYWORD for item in signature.parameters.values()):
            break
    return list(found.items())


def _value_code(value: Any, imports: set[str]) -> Node:
    if isinstance(value, TypeEngine):
        return type_code(value, imports)
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, list | tuple):
        return sequence([_value_code(item, imports) for item in value], "[]" if isinstance(value, list) else "()")
    return repr(value)


def _class_code(kind: type, imports: set[str]) -> str:
    """How the file names a class; the public base of a dialect's private one."""
    for candidate in kind.__mro__:
        name, module = candidate.__name__, candidate.__module__
        if not module.startswith("sqlalchemy."):
            imports.add(f"import {module}")
            return f"{module}.{candidate.__qualname__}"
        if name.startswith("_"):
            continue
        for place, prefix in ((sa, "sa"), (sa.types, "sa.types")):
            if getattr(place, name, None) is candidate:
                return f"{prefix}.{name}"
        match = re.match(r"sqlalchemy\.dialects\.(\w+)", module)
        if match and getattr(import_module(match[0]), name, None) is candidate:
            imports.add(f"from sqlalchemy.dialects import {match[1]}")
            return f"{match[1]}.{name}"
    imports.add(f"import {kind.__module__}")
    return f"{kind.__module__}.{kind.__qualname__}"
