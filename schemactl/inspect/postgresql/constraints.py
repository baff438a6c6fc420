"""Primary keys, uniques, foreign keys and CHECKs. An EXCLUDE is read with the indexes: it is one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import WITH_PARTITIONS, fetch_many, grouped, setting
from schemactl.inspect.postgresql.comments import Comments
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import Check, Constraint, ForeignKey, ObjectName, PrimaryKey, Unique

# The server adds foreign keys of its own for each partition of a referenced table: those have a parent, as has what a
# partition has from its table.
_QUERY = """
    SELECT c.oid, k.contype::text AS kind, k.conname::text AS name,
           CASE WHEN k.contype <> 'c' THEN {columns} END AS columns,
           k.condeferrable AS deferrable, k.condeferred AS deferred,
           pg_catalog.pg_get_expr(k.conbin, k.conrelid) AS expression,
           k.connoinherit AS no_inherit, NOT k.convalidated AS not_valid, {not_enforced} AS not_enforced,
           target_namespace.nspname::text AS target_namespace, target.relname::text AS target,
           CASE WHEN k.contype = 'f' THEN {target_columns} END AS target_columns,
           k.confupdtype::text AS on_update, k.confdeltype::text AS on_delete, k.confmatchtype::text AS match,
           {delete_columns} AS delete_columns,
           CASE WHEN k.contype IN ('p', 'u') THEN {included} END AS included,
           {nulls_not_distinct} AS nulls_not_distinct, {period} AS period,
           x.reloptions AS storage, place.spcname::text AS tablespace, k.oid AS own_oid, k.conindid AS own_index
    FROM {tables}
    JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c') AND k.conparentid = 0
     AND (k.conislocal OR k.coninhcount = 0)
    LEFT JOIN pg_catalog.pg_class target ON target.oid = k.confrelid
    LEFT JOIN pg_catalog.pg_namespace target_namespace ON target_namespace.oid = target.relnamespace
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
    LEFT JOIN pg_catalog.pg_class x
      ON x.oid = i.indexrelid AND (x.reloptions IS NOT NULL OR x.reltablespace <> 0)
    LEFT JOIN pg_catalog.pg_tablespace place ON place.oid = x.reltablespace
"""

_NAMES = """
    ARRAY(SELECT a.attname::text
          FROM unnest({numbers}) WITH ORDINALITY AS key (number, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = {table} AND a.attnum = key.number
          WHERE key.place > {after} ORDER BY key.place)
"""

_ACTIONS = {"a": None, "r": "RESTRICT", "c": "CASCADE", "n": "SET NULL", "d": "SET DEFAULT"}
_MATCHES = {"s": None, "f": "FULL", "p": "PARTIAL"}


def read(
    connection: Connection, session: Session, namespaces: Sequence[str], comments: Comments
) -> dict[int, list[Constraint]]:
    """The constraints of every table of some namespaces, by the table's object identifier.

    Args:
        connection: the connection to read through.
        session: what the session says about itself.
        namespaces: the names of the namespaces.
        comments: the comments that there are.
    """
    rows = grouped(fetch_many(connection, _query(session.version), namespaces))
    return {table: [to_constraint(row, session, comments) for row in own] for table, own in rows.items()}


def to_constraint(row: Any, session: Session, comments: Comments) -> Constraint:
    """Turn a catalog row and the comments that there are into a constraint."""
    comment, of_index = comments.constraints.get(row.own_oid), comments.indexes.get(row.own_index)
    if row.kind == "p":
        return PrimaryKey(
            tuple(row.columns),
            row.name,
            deferrable=row.deferrable,
            initially_deferred=row.deferred,
            include=tuple(row.included),
            comment=comment,
            index_comment=of_index,
            **_indexed(row),
        )
    if row.kind == "c":
        expression = lasting(row.expression)
        return Check(expression, row.name, no_inherit=row.no_inherit, comment=comment, **_doubts(row))
    if row.kind == "u":
        return Unique(
            tuple(row.columns),
            row.name,
            deferrable=row.deferrable,
            initially_deferred=row.deferred,
            nulls_not_distinct=bool(row.nulls_not_distinct),
            include=tuple(row.included),
            comment=comment,
            index_comment=of_index,
            **_indexed(row),
        )
    return _foreign_key(row, session, comment)


def _foreign_key(row: Any, session: Session, comment: str | None) -> ForeignKey:
    return ForeignKey(
        tuple(row.columns),
        ObjectName(row.target, session.written(row.target_namespace)),
        tuple(row.target_columns),
        row.name,
        on_delete=_ACTIONS[row.on_delete],
        on_update=_ACTIONS[row.on_update],
        match=_MATCHES[row.match],
        deferrable=row.deferrable,
        initially_deferred=row.deferred,
        on_delete_columns=tuple(row.delete_columns or ()),
        comment=comment,
        period=row.period,
        **_doubts(row),
    )


def _indexed(row: Any) -> dict[str, Any]:
    if row.storage is None and row.tablespace is None and not row.period:
        return {}
    storage = tuple(sorted(setting(option) for option in row.storage or ()))
    return {"without_overlaps": row.period, "storage": storage, "tablespace": row.tablespace}


def _doubts(row: Any) -> dict[str, bool]:
    # What is not enforced is never valid either.
    return {"not_valid": row.not_valid and not row.not_enforced, "not_enforced": row.not_enforced}


def _query(version: int) -> str:
    delete_columns = _NAMES.format(numbers="k.confdelsetcols", table="k.conrelid", after=0)
    return _QUERY.format(
        tables=WITH_PARTITIONS,
        columns=_NAMES.format(numbers="k.conkey", table="k.conrelid", after=0),
        target_columns=_NAMES.format(numbers="k.confkey", table="k.confrelid", after=0),
        included=_NAMES.format(numbers="i.indkey::int2[]", table="k.conrelid", after="i.indnkeyatts"),
        delete_columns=delete_columns if version >= 150000 else "NULL",
        not_enforced="NOT k.conenforced" if version >= 180000 else "false",
        nulls_not_distinct="i.indnullsnotdistinct" if version >= 150000 else "false",
        period="k.conperiod" if version >= 180000 else "false",
    )
