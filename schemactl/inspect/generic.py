"""Any other dialect, read through SQLAlchemy's `Inspector`, which asks for all tables of a namespace at once."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy import inspect as make_inspector
from sqlalchemy.engine.reflection import Inspector, ObjectKind, ObjectScope

from schemactl.inspect.order import by_name, in_order
from schemactl.schema import (
    Check,
    Column,
    Computed,
    Constraint,
    ForeignKey,
    Identity,
    Index,
    IndexPart,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)

_IDENTITY = {
    "start": "start",
    "increment": "increment",
    "minvalue": "min_value",
    "maxvalue": "max_value",
    "cache": "cache",
}


def read(
    connection: Connection, namespaces: Sequence[str] | None, temporary: bool, _tables_only: bool = True
) -> Schema:
    """Read a database of any dialect that SQLAlchemy can reflect; see `schemactl.inspect.inspect`."""
    inspector = make_inspector(connection)
    default = inspector.default_schema_name or ""
    scope = ObjectScope.TEMPORARY if temporary else ObjectScope.DEFAULT
    wanted = {"" if name == default else name for name in (("",) if namespaces is None else namespaces)}
    if wanted - {""}:
        wanted &= {"", *inspector.get_schema_names()}
    tables = [table for name in sorted(wanted) for table in _read_namespace(inspector, name, default, scope)]
    return Schema.build(connection.dialect.name, tables, default)


def _read_namespace(inspector: Inspector, namespace: str, default: str, scope: ObjectScope) -> list[Table]:
    options: dict[str, Any] = {"schema": namespace or None, "kind": ObjectKind.TABLE, "scope": scope}
    keys = inspector.get_multi_pk_constraint(**options)
    foreign_keys = inspector.get_multi_foreign_keys(**options)
    uniques = _optional(inspector.get_multi_unique_constraints, options)
    checks = _optional(inspector.get_multi_check_constraints, options)
    indexes = inspector.get_multi_indexes(**options)
    comments = _optional(inspector.get_multi_table_comment, options)
    tables = []
    for place, columns in inspector.get_multi_columns(**options).items():
        constraints: list[Constraint] = [
            *_primary_key(keys.get(place)),
            *(_unique(item) for item in uniques.get(place) or ()),
            *(_foreign_key(item, default) for item in foreign_keys.get(place) or ()),
            *(Check(item["sqltext"], item["name"]) for item in checks.get(place) or ()),
        ]
        tables.append(
            Table(
                ObjectName(place[1], namespace),
                tuple(_column(item, constraints, inspector.dialect) for item in columns),
                in_order(constraints),
                by_name(_index(item) for item in indexes.get(place) or () if not _is_owned(item, constraints)),
                comment=(comments.get(place) or {}).get("text") or None,
            )
        )
    return tables


def _optional(read_all: Any, options: dict[str, Any]) -> dict[Any, Any]:
    """What a dialect need not be able to tell; nothing where it cannot."""
    try:
        return dict(read_all(**options))
    except NotImplementedError:
        return {}


def _column(item: Any, constraints: Sequence[Constraint], dialect: Dialect) -> Column:
    key = {name for each in constraints if isinstance(each, PrimaryKey) for name in each.columns}
    computed, identity = item.get("computed"), item.get("identity")
    return Column(
        name=item["name"],
        type=item["type"].compile(dialect=dialect),
        nullable=item["nullable"] and item["name"] not in key,
        default=None if computed else item["default"],
        comment=item.get("comment") or None,
        identity=_identity(identity) if identity else None,
        computed=Computed(computed["sqltext"], stored=bool(computed.get("persisted"))) if computed else None,
        autoincrement=item.get("autoincrement") is True and not identity,
    )


def _identity(item: Any) -> Identity:
    options = {ours: item[theirs] for theirs, ours in _IDENTITY.items() if item.get(theirs) is not None}
    return Identity(always=bool(item.get("always")), cycle=bool(item.get("cycle")), **options)


def _primary_key(item: Any) -> list[PrimaryKey]:
    columns = tuple(item["constrained_columns"]) if item else ()
    return [PrimaryKey(columns, item.get("name"))] if columns else []


def _unique(item: Any) -> Unique:
    return Unique(tuple(item["column_names"]), item["name"])


def _foreign_key(item: Any, default: str) -> ForeignKey:
    options = item.get("options") or {}
    namespace = item["referred_schema"] or ""
    return ForeignKey(
        tuple(item["constrained_columns"]),
        ObjectName(item["referred_table"], "" if namespace == default else namespace),
        tuple(item["referred_columns"]),
        item["name"],
        on_delete=_action(options.get("ondelete")),
        on_update=_action(options.get("onupdate")),
        match=options.get("match"),
        deferrable=bool(options.get("deferrable")),
        initially_deferred=str(options.get("initially") or "").upper() == "DEFERRED",
    )


def _action(word: str | None) -> str | None:
    return None if word is None or word.upper() == "NO ACTION" else word.upper()


def _is_owned(item: Any, constraints: Sequence[Constraint]) -> bool:
    """Whether a constraint owns the index: some dialects say so, for the others the two have one name."""
    unique = {each.name for each in constraints if isinstance(each, Unique)}
    return bool(item.get("duplicates_constraint")) or (item["unique"] and item["name"] in unique)


def _index(item: Any) -> Index:
    expressions = item.get("expressions") or item["column_names"]
    sorting = item.get("column_sorting") or {}
    parts = tuple(
        IndexPart(
            column=column,
            expression=expressions[at] if column is None else None,
            descending="desc" in sorting.get(column or expressions[at], ()),
        )
        for at, column in enumerate(item["column_names"])
    )
    return Index(item["name"], parts, unique=bool(item["unique"]))
