"""What stands in the way of a statement at this moment, by the server's own account in `pg_depend`.

PostgreSQL changes no column, and drops nothing, that a view, rule, trigger, policy or routine depends on. These can be
dropped and made again, and so can what depends on them in turn; whatever else depends on them cannot.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, CursorResult, text

from schemactl.inspect.postgresql import comments, indexes, materialized_views, policies, routines, triggers, views
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Standalone

LIFTED = ("view", "materialized view", "function", "procedure", "trigger", "policy", "rule")
"""The kinds of what can make way; a rule is one of a table, since those of a view go with it."""

_ON_TABLES = ("trigger", "policy", "rule")


@dataclass(frozen=True, slots=True)
class Target:
    """What a statement is about to change or drop.

    Attributes:
        kind: `column` that gets another type, `dropped column`, `constraint`, `relation`, `routine`, `type`.
        name: the name of the table, type or routine, its namespace first if the statement has one.
        part: the column or constraint.
        arguments: a routine's argument types.
    """

    kind: str
    name: tuple[str, ...]
    part: str = ""
    arguments: str = ""

    @property
    def goes(self) -> bool:
        """Whether the statement drops it."""
        return self.kind != "column"

    def __str__(self) -> str:
        name = ".".join(self.name)
        if self.kind == "constraint":
            return f"the constraint {self.part} of {name}"
        return f"{name}.{self.part}" if self.part else name


@dataclass(frozen=True, slots=True)
class Dependent:
    """Something that depends on a target, or on another dependent.

    Attributes:
        kind: one of `LIFTED`, or "" for what cannot be made again.
        oid: its object identifier.
        namespace: the real name of its namespace.
        name: its name.
        table: that of its table, "" where it has none.
        arguments: a routine's argument types.
        described: what the server calls it.
        further: whether it depends on a dependent.
        owned: whether it belongs to an extension, or to this or another session alone.
        statement: what makes a rule.
    """

    kind: str
    oid: int
    namespace: str
    name: str
    table: str
    arguments: str
    described: str
    further: bool
    owned: bool
    statement: str

    @property
    def on_table(self) -> bool:
        """Whether rows are written or seen otherwise while it is away."""
        return self.kind in _ON_TABLES

    def shown(self, session: Session) -> str:
        """What reports call it: the name, and its table if it has one."""
        namespace = session.written(self.namespace)
        name = self.table if self.on_table else self.name
        qualified = f"{namespace}.{name}" if namespace else name
        return f"{self.name} of {qualified}" if self.on_table else qualified

    def place(self, session: Session) -> tuple[str, tuple[str, ...]]:
        """Its kind, and the key of the object that a reader makes of it."""
        namespace = session.written(self.namespace)
        if self.on_table:
            return self.kind, (namespace, self.table, self.name)
        arguments = (self.arguments,) if self.kind in ("function", "procedure") else ()
        return self.kind, (namespace, self.name, *arguments)


_ROOTS = {
    "column": """
        SELECT 'pg_catalog.pg_class'::regclass::oid, a.attrelid, a.attnum::int, false
        FROM kin JOIN pg_catalog.pg_attribute a
          ON a.attrelid = kin.oid AND a.attname = CAST(:part AS name) AND NOT a.attisdropped
        UNION ALL
        -- A materialized view may keep whole rows.
        SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid, 0, true
        FROM kin JOIN pg_catalog.pg_class c ON c.oid = kin.oid JOIN pg_catalog.pg_type own ON own.oid = c.reltype
        CROSS JOIN LATERAL (VALUES (own.oid), (own.typarray)) t (oid)
    """,
    "dropped column": """
        SELECT 'pg_catalog.pg_class'::regclass::oid, a.attrelid, a.attnum::int, false
        FROM kin JOIN pg_catalog.pg_attribute a
          ON a.attrelid = kin.oid AND a.attname = CAST(:part AS name) AND NOT a.attisdropped
    """,
    "constraint": """
        SELECT 'pg_catalog.pg_constraint'::regclass::oid, k.oid, 0, false
        FROM kin JOIN pg_catalog.pg_constraint k ON k.conrelid = kin.oid AND k.conname = CAST(:part AS name)
    """,
    "relation": """
        SELECT 'pg_catalog.pg_class'::regclass::oid, kin.oid, 0, false FROM kin
        UNION ALL
        SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid, 0, false
        FROM kin JOIN pg_catalog.pg_class c ON c.oid = kin.oid JOIN pg_catalog.pg_type own ON own.oid = c.reltype
        CROSS JOIN LATERAL (VALUES (own.oid), (own.typarray)) t (oid)
    """,
    "type": """
        SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid, 0, false
        FROM pg_catalog.pg_type own CROSS JOIN LATERAL (VALUES (own.oid), (own.typarray)) t (oid)
        WHERE own.oid = to_regtype(:name)
    """,
    "routine": """
        SELECT 'pg_catalog.pg_proc'::regclass::oid, p.oid, 0, false
        FROM (SELECT p.oid, p.proargtypes, count(*) OVER () AS namesakes
              FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
              WHERE p.proname = CAST(:part AS name)
                AND CASE WHEN :name = '' THEN pg_catalog.pg_function_is_visible(p.oid)
                         ELSE n.nspname::text = :name END) p
        WHERE p.namesakes = 1
           OR replace(pg_catalog.oidvectortypes(p.proargtypes), ' ', '') = replace(:arguments, ' ', '')
    """,
}
"""SQL for each kind of target: catalog, object, part of it, and whether only materialized views count."""

# A view's rules, defaults and indexes are the view's own.
_STEP = """
    LEFT JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
    LEFT JOIN pg_catalog.pg_attrdef def ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND def.oid = d.objid
    LEFT JOIN pg_catalog.pg_index i ON d.classid = 'pg_catalog.pg_class'::regclass AND i.indexrelid = d.objid
    LEFT JOIN pg_catalog.pg_class v ON v.relkind IN ('v', 'm') AND v.oid = coalesce(
        r.ev_class, def.adrelid, i.indrelid,
        CASE WHEN d.classid = 'pg_catalog.pg_class'::regclass THEN d.objid END)
    LEFT JOIN pg_catalog.pg_proc p
      ON d.classid = 'pg_catalog.pg_proc'::regclass AND p.oid = d.objid AND p.prokind IN ('f', 'p')
    CROSS JOIN LATERAL (
        SELECT CASE WHEN v.oid IS NULL THEN d.classid ELSE 'pg_catalog.pg_class'::regclass END AS class,
               coalesce(v.oid, d.objid) AS obj,
               coalesce(v.oid, r.oid, p.oid) IS NOT NULL OR d.classid IN (
                   'pg_catalog.pg_trigger'::regclass, 'pg_catalog.pg_policy'::regclass) AS lifts
    ) step
