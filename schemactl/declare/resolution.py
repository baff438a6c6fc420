"""From the type that a column was given to the type that the dialect really uses."""

import re
from typing import Any

from sqlalchemy.sql.elements import quoted_name
from sqlalchemy.types import ARRAY, Enum, TypeDecorator

from schemactl.declare.rendering import Rendering

_COLLATE = re.compile(r'\s+COLLATE\s+(?:"(?:[^"]|"")*"|`[^`]*`|[\w$])+(?:\.(?:"(?:[^"]|"")*"|[\w$]+))?', re.IGNORECASE)

_SQLITE_BUILT_IN = ("BINARY", "NOCASE", "RTRIM")
_DEFAULT = {"sqlite": "BINARY", "postgresql": "default"}


def resolve(type_: Any, rendering: Rendering) -> Any:
    """The type that the DDL writes: variants and decorators resolved."""
    dialect = rendering.dialect
    # A decorator may load another decorator, and either may have variants.
    while True:
        type_ = type_._variant_mapping.get(dialect.name, type_)
        if not isinstance(type_, TypeDecorator):
            return type_
        type_ = type_.type_engine(dialect)


def item_type(type_: Any, rendering: Rendering) -> Any:
    """The resolved type itself, or of an array what it is made of."""
    actual = resolve(type_, rendering)
    while isinstance(actual, ARRAY):
        actual = resolve(actual.item_type, rendering)
    return actual


def is_native_enum(type_: Any) -> bool:
    """Whether a resolved type is an enum that is a type of its own in a database that has such."""
    return isinstance(type_, Enum) and bool(type_.native_enum)


def compiled(type_: Any, rendering: Rendering) -> str:
    """A resolved type's text as the DDL writes it, without its collation."""
    return _COLLATE.sub("", str(rendering.dialect.type_compiler_instance.process(type_)))


def collation(type_: Any, rendering: Rendering) -> str | None:
    """The collation that a type asks for, unquoted, None for none or the dialect's default."""
    name = getattr(item_type(type_, rendering), "collation", None)
    return collation_name(name, rendering.dialect.name)


def collation_name(name: str | None, dialect_name: str) -> str | None:
    """A collation in the one spelling of its name, None for the dialect's default.

    One of another namespace than the default one is written with it, both in quotes.

    >>> collation_name("nocase", "sqlite"), collation_name("binary", "sqlite"), collation_name("de_DE", "postgresql")
    ('NOCASE', None, 'de_DE')
    >>> collation_name(quoted_name("billing.german", quote=False), "postgresql")
    '"billing"."german"'
    """
    if dialect_name == "sqlite" and (name or "").upper() in _SQLITE_BUILT_IN:
        name = (name or "").upper()
    if isinstance(name, quoted_name) and name.quote is False and "." in name and dialect_name == "postgresql":
        return ".".join(f'"{part}"' for part in name.replace('"', "").split(".", 1))
    return None if name in (None, "", _DEFAULT.get(dialect_name)) else name
