"""Indexes that no constraint owns, and EXCLUDEs, which are indexes with an operator for each key."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import INDEXED, fetch_many, setting
from schemactl.inspect.postgresql.comments import Comments
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import Exclude, ExcludeElement, Index, IndexPart
from schemactl.schema.index import plain_part

# One row for each key. `text` is what the server prints for an expression; `key_list` the whole CREATE INDEX of an
# index with expressions, from its list of keys on: the catalog alone does not tell a collation that belongs to the
# index from one that an expression has by itself. A default operator class still differs from the type's own where it
# is the default of another type to which this one coerces: `bit_ops` on a `bit varying`. The server plans two queries
# of some joins each, apart by MATERIALIZED, several times as fast as one of all of them. Constraints have a catalog
# index by their table and none by their index: without the table the server may look through all of them each time.
_QUERY = """
    WITH found AS MATERIALIZED (
        SELECT i.*, x.relname, x.relkind, am.amname, x.reloptions, place.spcname, own.oid AS own_oid, own.conname,
               own.condeferrable, own.condeferred, own.conexclop
        FROM {tables}
        JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indislive
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
        JOIN pg_catalog.pg_am am ON am.oid = x.relam
        LEFT JOIN pg_catalog.pg_tablespace place ON place.oid = x.reltablespace
        LEFT JOIN pg_catalog.pg_constraint own
          ON own.conrelid = i.indrelid AND own.conindid = i.indexrelid AND own.contype = 'x'
        WHERE NOT EXISTS (
            SELECT FROM pg_catalog.pg_constraint k
            WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
        )
    )
    SELECT i.indrelid AS table_oid, i.indexrelid AS oid, i.relname::text AS name, i.amname::text AS method,
           i.indisunique AS unique, {nulls_not_distinct} AS nulls_not_distinct,
           pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate, i.reloptions AS storage,
           i.spcname::text AS tablespace, NOT i.indisvalid AS invalid, i.own_oid,
           i.conname::text AS exclude, i.condeferrable AS deferrable, i.condeferred AS deferred,
           CASE WHEN NOT pg_catalog.pg_operator_is_visible(sign.oid)
                THEN format('OPERATOR(%I.%s)', sign_namespace.nspname, sign.oprname)
                ELSE sign.oprname::text END AS operator,
           key.place::int AS place, key.place > i.indnkeyatts AS included, a.attname::text AS column,
           CASE WHEN key.number = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, key.place::int, true) END AS text,
           CASE WHEN i.indexprs IS NOT NULL AND key.place = 1
                THEN substr(pg_catalog.pg_get_indexdef(i.indexrelid, 0, true), 1 + length(format(
                    'CREATE %sINDEX %I ON %s%s USING %I (', CASE WHEN i.indisunique THEN 'UNIQUE ' END, i.relname,
                    CASE WHEN i.relkind = 'I' THEN 'ONLY ' END, i.indrelid::regclass, i.amname))) END AS key_list,
           coalesce(key.option, 0) & 1 = 1 AS descending, coalesce(key.option, 0) & 2 = 2 AS nulls_first,
           CASE WHEN NOT pg_catalog.pg_opclass_is_visible(op.oid)
                THEN format('%I.%I', op_namespace.nspname, op.opcname)
                ELSE quote_ident(op.opcname) END AS operator_class,
           NOT op.opcdefault OR own_op.oid IS NOT NULL AS chosen,
           part.attoptions AS operator_options, nullif(part.attstattarget, -1) AS statistics,
           CASE WHEN key.number = 0 OR key.coll <> a.attcollation THEN co.collname::text END AS collation,
           CASE WHEN NOT pg_catalog.pg_collation_is_visible(co.oid) THEN co_namespace.nspname::text
           END AS collation_namespace
    FROM found i
    CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[], i.indoption::int2[])
      WITH ORDINALITY AS key (number, class, coll, option, place)
    JOIN pg_catalog.pg_attribute part ON part.attrelid = i.indexrelid AND part.attnum = key.place
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = key.number AND key.number <> 0
    LEFT JOIN pg_catalog.pg_collation co ON co.oid = key.coll
    LEFT JOIN pg_catalog.pg_namespace co_namespace ON co_namespace.oid = co.collnamespace
    LEFT JOIN pg_catalog.pg_opclass op ON op.oid = key.class
    LEFT JOIN pg_catalog.pg_namespace op_namespace ON op_namespace.oid = op.opcnamespace
    LEFT JOIN pg_catalog.pg_operator sign ON sign.oid = i.conexclop[key.place]
    LEFT JOIN pg_catalog.pg_namespace sign_namespace ON sign_namespace.oid = sign.oprnamespace
    LEFT JOIN pg_catalog.pg_opclass own_op
      ON own_op.opcmethod = op.opcmethod AND own_op.opcdefault AND own_op.oid <> op.oid
     AND own_op.opcintype = coalesce(a.atttypid, part.atttypid)
    ORDER BY i.indexrelid, key.place
