"""Views."""

from collections.abc import Sequence

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.needs import needs_by_rule, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import ObjectName, View

COLUMNS = """
    ARRAY(SELECT quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
          FROM pg_catalog.pg_attribute a WHERE a.attrelid = v.oid AND a.attnum > 0 ORDER BY a.attnum)
"""
"""SQL for the columns of a view `v`, each with its type."""

COLUMN_COMMENTS = """
    ARRAY(SELECT ARRAY[a.attname::text, remark.description]
          FROM pg_catalog.pg_attribute a
          JOIN pg_catalog.pg_description remark
            ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = v.oid
           AND remark.objsubid = a.attnum
          WHERE a.attrelid = v.oid AND a.attnum > 0)
"""
"""SQL for the comments of the columns of a view `v`."""

_QUERY = f"""
    SELECT n.nspname::text AS namespace, v.relname::text AS name, pg_catalog.pg_get_viewdef(v.oid) AS query,
           v.reloptions AS options, remark.description AS comment, {COLUMNS} AS columns,
           {COLUMN_COMMENTS} AS column_comments, {needs_by_rule("v.oid")} AS needs
    FROM pg_catalog.pg_class v
    JOIN pg_catalog.pg_namespace n ON n.oid = v.relnamespace AND n.nspname IN :namespaces AND v.relkind = 'v'
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = v.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_class'::regclass AND owner.objid = v.oid AND owner.deptype = 'e'
    )
"""  # noqa: S608  (made of constants)


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[View]:
    """The views of some namespaces, those of extensions left out."""
    return [
        View(
            ObjectName(row.name, session.written(row.namespace)),
            definition=_definition(row.query, row.options or ()),
            comment=row.comment,
            columns=tuple(row.columns),
            column_comments=tuple(sorted((name, text) for name, text in row.column_comments)),
            needs=to_needs(row.needs, session),
        )
        for row in fetch(connection, _QUERY, namespaces)
    ]


def _definition(query: str, options: Sequence[str]) -> str:
    head = f"WITH ({', '.join(sorted(options))}) " if options else ""
    return f"{head}AS\n{lasting(query.removesuffix(';'))}"
