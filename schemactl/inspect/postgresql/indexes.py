"""Indexes that no constraint owns."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import TABLES, fetch
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import Index, IndexPart

# One row for each key. `text` is what the server prints for an expression; `key_list` the whole CREATE INDEX of an
# index with expressions, from its list of keys on: the catalog alone does not tell a collation that belongs to the
# index from one that an expression has by itself. A default operator class still differs from the type's own where it
# is the default of another type to which this one coerces: `bit_ops` on a `bit varying`.
_QUERY = """
    SELECT c.oid AS table_oid, i.indexrelid AS oid, x.relname::text AS name, am.amname::text AS method,
           i.indisunique AS unique, {nulls_not_distinct} AS nulls_not_distinct,
           pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate, x.reloptions AS storage,
           key.place > i.indnkeyatts AS included, a.attname::text AS column,
           CASE WHEN key.number = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, key.place::int, true) END AS text,
           CASE WHEN i.indexprs IS NOT NULL AND key.place = 1
                THEN substr(pg_catalog.pg_get_indexdef(i.indexrelid, 0, true), 1 + length(format(
                    'CREATE %sINDEX %I ON %s%s USING %I (', CASE WHEN i.indisunique THEN 'UNIQUE ' END, x.relname,
                    CASE WHEN x.relkind = 'I' THEN 'ONLY ' END, i.indrelid::regclass, am.amname))) END AS key_list,
           coalesce(key.option, 0) & 1 = 1 AS descending, coalesce(key.option, 0) & 2 = 2 AS nulls_first,
           op.opcname::text AS operator_class, NOT op.opcdefault OR own_op.oid IS NOT NULL AS chosen,
           part.attoptions AS operator_options,
           CASE WHEN key.number = 0 OR key.coll <> a.attcollation THEN co.collname::text END AS collation
    FROM {tables}
    JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indislive
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    JOIN pg_catalog.pg_am am ON am.oid = x.relam
    CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[], i.indoption::int2[])
      WITH ORDINALITY AS key (number, class, coll, option, place)
    JOIN pg_catalog.pg_attribute part ON part.attrelid = i.indexrelid AND part.attnum = key.place
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.number AND key.number <> 0
    LEFT JOIN pg_catalog.pg_collation co ON co.oid = key.coll
    LEFT JOIN pg_catalog.pg_opclass op ON op.oid = key.class
    LEFT JOIN pg_catalog.pg_opclass own_op
      ON own_op.opcmethod = op.opcmethod AND own_op.opcdefault AND own_op.oid <> op.oid
     AND own_op.opcintype = coalesce(a.atttypid, part.atttypid)
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
    )
    ORDER BY i.indexrelid, key.place
"""


def read(connection: Connection, version: int, namespaces: Sequence[str]) -> dict[int, list[Index]]:
    """The indexes of every table of some namespaces, by the table's object identifier."""
    nulls_not_distinct = "i.indnullsnotdistinct" if version >= 150000 else "false"
    query = _QUERY.format(tables=TABLES, nulls_not_distinct=nulls_not_distinct)
    indexes: dict[int, list[Index]] = {}
    for _, rows in groupby(fetch(connection, query, namespaces), key=lambda row: row.oid):
        own = list(rows)
        indexes.setdefault(own[0].table_oid, []).append(to_index(own))
    return indexes


def to_index(rows: Sequence[Row[Any]]) -> Index:
    """Turn the catalog rows of one index, one for each of its keys, into an index."""
    first = rows[0]
    return Index(
        first.name,
        tuple(_parts(row for row in rows if not row.included)),
        unique=first.unique,
        predicate=None if first.predicate is None else lasting(first.predicate),
        method=None if first.method == "btree" else first.method,
        include=tuple(row.column for row in rows if row.included),
        nulls_not_distinct=first.nulls_not_distinct,
        storage=tuple(sorted(_setting(option) for option in first.storage or ())),
    )


def _parts(rows: Iterable[Row[Any]]) -> Iterator[IndexPart]:
    keys = ""
    for row in rows:
        keys = row.key_list or keys
        collation = row.collation
        if row.text is not None:
            keys = keys.partition(row.text)[2]
            collation = collation if keys.startswith(" COLLATE ") else None
        yield _part(row, collation)


def _part(row: Row[Any], collation: str | None) -> IndexPart:
    return IndexPart(
        column=row.column,
        expression=None if row.text is None else _bare(row.text),
        descending=row.descending,
        nulls_first=None if row.nulls_first == row.descending else row.nulls_first,
        operator_class=_operator_class(row),
        collation=collation,
    )


def _bare(expression: str) -> str:
    # The server wraps whatever is no function call, so an opening parenthesis is always one of a pair around it all.
    return expression[1:-1] if expression.startswith("(") else expression


def _operator_class(row: Row[Any]) -> str | None:
    if row.operator_options:
        return f"{row.operator_class}({', '.join(row.operator_options)})"
    return row.operator_class if row.chosen else None


def _setting(option: str) -> tuple[str, str]:
    name, _, value = option.partition("=")
    return name, value
