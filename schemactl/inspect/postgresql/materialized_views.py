"""Materialized views."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from schemactl.inspect.order import by_name
from schemactl.inspect.postgresql.catalog import fetch, setting
from schemactl.inspect.postgresql.needs import needs_by_rule, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.inspect.postgresql.views import COLUMN_COMMENTS, COLUMNS
from schemactl.schema import Index, MaterializedView, ObjectName

_QUERY = f"""
    SELECT v.oid, n.nspname::text AS namespace, v.relname::text AS name, pg_catalog.pg_get_viewdef(v.oid) AS query,
           nullif(am.amname::text, current_setting('default_table_access_method')) AS method, v.reloptions AS storage,
           place.spcname::text AS tablespace, v.relispopulated AS populated, remark.description AS comment,
           {COLUMNS} AS columns, {COLUMN_COMMENTS} AS column_comments, {needs_by_rule("v.oid")} AS needs
    FROM pg_catalog.pg_class v
    JOIN pg_catalog.pg_namespace n ON n.oid = v.relnamespace AND n.nspname IN :namespaces AND v.relkind = 'm'
    LEFT JOIN pg_catalog.pg_am am ON am.oid = v.relam
    LEFT JOIN pg_catalog.pg_tablespace place ON place.oid = v.reltablespace
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = v.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_class'::regclass AND owner.objid = v.oid AND owner.deptype = 'e'
    )
"""  # noqa: S608  (made of constants)


def read(
    connection: Connection, session: Session, namespaces: Sequence[str], indexes: Mapping[int, Sequence[Index]]
) -> list[MaterializedView]:
    """The materialized views of some namespaces, those of extensions left out.

    Args:
        connection: the connection to read through.
        session: what the session says about itself.
        namespaces: the names of the namespaces.
        indexes: the indexes of these namespaces, by the object identifier of what they are on.
    """
    return [
        MaterializedView(
            ObjectName(row.name, session.written(row.namespace)),
            definition=f"AS\n{lasting(row.query.removesuffix(';'))}",
            method=row.method,
            storage=tuple(sorted(setting(option) for option in row.storage or ())),
            tablespace=row.tablespace,
            comment=row.comment,
            indexes=by_name(indexes.get(row.oid, ())),
            columns=tuple(row.columns),
            column_comments=tuple(sorted((name, text) for name, text in row.column_comments)),
            populated=row.populated,
            needs=to_needs(row.needs, session),
        )
        for row in fetch(connection, _QUERY, namespaces)
    ]
