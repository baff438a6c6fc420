"""Triggers of tables and views."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import behind, fetch
from schemactl.inspect.postgresql.needs import needs_of, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import ObjectName, Trigger

# A trigger of a partitioned table brings its own along to each partition.
_QUERY = """
    SELECT n.nspname::text AS namespace, c.relname::text AS "table", own.tgname::text AS name,
           own.tgconstraint <> 0 AS bound, pg_catalog.pg_get_triggerdef(own.oid) AS statement,
           quote_ident(own.tgname) AS quoted, quote_ident(n.nspname) AS quoted_namespace,
           quote_ident(c.relname) AS quoted_table,
           own.tgenabled::text AS state, remark.description AS comment,
           {needs} AS needs
    FROM pg_catalog.pg_trigger own
    JOIN pg_catalog.pg_class c ON c.oid = own.tgrelid AND c.relkind IN ('r', 'p', 'v')
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN :namespaces
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_trigger'::regclass AND remark.objoid = own.oid AND remark.objsubid = 0
    WHERE NOT own.tgisinternal AND {own} AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.deptype = 'e' AND (
            (owner.classid = 'pg_catalog.pg_trigger'::regclass AND owner.objid = own.oid)
            OR (owner.classid = 'pg_catalog.pg_class'::regclass AND owner.objid = c.oid)
        )
    )
"""
PARENTS_SINCE = 130000
"""Since when the server says which triggers it made for those of the partitioned table; before they are internal."""
STATES = {"O": "enabled", "D": "disabled", "R": "replica", "A": "always"}
_EVENT = re.compile(r'(?:"(?:[^"]|"")*"|[^"])*?(?= ON )')


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Trigger]:
    """The triggers of some namespaces' tables and views, internal ones and those of extensions left out."""
    found = []
    own = "own.tgparentid = 0" if session.version >= PARENTS_SINCE else "true"
    query = _QUERY.format(needs=needs_of("pg_trigger", "own.oid"), own=own)
    for row in fetch(connection, query, namespaces):
        namespace = session.written(row.namespace)
        event, action = _around_table(row)
        found.append(
            Trigger(
                ObjectName(row.name, namespace),
                ObjectName(row.table, namespace),
                event=event,
                action=action,
                constraint=row.bound,
                state=STATES[row.state],
                comment=row.comment,
                needs=to_needs(row.needs, session),
            )
        )
    return found


def _around_table(row: Row[Any]) -> tuple[str, str]:
    """What stands before `ON table` and behind it in the server's text."""
    rest = row.statement.partition(f"TRIGGER {row.quoted} ")[2]
    event = _EVENT.match(rest)
    assert event is not None, row.statement
    return event[0], behind(rest[event.end() + len(" ON ") :], row.quoted_namespace, row.quoted_table).strip()
