"""Functions and procedures; aggregates and window functions are left out."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import behind, fetch
from schemactl.inspect.postgresql.needs import needs_of, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Function, ObjectName, Procedure
from schemactl.schema.routine import Routine

# What a type made for itself, as a range does, belongs to it (deptype 'i').
_QUERY = f"""
    SELECT n.nspname::text AS namespace, own.proname::text AS name, own.prokind::text AS kind,
           pg_catalog.oidvectortypes(own.proargtypes) AS arguments, pg_catalog.pg_get_functiondef(own.oid) AS statement,
           quote_ident(n.nspname) AS quoted_namespace, quote_ident(own.proname) AS quoted,
           pg_catalog.pg_get_function_result(own.oid) AS result, own.pronargdefaults AS defaults,
           coalesce(own.proargmodes::text[], ARRAY[]::text[]) AS modes,
           coalesce(own.proargnames, ARRAY[]::text[]) AS names,
           ARRAY(SELECT pg_catalog.format_type(given.type, NULL)
                 FROM unnest(coalesce(own.proallargtypes, own.proargtypes::oid[]))
                      WITH ORDINALITY AS given (type, place)
                 ORDER BY given.place) AS types,
           remark.description AS comment, {needs_of("pg_proc", "own.oid")} AS needs
    FROM pg_catalog.pg_proc own
    JOIN pg_catalog.pg_namespace n ON n.oid = own.pronamespace AND n.nspname IN :namespaces
     AND own.prokind IN ('f', 'p')
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_proc'::regclass AND remark.objoid = own.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_proc'::regclass AND owner.objid = own.oid AND owner.deptype IN ('e', 'i')
    )
"""  # noqa: S608  (made of constants)
_KINDS: dict[str, type[Routine]] = {"f": Function, "p": Procedure}


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Routine]:
    """The functions and procedures of some namespaces, those of extensions left out."""
    return [
        _KINDS[row.kind](
            ObjectName(row.name, session.written(row.namespace)),
            arguments=row.arguments,
            definition=_definition(row),
            comment=row.comment,
            result=row.result or "",
            parameters=_parameters(row.modes, row.names, row.types),
            defaults=row.defaults,
            needs=to_needs(row.needs, session),
        )
        for row in fetch(connection, _QUERY, namespaces)
    ]


def _definition(row: Row[Any]) -> str:
    named = row.statement.removeprefix(f"CREATE OR REPLACE {_KINDS[row.kind].kind.upper()} ")
    return behind(named, row.quoted_namespace, row.quoted).strip()


def _parameters(modes: Sequence[str], names: Sequence[str], types: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
    """Mode, name and type of each: the catalog keeps no modes where all go in, and no names where none has one."""
    modes, names = modes or "i" * len(types), names or [""] * len(types)
    return tuple(zip(modes, names, types, strict=True))
