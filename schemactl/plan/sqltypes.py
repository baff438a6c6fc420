"""A catalog's type text as an SQLAlchemy type, for sides that have no models: snapshots, databases, downgrades."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine, UserDefinedType

from schemactl.plan.sqltext import ddl_dialect, quote
from schemactl.schema import Enum, ObjectName, Schema

Type = TypeEngine[Any]


class Verbatim(UserDefinedType[Any]):
    """A type that compiles to the text it was given: a domain, an extension's type, SQLite's `MONEY`."""

    cache_ok = True

    def __init__(self, text: str) -> None:
        self.text = text

    def get_col_spec(self, **_: Any) -> str:
        """The type's DDL."""
        return self.text


def enum_type(enum: Enum) -> sa.Enum:
    """A native enum as a column's type. It never makes the type itself: that is a step of its own."""
    return native_enum(enum.labels, enum.name.name, enum.name.sqlalchemy_schema)


def native_enum(labels: Sequence[str], name: str, schema: str | None, length: int | None = None) -> sa.Enum:
    """A native enum whose type is not created along with a table."""
    if hasattr(sa.Enum, "create_type") or "create_type" in sa.Enum("x").__dict__:
        return sa.Enum(*labels, name=name, schema=schema, create_type=False, length=length)
    return sa.Enum(*labels, name=name, schema=schema, metadata=sa.MetaData(), length=length)


@dataclass(frozen=True)
class TypeReader:
    """Reads type texts of one dialect.

    Attributes:
        dialect: SQLAlchemy's name of the dialect.
        enums: the schema's enums by the text that a column's type shows.
    """

    dialect: str
    enums: Mapping[str, Enum] = field(default_factory=dict)

    @classmethod
    def of(cls, dialect: str, schema: Schema | None) -> "TypeReader":
        """A reader that knows the schema's enums."""
        enums = schema.enums if schema is not None else ()
        return cls(dialect, {spelling: enum for enum in enums for spelling in enum_spellings(enum.name)})

    def read(self, text: str, collation: str | None = None) -> Type:
        """The type for a column's type text; one that nobody knows is kept verbatim."""
        if self.dialect == "postgresql":
            return self._postgresql(text, collation)
        found = _sqlite_type(text, collation) if self.dialect == "sqlite" else _generic_type(text)
        return found if found is not None else Verbatim(_collated(self.dialect, text, collation))

    def _postgresql(self, text: str, collation: str | None) -> Type:
        element, dimensions = array_element(text)
        if dimensions:
            return sa.ARRAY(self._postgresql(element, collation), dimensions=dimensions if dimensions > 1 else None)
        if element in self.enums:
            return enum_type(self.enums[element])
        found = _postgresql_type(element, collation)
        return found if found is not None else Verbatim(_collated(self.dialect, element, collation))


def enum_spellings(name: ObjectName) -> tuple[str, ...]:
    """How a column's type may show an enum's name: bare, quoted, with its namespace."""
    dialect = ddl_dialect("postgresql")
    return tuple(dict.fromkeys((quote(dialect, name.namespace, name.name), str(name))))


def array_element(text: str) -> tuple[str, int]:
    """An array type's element and its number of dimensions, 0 for a type that is no array."""
    dimensions = 0
    while text.endswith("[]"):
        text, dimensions = text[:-2], dimensions + 1
    return text, dimensions


def _collated(dialect: str, text: str, collation: str | None) -> str:
    if collation is None or not dialect:
        return text
    # One with its namespace is in quotes already.
    return f"{text} COLLATE {collation}" if collation.startswith('"') else f'{text} COLLATE "{collation}"'


# --- PostgreSQL -----------------------------------------------------------------------------------------------------

_PLAIN: dict[str, Callable[[], Type]] = {
    "smallint": sa.SmallInteger,
    "integer": sa.Integer,
    "bigint": sa.BigInteger,
    "numeric": sa.Numeric,
    "real": sa.REAL,
    "double precision": sa.Double,
    "boolean": sa.Boolean,
    "date": sa.Date,
    "bytea": sa.LargeBinary,
    "uuid": sa.Uuid,
    "json": sa.JSON,
    "jsonb": postgresql.JSONB,
    "time without time zone": sa.Time,
    "time with time zone": lambda: sa.Time(timezone=True),
    "timestamp without time zone": sa.DateTime,
    "timestamp with time zone": lambda: sa.DateTime(timezone=True),
    "interval": sa.Interval,
    "inet": postgresql.INET,
    "cidr": postgresql.CIDR,
    "macaddr": postgresql.MACADDR,
    "macaddr8": postgresql.MACADDR8,
    "money": postgresql.MONEY,
    "oid": postgresql.OID,
    "regclass": postgresql.REGCLASS,
    "tsvector": postgresql.TSVECTOR,
    "tsquery": postgresql.TSQUERY,
    "hstore": postgresql.HSTORE,
    "citext": postgresql.CITEXT,
    "int4range": postgresql.INT4RANGE,
    "int8range": postgresql.INT8RANGE,
    "numrange": postgresql.NUMRANGE,
    "daterange": postgresql.DATERANGE,
    "tsrange": postgresql.TSRANGE,
    "tstzrange": postgresql.TSTZRANGE,
}

