"""What hangs on a view, routine or rule besides what makes it: its owner, privileges, remarks, settings.

Each trait knows the statement that gives it, so that an object made again gets back exactly what it had.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from schemactl.inspect.postgresql.in_the_way import Dependent


@dataclass(frozen=True, slots=True)
class Trait:
    """One of them.

    Attributes:
        kind: `owner`, `privilege`, `comment`, …
        part: the column, index or rule that it is about, "" for the object itself.
        value: what it is.
        role: who has to give it where that is not the owner, "" otherwise.
        give: the statement that gives it; "" where it comes with the object alone.
        take: the statement that takes it away; "" where nothing does.
    """

    kind: str
    part: str
    value: str
    role: str
    give: str = field(compare=False)
    take: str = field(compare=False)


_PRIVILEGES = """
    SELECT 'privilege', coalesce(acl.part, ''),
           concat_ws(' ', acl.privilege_type, coalesce(quote_ident(grantee.rolname), 'PUBLIC'), acl.is_grantable),
           CASE WHEN acl.grantor = own.owner THEN '' ELSE quote_ident(grantor.rolname) END,
           concat('GRANT ', acl.privilege_type, ' (' || acl.part || ')', ' ON ', own.sort, ' ', own.name, ' TO ',
                  coalesce(quote_ident(grantee.rolname), 'PUBLIC'),
                  CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' END),
           concat('REVOKE ', acl.privilege_type, ' (' || acl.part || ')', ' ON ', own.sort, ' ', own.name, ' FROM ',
                  coalesce(quote_ident(grantee.rolname), 'PUBLIC'))
    FROM own
    CROSS JOIN LATERAL ({acl}) acl
    JOIN pg_catalog.pg_roles grantor ON grantor.oid = acl.grantor
    LEFT JOIN pg_catalog.pg_roles grantee ON grantee.oid = acl.grantee
"""

_OWNER = """
    SELECT 'owner' AS kind, '' AS part, r.rolname::text AS value, '' AS role,
           format('ALTER %s %s OWNER TO %I', own.word, own.name, r.rolname) AS give, '' AS take
    FROM own JOIN pg_catalog.pg_roles r ON r.oid = own.owner
"""

_ON_EXTENSION = """
    SELECT 'extension', '', e.extname::text, '',
           format('ALTER %s %s DEPENDS ON EXTENSION %I', own.word, own.name, e.extname), ''
    FROM own
    JOIN pg_catalog.pg_depend d ON d.classid = own.class AND d.objid = own.oid AND d.deptype = 'x'
    JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
"""

_LABELS = """
    SELECT 'security label', coalesce(quote_ident(a.attname), ''), concat_ws(' ', l.provider, l.label), '',
           format('SECURITY LABEL FOR %I ON %s IS %L', l.provider,
                  coalesce('COLUMN ' || own.name || '.' || quote_ident(a.attname), own.word || ' ' || own.name),
                  l.label), ''
    FROM own
    JOIN pg_catalog.pg_seclabel l ON l.classoid = own.class AND l.objoid = own.oid
    LEFT JOIN pg_catalog.pg_attribute a
      ON own.sort = 'TABLE' AND a.attrelid = own.oid AND a.attnum = l.objsubid AND l.objsubid > 0
"""

_RULES = """
    SELECT 'rule', quote_ident(r.rulename), '', '', pg_catalog.pg_get_ruledef(r.oid), ''
    FROM rules r
    UNION ALL
    SELECT 'rule state', quote_ident(r.rulename), r.ev_enabled::text, '',
           format('ALTER TABLE %s %s RULE %I', r.on_name,
                  CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END,
                  r.rulename), ''
    FROM rules r WHERE r.ev_enabled <> 'O'
    UNION ALL
    SELECT 'comment', format('rule %I', r.rulename), remark.description, '',
           format('COMMENT ON RULE %I ON %s IS %L', r.rulename, r.on_name, remark.description), ''
    FROM rules r
    JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_rewrite'::regclass AND remark.objoid = r.oid
"""

_RELATION = f"""
    WITH own AS (
        SELECT c.oid, 'pg_catalog.pg_class'::regclass::oid AS class, c.relowner AS owner, c.relacl AS acl, c.relkind,
               c.reltoastrelid, format('%I.%I', n.nspname, c.relname) AS name, 'TABLE' AS sort,
               CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS word
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname::text = :namespace AND c.relname::text = :name
    ),
    attribute AS (
        SELECT own.name AS owner_name, own.word, own.relkind, a.*, t.typstorage, to_jsonb(a) AS all_of_it
        FROM own
        JOIN pg_catalog.pg_attribute a ON a.attrelid = own.oid AND a.attnum > 0
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    ),
    indexed AS (
        SELECT i.*, own.name AS owner_name, x.relname, format('%I.%I', n.nspname, x.relname) AS name
        FROM own
        JOIN pg_catalog.pg_index i ON i.indrelid = own.oid
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
    ),
    rules AS (
        SELECT r.oid, r.rulename, r.ev_enabled, own.name AS on_name
        FROM own JOIN pg_catalog.pg_rewrite r ON r.ev_class = own.oid AND r.rulename <> '_RETURN'
    )
    {_OWNER}
    UNION ALL
    {
    _PRIVILEGES.format(
        acl='''
        SELECT NULL::text AS part, acl.*
        FROM pg_catalog.aclexplode(coalesce(own.acl, pg_catalog.acldefault('r', own.owner))) acl
        UNION ALL
        SELECT quote_ident(a.attname), acl.*
        FROM pg_catalog.pg_attribute a CROSS JOIN LATERAL pg_catalog.aclexplode(a.attacl) acl
        WHERE a.attrelid = own.oid'''
    )
}
    UNION ALL
    SELECT 'comment', coalesce(quote_ident(a.attname), ''), remark.description, '',
           format('COMMENT ON %s IS %L',
                  coalesce('COLUMN ' || own.name || '.' || quote_ident(a.attname), own.word || ' ' || own.name),
                  remark.description), ''
    FROM own
    JOIN pg_catalog.pg_description remark ON remark.classoid = own.class AND remark.objoid = own.oid
    LEFT JOIN pg_catalog.pg_attribute a
      ON a.attrelid = own.oid AND a.attnum = remark.objsubid AND remark.objsubid > 0
    UNION ALL
    {_RULES}
    UNION ALL
    SELECT 'default', quote_ident(a.attname), pg_catalog.pg_get_expr(d.adbin, d.adrelid), '',
           format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', a.owner_name, a.attname,
                  pg_catalog.pg_get_expr(d.adbin, d.adrelid)), ''
    FROM attribute a JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    UNION ALL
    SELECT 'statistics', quote_ident(a.attname), a.all_of_it ->> 'attstattarget', '',
           format('ALTER %s %s ALTER COLUMN %I SET STATISTICS %s', a.word, a.owner_name, a.attname,
                  a.all_of_it ->> 'attstattarget'), ''
    FROM attribute a WHERE (a.all_of_it ->> 'attstattarget')::int >= 0 AND a.relkind = 'm'
    UNION ALL
    SELECT 'storage', quote_ident(a.attname), a.attstorage::text, '',
           format('ALTER %s %s ALTER COLUMN %I SET STORAGE %s', a.word, a.owner_name, a.attname,
                  CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
                                    ELSE 'EXTENDED' END), ''
    FROM attribute a WHERE a.relkind = 'm' AND a.attstorage <> a.typstorage
    UNION ALL
    SELECT 'compression', quote_ident(a.attname), a.all_of_it ->> 'attcompression', '',
           format('ALTER %s %s ALTER COLUMN %I SET COMPRESSION %s', a.word, a.owner_name, a.attname,
                  CASE a.all_of_it ->> 'attcompression' WHEN 'l' THEN 'lz4' ELSE 'pglz' END), ''
    FROM attribute a WHERE a.relkind = 'm' AND a.all_of_it ->> 'attcompression' <> ''
    UNION ALL
    -- These are all that can be set; a server may keep more there for itself.
    SELECT 'options', quote_ident(a.attname), each.option, '',
           format('ALTER %s %s ALTER COLUMN %I SET (%s)', a.word, a.owner_name, a.attname, each.option), ''
    FROM attribute a CROSS JOIN LATERAL unnest(a.attoptions) each (option)
    WHERE each.option ~ '^n_distinct(_inherited)?='
    UNION ALL
    SELECT 'options', 'toast', array_to_string(toast.reloptions, ', '), '',
           format('ALTER %s %s SET (%s)', own.word, own.name,
                  (SELECT string_agg('toast.' || each.option, ', ') FROM unnest(toast.reloptions) each (option))), ''
    FROM own JOIN pg_catalog.pg_class toast ON toast.oid = own.reltoastrelid AND toast.reloptions IS NOT NULL
    UNION ALL
    SELECT 'index', quote_ident(x.relname), '', '', '', '' FROM indexed x
    UNION ALL
    SELECT 'clustered', quote_ident(x.relname), '', '',
           format('ALTER MATERIALIZED VIEW %s CLUSTER ON %I', x.owner_name, x.relname), ''
    FROM indexed x WHERE x.indisclustered
    UNION ALL
    SELECT 'comment', format('index %I', x.relname), remark.description, '',
           format('COMMENT ON INDEX %s IS %L', x.name, remark.description), ''
    FROM indexed x
    JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = x.indexrelid AND remark.objsubid = 0
    UNION ALL
    SELECT 'statistics', format('index %I %s', x.relname, a.attnum), to_jsonb(a) ->> 'attstattarget', '',
           format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', x.name, a.attnum,
                  to_jsonb(a) ->> 'attstattarget'), ''
    FROM indexed x
    JOIN pg_catalog.pg_attribute a
      ON a.attrelid = x.indexrelid AND a.attnum > 0 AND (to_jsonb(a) ->> 'attstattarget')::int >= 0
    UNION ALL
    SELECT 'statistics object', quote_ident(s.stxname), pg_catalog.pg_get_statisticsobjdef(s.oid), '',
           pg_catalog.pg_get_statisticsobjdef(s.oid), ''
    FROM own JOIN pg_catalog.pg_statistic_ext s ON s.stxrelid = own.oid
    UNION ALL
    {_LABELS}
    UNION ALL
    {_ON_EXTENSION}