"""

_HEAD = """
    WITH RECURSIVE kin (oid) AS (
        SELECT to_regclass(:name)::oid WHERE :relation
        UNION
        SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN kin ON i.inhparent = kin.oid
    ),
    root (class, obj, sub, rows) AS ({roots})
"""

# Most often nothing is in the way, and this costs a tenth of the whole answer.
_ANY = f"""{_HEAD}
    SELECT EXISTS (
        SELECT FROM root
        JOIN pg_catalog.pg_depend d ON d.refclassid = root.class AND d.refobjid = root.obj
         AND (root.sub = 0 OR d.refobjsubid = root.sub) AND d.deptype = 'n'
        WHERE d.classid IN ('pg_catalog.pg_rewrite'::regclass, 'pg_catalog.pg_trigger'::regclass,
                            'pg_catalog.pg_policy'::regclass, 'pg_catalog.pg_proc'::regclass,
                            'pg_catalog.pg_class'::regclass, 'pg_catalog.pg_attrdef'::regclass))
"""  # noqa: S608  (made of constants)

_QUERY = f"""{_HEAD},
    found (class, obj, lifts, further) AS (
        SELECT step.class, step.obj, step.lifts, false
        FROM root
        JOIN pg_catalog.pg_depend d ON d.refclassid = root.class AND d.refobjid = root.obj
         AND (root.sub = 0 OR d.refobjsubid = root.sub) AND d.deptype = 'n'
        {_STEP}
        WHERE NOT root.rows OR v.relkind = 'm'
        UNION
        SELECT step.class, step.obj, step.lifts, true
        FROM found
        CROSS JOIN LATERAL (
            SELECT found.class, found.obj
            UNION ALL
            SELECT 'pg_catalog.pg_type'::regclass, t.oid
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_type own ON own.oid = c.reltype
            CROSS JOIN LATERAL (VALUES (own.oid), (own.typarray)) t (oid)
            WHERE found.class = 'pg_catalog.pg_class'::regclass AND c.oid = found.obj
        ) ref (class, obj)
        JOIN pg_catalog.pg_depend d ON d.refclassid = ref.class AND d.refobjid = ref.obj AND d.deptype = 'n'
        {_STEP}
        WHERE found.lifts
    ),
    own (class, obj, further) AS (
        SELECT found.class, found.obj, found.further FROM found
        UNION
        SELECT 'pg_catalog.pg_trigger'::regclass, own_trigger.oid, true
        FROM found JOIN pg_catalog.pg_trigger own_trigger ON own_trigger.tgrelid = found.obj
        WHERE found.class = 'pg_catalog.pg_class'::regclass AND found.lifts
    )
    SELECT DISTINCT own.obj AS oid, own.further,
           CASE WHEN c.relkind = 'v' THEN 'view' WHEN c.relkind = 'm' THEN 'materialized view'
                WHEN p.prokind = 'f' THEN 'function' WHEN p.prokind = 'p' THEN 'procedure'
                WHEN t.oid IS NOT NULL THEN 'trigger' WHEN pol.oid IS NOT NULL THEN 'policy'
                WHEN r.oid IS NOT NULL THEN 'rule' ELSE '' END AS kind,
           coalesce(n.nspname, '')::text AS namespace,
           coalesce(c.relname, p.proname, t.tgname, pol.polname, r.rulename, '')::text AS name,
           coalesce(tab.relname, '')::text AS "table",
           coalesce(pg_catalog.oidvectortypes(p.proargtypes), '') AS arguments,
           pg_catalog.pg_describe_object(own.class, own.obj, 0) AS described,
           coalesce(n.nspname ~ '^pg_(toast_)?temp_', false) OR EXISTS (
               SELECT FROM pg_catalog.pg_depend e
               WHERE e.classid = own.class AND e.objid = own.obj AND e.deptype = 'e') AS owned,
           coalesce(pg_catalog.pg_get_ruledef(r.oid), '') AS statement
    FROM own
    LEFT JOIN pg_catalog.pg_class c ON own.class = 'pg_catalog.pg_class'::regclass AND c.oid = own.obj
    LEFT JOIN pg_catalog.pg_proc p ON own.class = 'pg_catalog.pg_proc'::regclass AND p.oid = own.obj
    LEFT JOIN pg_catalog.pg_trigger t ON own.class = 'pg_catalog.pg_trigger'::regclass AND t.oid = own.obj
    LEFT JOIN pg_catalog.pg_policy pol ON own.class = 'pg_catalog.pg_policy'::regclass AND pol.oid = own.obj
    LEFT JOIN pg_catalog.pg_rewrite r ON own.class = 'pg_catalog.pg_rewrite'::regclass AND r.oid = own.obj
    LEFT JOIN pg_catalog.pg_class tab ON tab.oid = coalesce(t.tgrelid, pol.polrelid, r.ev_class)
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = coalesce(c.relnamespace, p.pronamespace, tab.relnamespace)
    WHERE NOT (:whole AND EXISTS (SELECT FROM kin WHERE kin.oid IN (c.oid, tab.oid)))
      -- Those of partitions come and go with the one of the partitioned table, those of foreign keys with these.
      AND (t.oid IS NULL OR NOT t.tgisinternal AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend up
          WHERE up.classid = 'pg_catalog.pg_trigger'::regclass AND up.objid = t.oid AND up.deptype IN ('P', 'S', 'I')))
    ORDER BY kind, namespace, "table", name, arguments, further
