"""Rules of tables and views; the one by which a view is made is read with it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import behind, fetch
from schemactl.inspect.postgresql.needs import needs_of, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Need, ObjectName, Rule

# The server prints the name of the rule's own table with its namespace.
_QUERY = """
    SELECT n.nspname::text AS namespace, c.relname::text AS "table", own.rulename::text AS name,
           own.ev_type::text AS event, own.ev_enabled::text AS state, c.relkind = 'v' AS of_view,
           pg_catalog.pg_get_ruledef(own.oid) AS statement, quote_ident(own.rulename) AS quoted,
           quote_ident(n.nspname) AS quoted_namespace, quote_ident(c.relname) AS quoted_table,
           remark.description AS comment, own.oid
    FROM pg_catalog.pg_rewrite own
    JOIN pg_catalog.pg_class c ON c.oid = own.ev_class AND c.relkind IN ('r', 'p', 'v')
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN :namespaces
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_rewrite'::regclass AND remark.objoid = own.oid AND remark.objsubid = 0
    WHERE own.ev_type <> '1' AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.deptype = 'e' AND (
            (owner.classid = 'pg_catalog.pg_rewrite'::regclass AND owner.objid = own.oid)
            OR (owner.classid = 'pg_catalog.pg_class'::regclass AND owner.objid = c.oid)
        )
    )
"""
# Apart from the rest, since planning it takes longer than finding that there is no rule, as mostly there is none.
_NEEDS = f"""
    SELECT own.oid, {needs_of("pg_rewrite", "own.oid")} AS needs
    FROM pg_catalog.pg_rewrite own
    JOIN pg_catalog.pg_class c ON c.oid = own.ev_class
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN :namespaces
    WHERE own.ev_type <> '1'
"""  # noqa: S608  (made of constants)
_EVENTS = {"2": "UPDATE", "3": "INSERT", "4": "DELETE"}
_STATES = {"O": "enabled", "D": "disabled", "R": "replica", "A": "always"}


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Rule]:
    """The rules of some namespaces' tables and views, those of extensions left out."""
    rows = fetch(connection, _QUERY, namespaces)
    needs = {row.oid: to_needs(row.needs, session) for row in (fetch(connection, _NEEDS, namespaces) if rows else ())}
    return [_rule(row, needs.get(row.oid, ()), session) for row in rows]


def _rule(row: Row[Any], needs: Sequence[Need], session: Session) -> Rule:
    namespace = session.written(row.namespace)
    table, event = ObjectName(row.table, namespace), _EVENTS[row.event]
    rest = row.statement.removeprefix(f"CREATE RULE {row.quoted} AS").lstrip().removeprefix(f"ON {event} TO ")
    return Rule(
        ObjectName(row.name, namespace),
        table,
        event=event,
        action=behind(rest, row.quoted_namespace, row.quoted_table).strip().removesuffix(";"),
        state=_STATES[row.state],
        comment=row.comment,
        # It goes with its view, of which no column changes.
        needs=tuple(need for need in needs if need.name != table or (need.column and not row.of_view)),
    )