"""  # noqa: S608  (made of constants)

_ROUTINE = f"""
    WITH own AS (
        SELECT p.oid, 'pg_catalog.pg_proc'::regclass::oid AS class, p.proowner AS owner, p.proacl AS acl,
               p.oid::regprocedure::text AS name, 'ROUTINE' AS sort,
               CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS word
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname::text = :namespace AND p.proname::text = :name
          AND pg_catalog.oidvectortypes(p.proargtypes) = :part
    )
    {_OWNER}
    UNION ALL
    {
    _PRIVILEGES.format(
        acl='''
        SELECT NULL::text AS part, acl.*
        FROM pg_catalog.aclexplode(coalesce(own.acl, pg_catalog.acldefault('f', own.owner))) acl'''
    )
}
    UNION ALL
    {_LABELS}
    UNION ALL
    {_ON_EXTENSION}
"""  # noqa: S608  (made of constants)

_RULE = f"""
    WITH rules AS (
        SELECT r.oid, r.rulename, r.ev_enabled, format('%I.%I', n.nspname, c.relname) AS on_name
        FROM pg_catalog.pg_rewrite r
        JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname::text = :namespace AND c.relname::text = :part AND r.rulename::text = :name
    )
    SELECT * FROM ({_RULES}) AS trait (kind, part, value, role, give, take)
