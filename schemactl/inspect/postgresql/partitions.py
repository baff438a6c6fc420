"""What columns of partitions have otherwise than those of their tables."""

from collections.abc import Sequence

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import WITH_PARTITIONS, fetch
from schemactl.inspect.postgresql.columns import COMPRESSION_SINCE, COMPRESSIONS, STORAGES
from schemactl.schema import Column

# A default that a partition lost is one of NULL. Comments are never handed down.
_QUERY = """
    SELECT c.oid, a.attname::text AS name, remark.description AS comment, a.attnotnull AND NOT p.attnotnull AS not_null,
           CASE WHEN own.text IS DISTINCT FROM usual.text THEN coalesce(own.text, 'NULL') END AS default,
           CASE WHEN a.attstorage <> p.attstorage THEN a.attstorage::text END AS storage, {compression} AS compression
    FROM {tables}
    JOIN pg_catalog.pg_inherits link ON link.inhrelid = c.oid AND c.relispartition
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_attribute p ON p.attrelid = link.inhparent AND p.attname = a.attname
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum AND a.attgenerated = ''
    LEFT JOIN pg_catalog.pg_attrdef e ON e.adrelid = link.inhparent AND e.adnum = p.attnum AND p.attgenerated = ''
    CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS text) own
    CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_expr(e.adbin, e.adrelid) AS text) usual
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = c.oid AND remark.objsubid = a.attnum
    WHERE remark.description IS NOT NULL OR own.text IS DISTINCT FROM usual.text OR a.attstorage <> p.attstorage
       OR a.attnotnull AND NOT p.attnotnull OR {compression} IS NOT NULL
    ORDER BY c.oid, a.attname
"""

_COMPRESSION = "CASE WHEN a.attcompression <> p.attcompression THEN a.attcompression::text END"


def read(connection: Connection, namespaces: Sequence[str]) -> dict[int, list[Column]]:
    """The columns of partitions that are otherwise than those of their tables, by the partition's object identifier."""
    compresses = (connection.dialect.server_version_info or ()) >= COMPRESSION_SINCE
    query = _QUERY.format(tables=WITH_PARTITIONS, compression=_COMPRESSION if compresses else "NULL::text")
    found: dict[int, list[Column]] = {}
    for row in fetch(connection, query, namespaces):
        column = Column(
            row.name,
            "",
            nullable=not row.not_null,
            default=row.default,
            comment=row.comment,
            storage=STORAGES.get(row.storage),
            compression=None if row.compression is None else COMPRESSIONS.get(row.compression, "default"),
        )
        found.setdefault(row.oid, []).append(column)
    return found
