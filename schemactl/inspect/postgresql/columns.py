"""Columns, with their defaults, identities and generated expressions."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import TABLES, fetch_many
from schemactl.inspect.postgresql.identity import sequence_options, to_identity
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import Column, Computed
from schemactl.schema.column import plain_column

# Of a column's options those that PostgreSQL documents are read, by their names: a server may note others of its own.
# A serial's default is compared as text with what the server prints for its own sequence: `nextval(…) * 2`, or the
# sequence of another column, is an ordinary default.
_QUERY = r"""
    SELECT c.oid, a.attname::text AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
           a.attnotnull AS not_null, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression,
           remark.description AS comment, a.attgenerated::text AS generated, a.attidentity::text AS identity,
           CASE WHEN pg_catalog.pg_collation_is_visible(co.oid) THEN co.collname::text
                ELSE '"' || replace(co_namespace.nspname, '"', '""') || '"."' || replace(co.collname, '"', '""') || '"'
           END AS collation,
           t.typtype = 'd' AS domain, a.attinhcount > 0 AND NOT a.attislocal AS inherited,
           CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS storage,
           {compression} AS compression, nullif(a.attstattarget, -1)::text AS statistics,
           CASE WHEN a.attoptions::text LIKE '%n_distinct%' THEN a.attoptions::text END AS options,
           pg_catalog.format_type(own.seqtypid, NULL) AS sequence_type,
           own.seqstart, own.seqincrement, own.seqmin, own.seqmax, own.seqcycle, own.seqcache
    FROM {tables}
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
    LEFT JOIN pg_catalog.pg_namespace co_namespace ON co_namespace.oid = co.collnamespace
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = c.oid AND remark.objsubid = a.attnum
    LEFT JOIN (
        SELECT link.refobjid, link.refobjsubid, link.deptype, s.*,
               'nextval(''' || replace(link.objid::regclass::text, '''', '''''') || '''::regclass)' AS call
        FROM pg_catalog.pg_depend link
        JOIN pg_catalog.pg_sequence s ON s.seqrelid = link.objid
        WHERE link.classid = 'pg_catalog.pg_class'::regclass AND link.refclassid = 'pg_catalog.pg_class'::regclass
          AND link.deptype IN ('a', 'i')
    ) own
      ON own.refobjid = c.oid AND own.refobjsubid = a.attnum
     AND CASE own.deptype WHEN 'i' THEN a.attidentity <> ''
              ELSE a.attidentity = '' AND own.call = pg_catalog.pg_get_expr(d.adbin, d.adrelid) END
    ORDER BY c.oid, a.attnum
"""

_SPECIAL = slice(4, None)
"""The fields of a row beyond name, type and NOT NULL, each true where it says something: a target of 0 is a text."""

COMPRESSION_SINCE = (14,)
"""Since when columns have a compression."""

STORAGES = {"p": "plain", "e": "external", "m": "main", "x": "extended"}
COMPRESSIONS = {"p": "pglz", "l": "lz4"}
"""The catalog's letters."""


def read(connection: Connection, namespaces: Sequence[str]) -> dict[int, list[Column]]:
    """The columns of every table of some namespaces, by the table's object identifier, in their own order."""
    compresses = (connection.dialect.server_version_info or ()) >= COMPRESSION_SINCE
    query = _QUERY.format(tables=TABLES, compression="a.attcompression::text" if compresses else "''")
    rows = fetch_many(connection, query, namespaces)
    # Many tables have the same id, code and created_at.
    made: dict[tuple[Any, ...], Column] = {}
    columns: dict[int, list[Column]] = {}
    for row in rows:
        said = row[1:]
        column = made.get(said)
        if column is None:
            column = made[said] = to_column(row)
        columns.setdefault(row[0], []).append(column)
    return columns


def to_column(row: Any) -> Column:
    """Turn a catalog row into a column."""
    if not any(row[_SPECIAL]):
        return plain_column(row.name, row.type, not row.not_null, None)
    serial = bool(not row.identity and row.sequence_type)
    expression = row.expression
    # A typed NULL is stored although it says nothing, except over a domain, which may have a default of its own.
    silent = expression is not None and expression.startswith("NULL::") and not row.domain
    return Column(
        name=row.name,
        type=row.type,
        nullable=not row.not_null,
        default=None if row.generated or serial or silent else expression,
        comment=row.comment,
        identity=to_identity(row.identity == "a", row.type, row) if row.identity and row.sequence_type else None,
        computed=Computed(lasting(expression), stored=row.generated == "s") if row.generated else None,
        collation=row.collation,
        autoincrement=serial,
        sequence=sequence_options(row.type, row) if serial else None,
        storage=STORAGES.get(row.storage),
        compression=COMPRESSIONS.get(row.compression),
        statistics=int(row.statistics) if row.statistics is not None else None,
        n_distinct=_n_distinct("n_distinct", row.options),
        n_distinct_inherited=_n_distinct("n_distinct_inherited", row.options),
        inherited=row.inherited,
    )


def _n_distinct(name: str, options: str | None) -> float | None:
    """How many distinct values ANALYZE is told; 0 leaves the number to it."""
    found = re.search(rf'[{{,"]{name}=([^,}}"]+)', options) if options else None
    return (float(found[1]) or None) if found else None
