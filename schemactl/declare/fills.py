"""What a model's own default gives to rows that are there already, as SQL: `default` and `default_factory`.

SQLModel hands both to SQLAlchemy as the column's Python-side default. A factory is called: what it makes says whether
each row gets a value of its own (a UUID), the time of the change, or the same value as every other one.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from schemactl.declare.rendering import Rendering

_RANDOM_UUID = {
    "postgresql": "gen_random_uuid()",
    "sqlite": (
        "lower(hex(randomblob(6)) || '4' || substr(hex(randomblob(2)), 2) || substr('89AB', 1 + (random() & 3), 1)"
        " || substr(hex(randomblob(2)), 2) || hex(randomblob(6)))"
    ),
}
_SOON = 60
"""A factory's time that is at most so many seconds from now is the time of the call."""


def declared_fill(column: sa.Column[Any], dialect: Dialect) -> str | None:
    """The SQL of a column's Python-side default; None if it has none, or none that can be told in SQL.

    Args:
        column: the models' column.
        dialect: how to write it.
    """
    default: Any = column.default
    if default is None or default.is_sequence:
        return None
    dialect = Rendering.of(dialect).dialect
    if default.is_clause_element:
        return _compiled(default.arg, dialect)
    value = default.arg
    if default.is_callable:
        try:
            value, again = default.arg(None), default.arg(None)
        except Exception:  # noqa: BLE001 - a factory may need a row, a request, or the network: then it tells nothing
            return None
        made = _of_each_row(value, column, dialect)
        if made is not None or value != again:
            return made
    return None if value is None else _literal(value, column, dialect)


def said_fill(text: str, column: sa.Column[Any], dialect: Dialect) -> str:
    """A value that a person typed, as the SQL of its column's type.

    Args:
        text: as it was typed: `true`, `12.50`, `2026-01-31`, `{"a": 1}`, `new`.
        column: the models' column.
        dialect: how to write it.

    Raises:
        ValueError: it is none of the column's type.
    """
    type_: Any = column.type
    if type_._type_affinity is sa.JSON:
        value: Any = json.loads(text)
    elif isinstance(type_, sa.Enum):
        value = _label(text, type_)
    else:
        value = _READERS.get(_python_type(type_), str)(text)
    found = _literal(value, column, Rendering.of(dialect).dialect)
    return _quoted(text) if found is None else found


def _python_type(type_: Any) -> Any:
    try:
        return type_.python_type
    except NotImplementedError:
        return str


def _label(text: str, type_: sa.Enum) -> Any:
    if text not in type_.enums:
        raise ValueError(text)
    members = {} if type_.enum_class is None else type_.enum_class.__members__
    return members.get(text, text)


def _truth(text: str) -> bool:
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if text.lower() not in words:
        raise ValueError(text)
    return words[text.lower()]


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error


_READERS: dict[Any, Callable[[str], Any]] = {
    bool: _truth,
    int: int,
    float: float,
    Decimal: _decimal,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    time: time.fromisoformat,
    UUID: UUID,
}
"""How a typed value is read, by the Python type of its column."""


def _of_each_row(value: Any, column: sa.Column[Any], dialect: Dialect) -> str | None:
    """What a factory makes anew for each row, or at each time."""
    if isinstance(value, UUID):
        dashes = dialect.name == "sqlite" and not isinstance(column.type, sa.Uuid)
        return None if dashes else _RANDOM_UUID.get(dialect.name)
    if isinstance(value, datetime) and _is_now(value):
        if getattr(column.type, "timezone", False) or dialect.name != "postgresql":
            return "CURRENT_TIMESTAMP"
        return "(CURRENT_TIMESTAMP AT TIME ZONE 'UTC')"
    if type(value) is date and value == date.today():
        return "CURRENT_DATE"
    return None


def _is_now(value: datetime) -> bool:
    """Whether a time is that of the call; a naive one may be meant in UTC or in the zone of this machine."""
    moments = [value] if value.tzinfo is not None else [value.replace(tzinfo=UTC), value.astimezone()]
    return any(abs((moment - datetime.now(UTC)).total_seconds()) < _SOON for moment in moments)


def _literal(value: Any, column: sa.Column[Any], dialect: Dialect) -> str | None:
    """A value as the SQL of its column's type; None if the type cannot write it."""
    affinity = column.type._type_affinity
    if affinity is sa.JSON:
        return _quoted(json.dumps(value)) if isinstance(value, dict | list | str | int | float) else None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "'{}'" if not value and affinity is sa.ARRAY else None
    if isinstance(value, bytes):
        return _quoted(f"\\x{value.hex()}") if dialect.name == "postgresql" else f"X'{value.hex()}'"
    return _compiled(sa.literal(value, column.type), dialect)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _compiled(expression: Any, dialect: Dialect) -> str | None:
    try:
        return str(expression.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    except (sa.exc.CompileError, NotImplementedError, TypeError, ValueError, AttributeError):
        return None