_SIZED: tuple[tuple[str, Callable[..., Type]], ...] = (
    (r"numeric\((\d+),(-?\d+)\)", lambda precision, scale: sa.Numeric(int(precision), int(scale))),
    (r"bit\((\d+)\)", lambda size: postgresql.BIT(int(size))),
    (r"bit varying\((\d+)\)", lambda size: postgresql.BIT(int(size), varying=True)),
    (r"bit varying", lambda: postgresql.BIT(varying=True)),
    (r"time\((\d+)\) without time zone", lambda size: postgresql.TIME(precision=int(size))),
    (r"time\((\d+)\) with time zone", lambda size: postgresql.TIME(timezone=True, precision=int(size))),
    (r"timestamp\((\d+)\) without time zone", lambda size: postgresql.TIMESTAMP(precision=int(size))),
    (r"timestamp\((\d+)\) with time zone", lambda size: postgresql.TIMESTAMP(timezone=True, precision=int(size))),
    (r"interval\((\d+)\)", lambda size: postgresql.INTERVAL(precision=int(size))),
    (r"interval ([a-z ]+)", lambda fields: postgresql.INTERVAL(fields=fields.upper())),
)


def _postgresql_type(text: str, collation: str | None) -> Type | None:
    match = re.fullmatch(r"(character varying|character|text)(?:\((\d+)\))?", text)
    if match:
        if collation is not None and collation.startswith('"'):
            # Versions of SQLAlchemy quote a name with its namespace in different ways.
            return None
        size = int(match[2]) if match[2] else None
        if match[1] == "character":
            return sa.CHAR(size, collation=collation) if size else None
        return sa.Text(collation=collation) if match[1] == "text" else sa.String(size, collation=collation)
    if collation is not None:
        return None
    if text in _PLAIN:
        return _PLAIN[text]()
    matches = ((re.fullmatch(pattern, text), make) for pattern, make in _SIZED)
    return next((make(*match.groups()) for match, make in matches if match), None)


# --- SQLite and others ----------------------------------------------------------------------------------------------

_GENERIC: dict[str, Callable[..., Type]] = {
    "INTEGER": sa.Integer,
    "BIGINT": sa.BigInteger,
    "SMALLINT": sa.SmallInteger,
    "BOOLEAN": sa.Boolean,
    "DATE": sa.Date,
    "DATETIME": sa.DateTime,
    "TIME": sa.Time,
    "TIMESTAMP": sa.TIMESTAMP,
    "TEXT": sa.Text,
    "VARCHAR": sa.String,
    "CHAR": sa.CHAR,
    "NVARCHAR": sa.NVARCHAR,
    "NCHAR": sa.NCHAR,
    "CLOB": sa.CLOB,
    "NUMERIC": sa.Numeric,
    "DECIMAL": sa.DECIMAL,
    "FLOAT": sa.Float,
    "DOUBLE": sa.Double,
    "DOUBLE PRECISION": sa.DOUBLE_PRECISION,
    "REAL": sa.REAL,
    "BLOB": sa.LargeBinary,
    "JSON": sa.JSON,
}

_TYPE_TEXT = re.compile(r"([A-Z][A-Z ]*?)\s*(?:\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\))?")


def _generic_type(text: str) -> Type | None:
    match = _TYPE_TEXT.fullmatch(text.upper())
    if match is None or match[1] not in _GENERIC:
        return None
    sizes = [int(size) for size in match.groups()[1:] if size]
    try:
        return _GENERIC[match[1]](*sizes)
    except TypeError:
        return None


def _sqlite_type(text: str, collation: str | None) -> Type | None:
    """The type whose DDL is the text again, so that a rebuild changes no declared type."""
    found = _generic_type(text)
    if found is None or _squeezed(found.compile(ddl_dialect("sqlite"))) != _squeezed(text):
        return None
    if collation is None:
        return found
    if not isinstance(found, sa.String):
        return None
    found.collation = collation
    return found


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text).upper()
