"""A declared table's options: what its dialect adds. For what SQLAlchemy has no argument, its `info` is read."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy
from sqlalchemy.sql.elements import quoted_name

from schemactl.declare.constraint_info import parameter
from schemactl.declare.rendering import Rendering
from schemactl.errors import ModelsError
from schemactl.schema import ObjectName

Options = tuple[tuple[str, str], ...]

_GUARDS = ("enabled", "forced")


def options(table: sqlalchemy.Table, rendering: Rendering) -> Options:
    """What the dialect adds to a table, as far as it is not the default, sorted by name.

    Args:
        table: the table.
        rendering: the dialect.

    Raises:
        ModelsError: the table's info says what PostgreSQL does not know.
    """
    if rendering.dialect.name == "sqlite":
        return _sqlite(rendering.options(table))
    return tuple(sorted(_postgresql(table, rendering))) if rendering.dialect.name == "postgresql" else ()


def inherits(table: sqlalchemy.Table, rendering: Rendering) -> tuple[ObjectName, ...]:
    """The tables that `postgresql_inherits` names, in order."""
    if rendering.dialect.name != "postgresql":
        return ()
    given = rendering.options(table).get("inherits") or ()
    names = given if isinstance(given, list | tuple) else (given,)
    return tuple(_parent(name, rendering) for name in names)


def _parent(name: str, rendering: Rendering) -> ObjectName:
    # SQLAlchemy takes a name with its namespace only where it is told not to quote it.
    if isinstance(name, quoted_name) and name.quote is False and "." in name:
        namespace, _, rest = name.partition(".")
        return rendering.object_name(rest.strip('"'), namespace.strip('"'))
    return rendering.object_name(str(name), None)


def _sqlite(chosen: Mapping[str, Any]) -> Options:
    found = {"strict": chosen.get("strict"), "without_rowid": not chosen.get("with_rowid", True)}
    return tuple((name, "true") for name, is_set in found.items() if is_set)


def _postgresql(table: sqlalchemy.Table, rendering: Rendering) -> Iterator[tuple[str, str]]:
    chosen = rendering.options(table)
    if "UNLOGGED" in {str(prefix).upper() for prefix in table._prefixes}:
        yield "unlogged", "true"
    for name, value in (
        ("tablespace", chosen.get("tablespace")),
        ("access_method", chosen.get("using")),
        ("partition_by", chosen.get("partition_by")),
        ("replica_identity", _replica_identity(table, rendering)),
        ("cluster_on", rendering.stored(table.info.get("postgresql_cluster_on") or "")),
        ("row_level_security", _guard(table)),
    ):
        if value:
            yield name, str(value)
    # SQLAlchemy's own argument came with 2.1.
    settings = {**(chosen.get("with") or {}), **(table.info.get("postgresql_with") or {})}
    for name, value in settings.items():
        yield f"with.{name.lower()}", parameter(value)


def _replica_identity(table: sqlalchemy.Table, rendering: Rendering) -> str | None:
    given = table.info.get("postgresql_replica_identity")
    if given is None:
        return None
    first, _, index = str(given).partition(" ")
    if first.lower() == "index" and index:
        return f"index {rendering.stored(index)}"
    if str(given).lower() not in ("default", "full", "nothing"):
        raise _unknown(table, "postgresql_replica_identity", "'full', 'nothing' or 'index <its name>'")
    return None if str(given).lower() == "default" else str(given).lower()


def _guard(table: sqlalchemy.Table) -> str | None:
    given = table.info.get("postgresql_row_level_security")
    if given is None or str(given).lower() == "disabled":
        return None
    if str(given).lower() not in _GUARDS:
        raise _unknown(table, "postgresql_row_level_security", "'enabled' or 'forced'")
    return str(given).lower()


def _unknown(table: sqlalchemy.Table, key: str, possible: str) -> ModelsError:
    return ModelsError(
        f"The table {table.fullname} has info={{{key!r}: {table.info[key]!r}}}, which PostgreSQL does not know.",
        f"Use {possible}.",
    )
