"""One key of an index, taken apart into what it orders by and how."""

import re
from collections.abc import Mapping
from typing import Any

import sqlalchemy
from sqlalchemy.sql.elements import Label, TextClause

from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import collation, collation_name
from schemactl.schema import IndexPart
from schemactl.schema.index import plain_part

_IDENTIFIER = r'(?:"(?:[^"]|"")+"|`[^`]+`|[^\W\d][\w$]*)'
_NULLS = re.compile(r"^(?P<rest>.*)\s+NULLS\s+(?P<found>FIRST|LAST)$", re.IGNORECASE | re.DOTALL)
_ORDER = re.compile(r"^(?P<rest>.*)\s+(?P<found>ASC|DESC)$", re.IGNORECASE | re.DOTALL)
# Behind an operator these would belong to its last operand, so only behind a name or a closing parenthesis.
_COLLATE = re.compile(
    rf"^(?P<rest>{_IDENTIFIER}|{_IDENTIFIER}?\(.*\))\s+COLLATE\s+(?P<found>(?:{_IDENTIFIER}\.)?{_IDENTIFIER})$",
    re.IGNORECASE | re.DOTALL,
)
_KEY = rf"{_IDENTIFIER}|{_IDENTIFIER}?\(.*\)|.*\sCOLLATE\s+(?:{_IDENTIFIER}\.)?{_IDENTIFIER}"
_OPTIONS = r"\s*\((?:[^()']|'(?:[^']|'')*')*\)"
_CLASS = re.compile(
    rf"^(?P<rest>{_KEY})\s+(?P<found>(?:{_IDENTIFIER}\.)?{_IDENTIFIER}(?:{_OPTIONS})?)$", re.DOTALL | re.IGNORECASE
)
_QUALIFIED = re.compile(rf"^(?:({_IDENTIFIER})\.)?({_IDENTIFIER})$")
_QUOTED_OR_ONE = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|.""", re.DOTALL)


def part(element: Any, table: sqlalchemy.Table, operator_classes: Mapping[str, str], rendering: Rendering) -> IndexPart:
    """An index key.

    Args:
        element: an item of `Index.expressions`: a column, an expression, or text.
        table: the index's table.
        operator_classes: `postgresql_ops`, by the column's key or the expression's label.
        rendering: how to write it.
    """
    if isinstance(element, sqlalchemy.Column) and element.table is table:
        return plain_part(rendering.stored(element.name), operator_classes.get(element.key) or None)
    text = rendering.sql(element.element if isinstance(element, Label) else element).strip()
    text, nulls = _cut(_NULLS, text)
    text, order = _cut(_ORDER, text)
    operator_class = operator_classes.get(getattr(element, "key", None) or "")
    if isinstance(element, TextClause) and rendering.dialect.name == "postgresql":
        text, operator_class = _cut(_CLASS, text)
    text, chosen = _cut(_COLLATE, text)
    column = _column(text, table, rendering)
    namespace, collation_ = _collation(chosen, column, table, rendering)
    descending = order.upper() == "DESC"
    return IndexPart(
        column=column,
        expression=None if column is not None else without_parentheses(text),
        descending=descending,
        nulls_first=_nulls_first(nulls, descending),
        operator_class=operator_class or None,
        collation=collation_,
        collation_namespace=namespace,
    )


def _collation(text: str, column: str | None, table: sqlalchemy.Table, rendering: Rendering) -> tuple[str, str | None]:
    """The namespace and the name of a key's collation where it is not its column's own."""
    match = _QUALIFIED.match(text)
    namespace, name = (unquoted(match[1] or ""), unquoted(match[2])) if match is not None else ("", text)
    namespace = "" if namespace in ("pg_catalog", rendering.default_namespace) else namespace
    chosen = collation_name(name, rendering.dialect.name)
    if not text or column is None:
        return namespace, chosen
    own = next(collation(each.type, rendering) for each in table.columns if rendering.stored(each.name) == column)
    default = "BINARY" if rendering.dialect.name == "sqlite" else "default"
    same = own == (f'"{namespace}"."{name}"' if namespace else chosen)
    return ("", None) if same else (namespace, chosen or default)


def without_parentheses(text: str) -> str:
    """SQL text without parentheses around the whole of it."""
    while text.startswith("(") and text.endswith(")") and _closes_last(text):
        text = text[1:-1].strip()
    return text


def unquoted(name: str) -> str:
    """An identifier without its quotes."""
    if len(name) > 1 and name[0] == name[-1] and name[0] in '"`':
        return name[1:-1].replace(name[0] * 2, name[0])
    return name


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.match(text)
    return (text, "") if match is None else (match["rest"].strip(), match["found"])


def _nulls_first(word: str, descending: bool) -> bool | None:
    first = word.upper() == "FIRST"
    return None if not word or first == descending else first


def _column(text: str, table: sqlalchemy.Table, rendering: Rendering) -> str | None:
    """The table's column that the text names, None if it names none."""
    if not re.fullmatch(_IDENTIFIER, text):
        return None
    name = rendering.stored(unquoted(text))
    folded = name.lower() if text[0] not in '"`' else name
    names = [rendering.stored(column.name) for column in table.columns]
    return next((each for each in (name, folded) if each in names), None)


def _closes_last(text: str) -> bool:
    depth = 0
    for match in _QUOTED_OR_ONE.finditer(text):
        depth += (match[0] == "(") - (match[0] == ")")
        if depth == 0:
            return match.end() == len(text)
    return False
