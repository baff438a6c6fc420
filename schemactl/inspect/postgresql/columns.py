"""Columns, with their defaults, identities and generated expressions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import TABLES, fetch, grouped
from schemactl.inspect.postgresql.identity import to_identity
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import Column, Computed

# A serial's default is compared as text with what the server prints for its own sequence: `nextval(…) * 2`, or the
# sequence of another column, is an ordinary default.
_QUERY = f"""
    SELECT c.oid, a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
           pg_catalog.pg_get_expr(d.adbin, d.adrelid), remark.description, a.attgenerated::text, a.attidentity::text,
           co.collname::text, t.typtype = 'd', owned.defaults,
           pg_catalog.format_type(s.seqtypid, NULL),
           s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache
    FROM {TABLES}
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = c.oid AND remark.objsubid = a.attnum
    LEFT JOIN (
        SELECT own.refobjid, own.refobjsubid,
               array_agg(
                   'nextval(''' || replace(own.objid::regclass::text, '''', '''''') || '''::regclass)'
               ) AS defaults
        FROM pg_catalog.pg_depend own
        JOIN pg_catalog.pg_sequence s ON s.seqrelid = own.objid
        WHERE own.classid = 'pg_catalog.pg_class'::regclass AND own.refclassid = 'pg_catalog.pg_class'::regclass
          AND own.deptype = 'a'
        GROUP BY own.refobjid, own.refobjsubid
    ) owned ON owned.refobjid = c.oid AND owned.refobjsubid = a.attnum
    LEFT JOIN pg_catalog.pg_depend inner_sequence
      ON a.attidentity <> '' AND inner_sequence.deptype = 'i'
     AND inner_sequence.classid = 'pg_catalog.pg_class'::regclass
     AND inner_sequence.refclassid = 'pg_catalog.pg_class'::regclass
     AND inner_sequence.refobjid = c.oid AND inner_sequence.refobjsubid = a.attnum
    LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = inner_sequence.objid
    ORDER BY c.oid, a.attnum
"""  # noqa: S608  (made of constants)


def read(connection: Connection, namespaces: Sequence[str]) -> dict[int, list[Column]]:
    """The columns of every table of some namespaces, by the table's object identifier, in their own order."""
    rows = grouped(fetch(connection, _QUERY, namespaces))
    return {table: [to_column(row) for row in own] for table, own in rows.items()}


def to_column(row: Sequence[Any]) -> Column:
    """Turn a catalog row into a column."""
    _, name, type_name, not_null, expression, comment, generated, identity, collation, domain, serials, *sequence = row
    serial = expression is not None and expression in (serials or ())
    # A typed NULL is stored although it says nothing, except over a domain, which may have a default of its own.
    silent = expression is not None and expression.startswith("NULL::") and not domain
    return Column(
        name=name,
        type=type_name,
        nullable=not not_null,
        default=None if generated or serial or silent else expression,
        comment=comment,
        identity=to_identity(identity == "a", *sequence) if identity and sequence[0] else None,
        computed=Computed(lasting(expression), stored=generated == "s") if generated else None,
        collation=collation,
        autoincrement=serial,
    )