"""  # noqa: S608  (made of constants)


def in_the_way(connection: Connection, target: Target) -> tuple[Dependent, ...]:
    """What depends on a target, and on what depends on it. Names are looked up under the session's `search_path`.

    Args:
        connection: the database.
        target: what is about to change.
    """
    relation = target.kind not in ("type", "routine")
    name = ".".join('"' + part.replace('"', '""') + '"' for part in target.name)
    values: dict[str, str | bool] = {"name": name, "part": target.part, "arguments": target.arguments}
    if target.kind == "routine":
        values |= {"name": "".join(target.name[:-1]), "part": target.name[-1]}
    head = {**values, "relation": relation}
    if not _run(connection, _ANY, target, head).scalar_one():
        return ()
    rows = _run(connection, _QUERY, target, {**head, "whole": target.kind == "relation"})
    return tuple(Dependent(**row._mapping) for row in rows)


def _run(connection: Connection, query: str, target: Target, values: dict[str, str | bool]) -> CursorResult[Any]:
    written = query.format(roots=_ROOTS[target.kind])
    used = {key: value for key, value in values.items() if re.search(rf":{key}\b", written)}
    return connection.execute(text(written), used)


def read_objects(
    connection: Connection, session: Session, dependents: Sequence[Dependent]
) -> dict[Dependent, Standalone]:
    """Read dependents with all that makes them, under `steady_names`; one that no reader knows is not among them.

    Args:
        connection: the database.
        session: what the session says about itself.
        dependents: rules among them are left out.
    """
    namespaces = sorted({item.namespace for item in dependents})
    kinds = {item.kind for item in dependents}
    found: list[Standalone] = []
    if "view" in kinds:
        found += views.read(connection, session, namespaces)
    if "materialized view" in kinds:
        own = indexes.read(connection, session.version, namespaces, comments.read(connection)).indexes
        found += materialized_views.read(connection, session, namespaces, own)
    if "trigger" in kinds:
        found += triggers.read(connection, session, namespaces)
    if "policy" in kinds:
        found += policies.read(connection, session, namespaces)
    if kinds & {"function", "procedure"}:
        found += routines.read(connection, session, namespaces)
    known = {(item.kind, item.key): item for item in found}
    places = {item: item.place(session) for item in dependents}
    return {item: known[place] for item, place in places.items() if place in known}
