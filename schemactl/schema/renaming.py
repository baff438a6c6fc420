"""What a schema says once types and sequences have other names.

A database follows such a rename everywhere by itself. Text that it printed names a type behind `::`, and a sequence in
a string before `::regclass`: these and the types of columns are all that is replaced, so that a column called like its
type stays what it is.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from schemactl.schema.expression import is_sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.schema import Schema

Renames = Mapping[ObjectName, ObjectName]
"""New names of types and sequences by their old ones."""

_PART = r'(?:"(?:[^"]|"")+"|[^\W\d][\w$]*)'
_NAME = rf"{_PART}(?:\.{_PART})?"
_IN_SQL = re.compile(rf"(?<=::)(?P<type>{_NAME})|'(?P<sequence>(?:[^']|'')+)'(?=::regclass)")
_TYPE = re.compile(rf"(?P<name>{_NAME})(?P<brackets>(?:\[\])*)")


def with_new_names(schema: Schema, renames: Renames) -> Schema:
    """The schema after the renames, which the database made known everywhere.

    Args:
        schema: the schema.
        renames: what is renamed; tables and columns are not.
    """
    if not renames:
        return schema
    names = {_key(old): new for old, new in renames.items()}

    def walk(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(walk, value))
        if is_dataclass(value) and not isinstance(value, type | ObjectName):
            changed = {item.name: _field(item, getattr(value, item.name), names, walk) for item in fields(value)}
            made: Any = replace(value, **changed)
            return replace(made, name=renames.get(made.name, made.name)) if _is_renamed(made) else made
        return value

    return schema.having(map(walk, schema.objects))


RENAMED_KINDS = ("enum", "domain", "composite type", "sequence")
"""What is renamed in its place: what columns hold, or what holds a value of its own."""


def _is_renamed(value: Any) -> bool:
    return getattr(value, "kind", None) in RENAMED_KINDS


def _field(item: Any, value: Any, names: Mapping[tuple[str, ...], ObjectName], walk: Callable[[Any], Any]) -> Any:
    if isinstance(value, str) and item.name == "type":
        match = _TYPE.fullmatch(value)
        new = names.get(_parts(match["name"])) if match else None
        return value if match is None or new is None else spelled(new) + match["brackets"]
    if isinstance(value, str) and is_sql_field(item):
        return _IN_SQL.sub(lambda match: _in_sql(match, names), value)
    return walk(value)


def _in_sql(match: re.Match[str], names: Mapping[tuple[str, ...], ObjectName]) -> str:
    text = match["type"] or match["sequence"].replace("''", "'")
    new = names.get(_parts(text)) if re.fullmatch(_NAME, text) else None
    if new is None:
        return match.group()
    return spelled(new) if match["type"] else "'" + spelled(new).replace("'", "''") + "'"


def spelled(name: ObjectName) -> str:
    """A name as PostgreSQL prints it, but for words that it reserves."""
    return ".".join(_quoted(part) for part in _key(name))


def _quoted(part: str) -> str:
    return part if re.fullmatch(r"[a-z_][a-z0-9_$]*", part) else '"' + part.replace('"', '""') + '"'


def _key(name: ObjectName) -> tuple[str, ...]:
    return (name.namespace, name.name) if name.namespace else (name.name,)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part[1:-1].replace('""', '"') if part[0] == '"' else part for part in re.findall(_PART, text))
