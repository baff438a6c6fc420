"""Aggregates, put together out of what the server keeps of them: it prints no statement that makes one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import fetch, function_name
from schemactl.inspect.postgresql.needs import needs_of, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Aggregate, ObjectName

_DEFAULT_MODIFY = "CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END"
_PARTS = (
    ("sfunc", function_name("a.aggtransfn")),
    ("stype", "pg_catalog.format_type(a.aggtranstype, NULL)"),
    ("sspace", "nullif(a.aggtransspace, 0)::text"),
    ("finalfunc", function_name("a.aggfinalfn")),
    ("finalfunc_extra", "CASE WHEN a.aggfinalextra THEN 'true' END"),
    ("finalfunc_modify", f"CASE WHEN a.aggfinalfn <> 0 THEN nullif(a.aggfinalmodify, {_DEFAULT_MODIFY})::text END"),
    ("combinefunc", function_name("a.aggcombinefn")),
    ("serialfunc", function_name("a.aggserialfn")),
    ("deserialfunc", function_name("a.aggdeserialfn")),
    ("initcond", "quote_literal(a.agginitval)"),
    ("msfunc", function_name("a.aggmtransfn")),
    ("minvfunc", function_name("a.aggminvtransfn")),
    ("mstype", "CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END"),
    ("msspace", "nullif(a.aggmtransspace, 0)::text"),
    ("mfinalfunc", function_name("a.aggmfinalfn")),
    ("mfinalfunc_extra", "CASE WHEN a.aggmfinalextra THEN 'true' END"),
    ("mfinalfunc_modify", f"CASE WHEN a.aggmfinalfn <> 0 THEN nullif(a.aggmfinalmodify, {_DEFAULT_MODIFY})::text END"),
    ("minitcond", "quote_literal(a.aggminitval)"),
    ("sortop", "(SELECT concat('operator(', quote_ident(o_namespace.nspname), '.', o.oprname, ')')"
     " FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace o_namespace ON o_namespace.oid = o.oprnamespace"
     " WHERE o.oid = a.aggsortop)"),
    ("parallel", "nullif(own.proparallel, 'u')::text"),
    ("hypothetical", "CASE WHEN a.aggkind = 'h' THEN 'true' END"),
)  # fmt: skip
"""Each option of CREATE AGGREGATE in the order of its page, with SQL for its value, NULL where it says nothing."""

_QUERY = f"""
    SELECT n.nspname::text AS namespace, own.proname::text AS name,
           pg_catalog.oidvectortypes(own.proargtypes) AS arguments,
           pg_catalog.pg_get_function_arguments(own.oid) AS signature,
           pg_catalog.pg_get_function_result(own.oid) AS result, concat(a.aggkind, a.aggnumdirectargs) AS shape,
           coalesce(own.proargnames, array_fill(''::text, ARRAY[own.pronargs::integer])) AS names,
           ARRAY[{", ".join(sql for _, sql in _PARTS)}]::text[] AS values,
           remark.description AS comment, {needs_of("pg_proc", "own.oid")} AS needs
    FROM pg_catalog.pg_proc own
    JOIN pg_catalog.pg_namespace n ON n.oid = own.pronamespace AND n.nspname IN :namespaces
    JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = own.oid
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_proc'::regclass AND remark.objoid = own.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_proc'::regclass AND owner.objid = own.oid AND owner.deptype = 'e'
    )
"""  # noqa: S608  (made of constants)

_WORDS = {
    "finalfunc_modify": {"r": "read_only", "s": "shareable", "w": "read_write"},
    "parallel": {"s": "safe", "r": "restricted"},
}
_WORDS["mfinalfunc_modify"] = _WORDS["finalfunc_modify"]
_FLAGS = frozenset({"finalfunc_extra", "mfinalfunc_extra", "hypothetical"})


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Aggregate]:
    """The aggregates of some namespaces, those of extensions left out."""
    return [
        Aggregate(
            ObjectName(row.name, session.written(row.namespace)),
            arguments=row.arguments,
            definition=_definition(row),
            comment=row.comment,
            result=row.result,
            shape=row.shape,
            parameters=tuple(("i", name, "") for name in row.names),
            needs=to_needs(row.needs, session),
        )
        for row in fetch(connection, _QUERY, namespaces)
    ]


def _definition(row: Row[Any]) -> str:
    options = [_option(name, value) for (name, _), value in zip(_PARTS, row.values, strict=True)]
    return f"({row.signature or '*'}) ({', '.join(filter(None, options))})"


def _option(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    return name if name in _FLAGS else f"{name} = {_WORDS.get(name, {}).get(value, value)}"
