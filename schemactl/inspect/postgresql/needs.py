"""What an object needs, out of the server's own account of dependencies."""

from collections.abc import Iterable, Sequence

from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Need, ObjectName

# The rows of a table are a type of their own, which depends on all of the table's columns, but not by name.
_NEEDS = """
    ARRAY(
        SELECT DISTINCT
            ARRAY[n.nspname::text, found.name::text, coalesce(found.part, '')::text, found.con::text] AS need
        FROM (
            SELECT c.relnamespace AS namespace, c.relname AS name, a.attname AS part, '' AS con
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
            WHERE {by} AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> {oid}
              AND d.deptype IN ({kinds})
            UNION ALL
            SELECT t.typnamespace, coalesce(element.typname, t.typname), NULL, ''
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_type t ON t.oid = d.refobjid AND t.typrelid = 0
            LEFT JOIN pg_catalog.pg_type element ON element.oid = t.typelem AND t.typcategory = 'A'
            WHERE {by} AND d.refclassid = 'pg_catalog.pg_type'::regclass AND d.deptype = 'n'
            UNION ALL
            SELECT p.pronamespace, p.proname, NULL, ''
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_proc p ON p.oid = d.refobjid
            WHERE {by} AND d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.deptype = 'n'
            UNION ALL
            SELECT c.relnamespace, c.relname, NULL, k.conname
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_constraint k ON k.oid = d.refobjid
            JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
            WHERE {by} AND d.refclassid = 'pg_catalog.pg_constraint'::regclass AND d.deptype = 'n'
            UNION ALL
            SELECT c.relnamespace, c.relname, '*', ''
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_type element ON element.oid = t.typelem AND t.typcategory = 'A'
            JOIN pg_catalog.pg_class c ON c.oid = coalesce(nullif(element.typrelid, 0), nullif(t.typrelid, 0))
            WHERE a.attrelid = {oid} AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind <> 'c'
        ) found
        JOIN pg_catalog.pg_namespace n ON n.oid = found.namespace AND n.nspname <> 'pg_catalog'
        ORDER BY need
    )
"""


def needs_by_rule(relation: str) -> str:
    """SQL for what the query of a view or materialized view needs.

    Args:
        relation: SQL for its object identifier.
    """
    rules = f"SELECT r.oid FROM pg_catalog.pg_rewrite r WHERE r.ev_class = {relation} AND r.ev_type = '1'"  # noqa: S608
    by = f"d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid IN ({rules})"
    return _NEEDS.format(by=by, oid=relation, kinds="'n'")


def needs_of(catalog: str, oid: str, relation: str = "0", *, automatic: bool = False) -> str:
    """SQL for what an object of another kind needs.

    Args:
        catalog: its system catalog, such as `pg_trigger`.
        oid: SQL for its object identifier; its table alias is of more than one letter, as those in here hide others.
        relation: SQL for that of its own table, which is left out.
        automatic: whether what it would go with counts too, without a word by the server.
    """
    by = f"d.classid = 'pg_catalog.{catalog}'::regclass AND d.objid = {oid}"
    return _NEEDS.format(by=by, oid=relation, kinds="'n', 'a'" if automatic else "'n'")


def to_needs(rows: Iterable[Sequence[str]], session: Session) -> tuple[Need, ...]:
    """Turn what either SQL gives into values."""
    return tuple(
        Need(ObjectName(name, session.written(namespace)), column, constraint)
        for namespace, name, column, constraint in rows
    )
