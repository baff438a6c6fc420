"""Comments of constraints and indexes, of which there are few: joined to the rest they would be looked for in vain."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

_QUERY = text("""
    SELECT remark.classoid = 'pg_catalog.pg_constraint'::regclass AS of_constraint, remark.objoid AS oid,
           remark.description AS comment
    FROM pg_catalog.pg_description remark
    LEFT JOIN pg_catalog.pg_class x ON x.oid = remark.objoid AND remark.classoid = 'pg_catalog.pg_class'::regclass
    WHERE remark.objsubid = 0
      AND (remark.classoid = 'pg_catalog.pg_constraint'::regclass OR x.relkind IN ('i', 'I'))
""")


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments of a database.

    Attributes:
        constraints: those of constraints, by the constraint's object identifier.
        indexes: those of indexes, by the index's.
    """

    constraints: Mapping[int, str] = field(default_factory=dict)
    indexes: Mapping[int, str] = field(default_factory=dict)


def read(connection: Connection) -> Comments:
    """The comments of all constraints and indexes, whatever their namespace."""
    rows = connection.execute(_QUERY).all()
    return Comments(
        {row.oid: row.comment for row in rows if row.of_constraint},
        {row.oid: row.comment for row in rows if not row.of_constraint},
    )
