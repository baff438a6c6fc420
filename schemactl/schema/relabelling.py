"""What a schema says once labels of enums have other words: the database follows them in every default and CHECK."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from schemactl.schema.enum import Enum
from schemactl.schema.expression import is_sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.renaming import NAME, spelled
from schemactl.schema.schema import Schema

Labels = Mapping[ObjectName, Mapping[str, str]]
"""New labels by their old ones, by the name of their enum."""

_LITERAL = re.compile(rf"'(?P<label>(?:[^']|'')*)'::(?P<type>{NAME})")


def with_new_labels(schema: Schema, labels: Labels) -> Schema:
    """The schema after labels were renamed.

    Args:
        schema: the schema.
        labels: what is renamed.
    """
    if not labels:
        return schema
    by_text = {spelled(name): names for name, names in labels.items()}
    return schema.having(_value(item, labels, by_text) for item in schema.objects)


def _value(value: Any, labels: Labels, by_text: Mapping[str, Mapping[str, str]]) -> Any:
    if isinstance(value, tuple):
        return tuple(_value(item, labels, by_text) for item in value)
    if isinstance(value, Enum) and value.name in labels:
        return replace(value, labels=tuple(labels[value.name].get(label, label) for label in value.labels))
    if not is_dataclass(value) or isinstance(value, type | ObjectName):
        return value
    changed = {}
    for item in fields(value):
        old = getattr(value, item.name)
        sql = isinstance(old, str) and is_sql_field(item)
        changed[item.name] = _sql(old, by_text) if sql else _value(old, labels, by_text)
    return replace(value, **changed)


def _sql(text: str, by_text: Mapping[str, Mapping[str, str]]) -> str:
    def renamed(match: re.Match[str]) -> str:
        names = by_text.get(match["type"], {})
        new = names.get(match["label"].replace("''", "'"))
        return match.group() if new is None else f"'{new.replace(chr(39), chr(39) * 2)}'::{match['type']}"

    return _LITERAL.sub(renamed, text)
