"""What a schema says once types, sequences and collations have other names.

A database follows such a rename everywhere by itself. Text that it printed names a type behind `::`, a sequence in a
string before `::regclass`, a collation behind COLLATE, and before a parenthesis the functions that make a range: these
and the types and collations of columns are all that is replaced: a column called like its type stays what it is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from schemactl.schema.expression import is_sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.range_type import RangeType
from schemactl.schema.routine import Routine
from schemactl.schema.schema import Schema

Renames = Mapping[ObjectName, ObjectName]
"""New names of objects by their old ones."""

_PART = r'(?:"(?:[^"]|"")+"|[^\W\d][\w$]*)'
NAME = rf"{_PART}(?:\.{_PART})?"
"""A pattern for a name in SQL text, with or without its namespace."""
_IN_SQL = re.compile(
    rf"(?<=::)(?P<type>{NAME})|(?<=COLLATE )(?P<collation>{NAME})|'(?P<sequence>(?:[^']|'')+)'(?=::regclass)"
)
_CALL = re.compile(rf"'(?:[^']|'')*'|(?P<call>{NAME})(?=\()")
_TYPE = re.compile(rf"(?P<name>{NAME})(?P<brackets>(?:\[\])*)")


def with_new_names(schema: Schema, renames: Renames, collations: Renames | None = None) -> Schema:
    """The schema after the renames, which the database made known everywhere.

    Args:
        schema: the schema.
        renames: types and sequences that are renamed; tables and columns are not.
        collations: collations that are renamed: they share no names with types.
    """
    if not renames and not collations:
        return schema
    ranges = {name for item in schema.of(RangeType) for name in (item.name, item.multirange)}
    walk = _Walk(renames, collations or {}, {old: new for old, new in renames.items() if old in ranges})
    return schema.having(map(walk.value, schema.objects))


RENAMED_KINDS = ("enum", "domain", "composite type", "range type", "sequence")
"""What is renamed in its place: what columns hold, or what holds a value of its own. So are collations."""


@dataclass
class _Walk:
    """Goes through all that a schema holds."""

    renames: Renames
    collations: Renames
    ranges: Renames
    names: Mapping[tuple[str, ...], ObjectName] = field(init=False)
    collation_names: Mapping[tuple[str, ...], ObjectName] = field(init=False)
    calls: Mapping[tuple[str, ...], ObjectName] = field(init=False)

    def __post_init__(self) -> None:
        self.names = {_key(old): new for old, new in self.renames.items()}
        self.collation_names = {_key(old): new for old, new in self.collations.items()}
        self.calls = {_key(old): new for old, new in self.ranges.items()}

    def value(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self.value, value))
        if is_dataclass(value) and not isinstance(value, type | ObjectName):
            changed = {item.name: self._field(item, getattr(value, item.name)) for item in fields(value)}
            if self.calls and not isinstance(value, Routine):
                # A routine's body is kept as it was written.
                texts = [item.name for item in fields(value) if is_sql_field(item)]
                changed |= {name: self._with_calls(changed[name]) for name in texts}
            made: Any = replace(value, **changed)
            renames = self._renames_of(made)
            return replace(made, name=renames.get(made.name, made.name)) if renames else made
        return value

    def _renames_of(self, value: Any) -> Renames:
        kind = getattr(value, "kind", None)
        # The privileges on an object go by its name.
        if kind in RENAMED_KINDS or (kind == "grant" and value.on in ("TYPE", "SEQUENCE")):
            return self.renames
        return self.collations if kind == "collation" else {}

    def _field(self, item: Any, value: Any) -> Any:
        if isinstance(value, str) and item.name in ("type", "subtype"):
            match = _TYPE.fullmatch(value)
            new = self.names.get(_parts(match["name"])) if match else None
            return value if match is None or new is None else spelled(new) + match["brackets"]
        if isinstance(value, str) and item.name == "collation":
            # One without its namespace is not in quotes.
            parts = _parts(value) if value.startswith('"') else (value,)
            return _as_collation(self.collation_names[parts]) if parts in self.collation_names else value
        if isinstance(value, ObjectName) and item.name == "multirange":
            return self.renames.get(value, value)
        if isinstance(value, str) and is_sql_field(item):
            return _IN_SQL.sub(self._in_sql, value)
        return self.value(value)

    def _with_calls(self, value: Any) -> Any:
        return _CALL.sub(self._call, value) if isinstance(value, str) else value

    def _call(self, match: re.Match[str]) -> str:
        new = self.calls.get(_parts(match["call"])) if match["call"] else None
        return match.group() if new is None else spelled(new)

    def _in_sql(self, match: re.Match[str]) -> str:
        kind = str(match.lastgroup)
        text = match[kind].replace("''", "'") if kind == "sequence" else match[kind]
        names = self.collation_names if kind == "collation" else self.names
        new = names.get(_parts(text)) if re.fullmatch(NAME, text) else None
        if new is None:
            return match.group()
        return "'" + spelled(new).replace("'", "''") + "'" if kind == "sequence" else spelled(new)


def _as_collation(name: ObjectName) -> str:
    return spelled(name, always=True) if name.namespace else name.name


def spelled(name: ObjectName, *, always: bool = False) -> str:
    """A name as PostgreSQL prints it, but for words that it reserves; or always in quotes."""
    return ".".join(_quoted(part, always) for part in _key(name))


def _quoted(part: str, always: bool) -> str:
    plain = not always and re.fullmatch(r"[a-z_][a-z0-9_$]*", part)
    return part if plain else '"' + part.replace('"', '""') + '"'


def _key(name: ObjectName) -> tuple[str, ...]:
    return (name.namespace, name.name) if name.namespace else (name.name,)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part[1:-1].replace('""', '"') if part[0] == '"' else part for part in re.findall(_PART, text))
