"""Differences that are none: the declared side takes over what the actual side spells otherwise and means alike.

Only what is certain without a database; what SQL text means is settled in `compare.settle`.
"""

import re
from dataclasses import replace

from schemactl.compare.agree_options import agree_options
from schemactl.compare.storage import same_storage
from schemactl.schema import Column, Identity, Index, IndexPart, NotNull, Table
from schemactl.schema.expression import normalise_sql

_SQLITE_ALIASES = {
    "int": "integer",
    "bool": "boolean",
    "dec": "decimal",
    "char": "character",
    "character varying": "varchar",
    "varying character": "varchar",
    "double precision": "double",
}
"""Type names of SQLite with one affinity and, with equal parameters, one meaning."""

_MOMENTS = {
    "postgresql": re.compile(
        r"""(?P<kept>'(?:[^']|'')*' | "(?:[^"]|"")*") | (?<!\.\ ) \b (?:now|transaction_timestamp) \ \(\ \)""",
        re.VERBOSE,
    ),
    "sqlite": re.compile(r"(?P<kept>(?!))|\Adatetime \( 'now' \)\Z"),
}
"""Other names of `current_timestamp` in normalised SQL, by dialect."""

_INTEGER_BITS = {"smallint": 15, "integer": 31, "bigint": 63}


def agree(actual: Table, declared: Table, dialect: str, models: bool) -> Table:
    """The declared table, with everything that the actual one says in other words said in the same words.

    Args:
        actual: the table as the database has it.
        declared: the table of that name as the models have it.
        dialect: SQLAlchemy's name of the dialect.
        models: whether one of the two is of models, which do not say how a column's NOT NULL is called.
    """
    same: dict[str, object] = {}
    if dialect == "postgresql" and declared.options:
        same["options"] = agree_options(actual.options, declared.options)
    if declared.columns != actual.columns:
        columns = {column.name: column for column in actual.columns}
        keys = _key_columns(actual) & _key_columns(declared)
        same["columns"] = tuple(
            _agree_column(columns[column.name], column, dialect, keys, models)
            if column.name in columns and columns[column.name] != column
            else column
            for column in declared.columns
        )
    if declared.indexes != actual.indexes:
        indexes = {index.name: index for index in actual.indexes}
        same["indexes"] = tuple(_agree_index(indexes.get(index.name), index) for index in declared.indexes)
    return replace(declared, **same) if same else declared  # type: ignore[arg-type]


def _key_columns(table: Table) -> frozenset[str]:
    key = table.primary_key
    return frozenset(key.columns) if key else frozenset()


def _agree_column(actual: Column, declared: Column, dialect: str, keys: frozenset[str], models: bool) -> Column:
    same: dict[str, object] = {}
    if models and actual.not_null != declared.not_null and not declared.nullable:
        same["not_null"] = _agree_not_null(actual.not_null or NotNull(), declared.not_null or NotNull())
    if actual.inherited != declared.inherited:
        same["inherited"] = actual.inherited
    if actual.name in keys:
        same["nullable"] = actual.nullable
    if _same_default(actual.default, declared.default, dialect):
        same["default"] = actual.default
    if actual.identity and declared.identity and _same_identity(actual, declared):
        same["identity"] = actual.identity
    if dialect == "sqlite" and _same_sqlite_type(actual.type, declared.type, keys == {actual.name}):
        same["type"] = actual.type
    return replace(declared, **same) if same else declared  # type: ignore[arg-type]


def _agree_not_null(actual: NotNull, declared: NotNull) -> NotNull | None:
    """What models leave open as it is: not whether rows from before were ever checked."""
    agreed = replace(declared, name=actual.name, no_inherit=actual.no_inherit)
    return None if agreed == NotNull() else agreed


def _same_default(actual: str | None, declared: str | None, dialect: str) -> bool:
    if actual is None or declared is None:
        return _is_no_default(actual) and _is_no_default(declared)
    return one_moment(actual, dialect) == one_moment(declared, dialect)


def one_moment(text: str, dialect: str) -> str:
    """Normalised SQL with one name for the time at which the transaction began, where the dialect has several for it.

    Args:
        text: the SQL.
        dialect: SQLAlchemy's name of the dialect.
    """
    tokens = normalise_sql(text)
    moment = _MOMENTS.get(dialect)
    return tokens if moment is None else moment.sub(lambda match: match["kept"] or "current_timestamp", tokens)


def _is_no_default(text: str | None) -> bool:
    return text is None or normalise_sql(text) == "null"


def _same_identity(actual: Column, declared: Column) -> bool:
    return _plain_identity(actual.identity, actual.type) == _plain_identity(declared.identity, declared.type)


def _plain_identity(identity: Identity | None, type_: str) -> Identity | None:
    """The options with every one that only repeats the server's default left out."""
    if identity is None:
        return None
    bits = _INTEGER_BITS.get(type_.lower(), 63)
    ascending = (identity.increment or 1) > 0
    low, high = (1, 2**bits - 1) if ascending else (-(2**bits), -1)
    first = identity.min_value if ascending else identity.max_value
    start = first if first is not None else (1 if ascending else -1)
    return replace(
        identity,
        start=None if identity.start == start else identity.start,
        increment=None if identity.increment == 1 else identity.increment,
        min_value=None if identity.min_value == low else identity.min_value,
        max_value=None if identity.max_value == high else identity.max_value,
        cache=None if identity.cache == 1 else identity.cache,
    )


def _same_sqlite_type(actual: str, declared: str, is_only_key: bool) -> bool:
    """Whether two declared types are one by alias. A lone INTEGER primary key is the rowid and INT is not."""
    if actual == declared:
        return True
    plain = (_sqlite_alias(actual), _sqlite_alias(declared))
    return plain[0] == plain[1] and not (is_only_key and plain[0] == "integer")


def _sqlite_alias(type_: str) -> str:
    match = re.fullmatch(r"([^(]*)(\(.*\))?", normalise_sql(type_), re.DOTALL)
    name, parameters = (match[1], match[2] or "") if match else (type_, "")
    return _SQLITE_ALIASES.get(name.strip(), name.strip()) + parameters


def _agree_index(actual: Index | None, declared: Index) -> Index:
    """An index without what only repeats the default: the method btree, NULLS where the order puts them."""
    if actual == declared:
        return declared
    method = None if declared.method == "btree" else declared.method
    storage = _agree_storage(actual, declared)
    parts = tuple(_plain_part(part) for part in declared.parts)
    if (method, storage, parts) == (declared.method, declared.storage, declared.parts):
        return declared
    return replace(declared, method=method, storage=storage, parts=parts)


def _agree_storage(actual: Index | None, declared: Index) -> tuple[tuple[str, str], ...]:
    same = actual is not None and same_storage(actual.storage, declared.storage)
    return actual.storage if actual is not None and same else declared.storage


def _plain_part(part: IndexPart) -> IndexPart:
    return replace(part, nulls_first=None) if part.nulls_first == part.descending else part