"""  # noqa: S608  (made of constants)


def read_traits(connection: Connection, item: Dependent) -> tuple[Trait, ...]:
    """The traits of what now has a dependent's name; none of a trigger or policy, whose reader knows all of it.

    Args:
        connection: the database, under `steady_names`.
        item: what is, or was, in the way.
    """
    values = {"namespace": item.namespace, "name": item.name}
    if item.kind in ("view", "materialized view"):
        return _fetch(connection, _RELATION, values)
    if item.kind in ("function", "procedure"):
        return _fetch(connection, _ROUTINE, {**values, "part": item.arguments})
    return _fetch(connection, _RULE, {**values, "part": item.table}) if item.kind == "rule" else ()


def _fetch(connection: Connection, query: str, values: dict[str, str]) -> tuple[Trait, ...]:
    rows = connection.execute(text(query), values).all()
    return tuple(sorted((Trait(*row) for row in rows), key=_order))


def _order(trait: Trait) -> tuple[bool, bool, str, str, str]:
    """The owner's own gifts come first: whom they let grant, can grant then. A rule is there before its remark."""
    return bool(trait.role), trait.kind != "rule", trait.kind, trait.part, trait.value


def missing(wanted: Sequence[Trait], there: Sequence[Trait]) -> list[Trait]:
    """What of the wanted is not there."""
    return [item for item in wanted if item not in there]