"""


@dataclass(slots=True)
class Found:
    """What was read, by the object identifier of the table or materialized view.

    Attributes:
        indexes: the indexes that no constraint owns.
        excludes: the EXCLUDEs.
    """

    indexes: dict[int, list[Index]] = field(default_factory=dict)
    excludes: dict[int, list[Exclude]] = field(default_factory=dict)


def read(connection: Connection, version: int, namespaces: Sequence[str], comments: Comments) -> Found:
    """The indexes and EXCLUDEs of every table and materialized view of some namespaces.

    Args:
        connection: the connection to read through.
        version: the server's.
        namespaces: the names of the namespaces.
        comments: the comments that there are.
    """
    nulls_not_distinct = "i.indnullsnotdistinct" if version >= 150000 else "false"
    query = _QUERY.format(tables=INDEXED, nulls_not_distinct=nulls_not_distinct)
    found = Found()
    for _, rows in groupby(fetch_many(connection, query, namespaces), key=attrgetter("oid")):
        own = list(rows)
        if own[0].exclude is None:
            found.indexes.setdefault(own[0].table_oid, []).append(to_index(own, comments.indexes.get(own[0].oid)))
        else:
            found.excludes.setdefault(own[0].table_oid, []).append(to_exclude(own, comments))
    return found


def to_index(rows: Sequence[Any], comment: str | None) -> Index:
    """Turn the catalog rows of one index, one for each of its keys, and a comment into an index."""
    first = rows[0]
    return Index(
        first.name,
        tuple(_parts([row for row in rows if not row.included])),
        unique=first.unique,
        predicate=None if first.predicate is None else lasting(first.predicate),
        method=None if first.method == "btree" else first.method,
        include=tuple([row.column for row in rows if row.included]),
        nulls_not_distinct=first.nulls_not_distinct,
        storage=tuple(sorted(map(setting, first.storage))) if first.storage else (),
        tablespace=first.tablespace,
        statistics=tuple([(row.place, row.statistics) for row in rows if row.statistics is not None]),
        invalid=first.invalid,
        comment=comment,
    )


def to_exclude(rows: Sequence[Any], comments: Comments) -> Exclude:
    """Turn the catalog rows of one EXCLUDE, one for each of its index's keys, and the comments into an EXCLUDE."""
    first = rows[0]
    keys = [row for row in rows if not row.included]
    return Exclude(
        tuple(ExcludeElement(part, row.operator) for part, row in zip(_parts(keys), keys, strict=True)),
        first.exclude,
        method=first.method,
        predicate=None if first.predicate is None else lasting(first.predicate),
        include=tuple(row.column for row in rows if row.included),
        deferrable=first.deferrable,
        initially_deferred=first.deferred,
        comment=comments.constraints.get(first.own_oid),
        index_comment=comments.indexes.get(first.oid),
        storage=tuple(sorted(setting(option) for option in first.storage or ())),
        tablespace=first.tablespace,
    )


def _parts(rows: Iterable[Any]) -> Iterator[IndexPart]:
    keys = ""
    for row in rows:
        keys = row.key_list or keys
        chosen = row.collation is not None
        if row.text is not None:
            keys = keys.partition(row.text)[2]
            chosen = keys.startswith(" COLLATE ")
        yield _part(row, chosen)


def _part(row: Any, collated: bool) -> IndexPart:
    if row.text is None and not (collated or row.chosen or row.operator_options or row.descending or row.nulls_first):
        return plain_part(row.column)
    return IndexPart(
        column=row.column,
        expression=None if row.text is None else _bare(row.text),
        descending=row.descending,
        nulls_first=None if row.nulls_first == row.descending else row.nulls_first,
        operator_class=_operator_class(row),
        collation=row.collation if collated else None,
        collation_namespace=(row.collation_namespace or "") if collated else "",
    )


def _bare(expression: str) -> str:
    # The server wraps whatever is no function call, so an opening parenthesis is always one of a pair around it all.
    return expression[1:-1] if expression.startswith("(") else expression


def _operator_class(row: Any) -> str | None:
    if row.operator_options:
        return f"{row.operator_class}({', '.join(map(_operator_option, row.operator_options))})"
    return row.operator_class if row.chosen else None


def _operator_option(option: str) -> str:
    name, value = setting(option)
    return f"{name}={value}" if value.isalnum() else f"{name}='{value.replace(chr(39), chr(39) * 2)}'"
