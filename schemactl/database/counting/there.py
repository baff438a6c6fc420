"""What tables a database has right now, as far as counting has to know."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Inspector, inspect
from sqlalchemy.exc import SQLAlchemyError

from schemactl.database.counting.conditions import quoted, string
from schemactl.database.counting.looking import newest_by
from schemactl.schema import ObjectName


@dataclass(frozen=True, slots=True)
class TableThere:
    """A table that is there.

    Attributes:
        name: its name.
        columns: its columns, each with its type as the dialect spells it.
        nullable: the columns that may be NULL.
        computed: the generated columns.
        key: the primary key's columns.
    """

    name: ObjectName
    columns: dict[str, str]
    nullable: frozenset[str]
    computed: frozenset[str]
    key: tuple[str, ...]

    @property
    def newest(self) -> str:
        """The column that says when a row was written, "" for none."""
        return newest_by(self.columns.items())


class There:
    """Looks tables up, each once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._inspector: Inspector = inspect(connection)
        self._seen: dict[ObjectName, TableThere | None] = {}

    def table(self, name: ObjectName) -> TableThere | None:
        """The table of that name, None where there is none."""
        if name not in self._seen:
            self._seen[name] = self._looked_up(name)
        return self._seen[name]

    def _looked_up(self, given: ObjectName) -> TableThere | None:
        schema = given.sqlalchemy_schema
        if not self._inspector.has_table(given.name, schema=schema):
            return None
        name = given
        if self._connection.dialect.name == "sqlite":  # which takes a name in any case for the same
            names = (ObjectName(each, given.namespace) for each in self._inspector.get_table_names(schema))
            name = next((each for each in names if each.name.lower() == given.name.lower()), given)
        columns: list[Any] = list(self._inspector.get_columns(name.name, schema=schema))
        return TableThere(
            name,
            {item["name"]: self._type(item["type"]) for item in columns},
            frozenset(item["name"] for item in columns if item["nullable"]),
            frozenset(item["name"] for item in columns if item.get("computed")),
            tuple(self._inspector.get_pk_constraint(name.name, schema=schema)["constrained_columns"]),
        )

    def _type(self, type_: Any) -> str:
        try:
            return str(type_.compile(dialect=self._connection.dialect))
        except SQLAlchemyError:  # one that SQLAlchemy does not know
            return ""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The tables of the default namespace but the version table, which no name tells for sure."""
        found = sorted(self._inspector.get_table_names())
        columns = {name: self._inspector.get_columns(name) for name in found}
        return tuple(name for name in found if [item["name"] for item in columns[name]] != ["version_num"])

    def labels(self, name: ObjectName) -> tuple[str, ...]:
        """The labels of a PostgreSQL enum; () where there is none of that name."""
        query = "SELECT enumlabel FROM pg_enum WHERE enumtypid = {} ORDER BY enumsortorder"
        return tuple(str(row[0]) for row in self._asked(query, name))

    def of_type(self, name: ObjectName) -> tuple[tuple[ObjectName, str], ...]:
        """The columns of tables that have a PostgreSQL type, with their tables."""
        query = (
            "SELECT nullif(n.nspname, current_schema()), c.relname, a.attname FROM pg_attribute a"
            " JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE a.atttypid = {} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT a.attisdropped"
            " ORDER BY 1, 2, 3"
        )
        return tuple((ObjectName(row[1], row[0] or ""), str(row[2])) for row in self._asked(query, name))

    def _asked(self, query: str, name: ObjectName) -> list[Any]:
        if self._connection.dialect.name != "postgresql":
            return []
        place = quoted(self._connection.dialect, name.namespace, name.name)
        found = query.format(f"to_regtype({string(place)})")
        return list(self._connection.exec_driver_sql(found, execution_options={"no_parameters": True}))
