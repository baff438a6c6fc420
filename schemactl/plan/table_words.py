"""The words of ALTER TABLE for PostgreSQL's properties of tables."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy.engine import Dialect
from sqlalchemy.sql.elements import quoted_name

from schemactl.plan.sqltext import quote, string
from schemactl.schema import ObjectName, Table

_PLAIN = re.compile(r"[a-z_]\w*|-?\d+(\.\d+)?", re.IGNORECASE)

_GUARDS: dict[str | None, tuple[bool, bool]] = {
    None: (False, False),
    "enabled": (True, False),
    "forced": (True, True),
    "forced when enabled": (False, True),
}
"""Whether row-level security is enabled, and whether it holds for the owner too."""


def postgresql_options(table: Table) -> dict[str, Any]:
    """What `sa.Table` takes for a table's options, as far as CREATE TABLE has to know them."""
    options: dict[str, Any] = {
        f"postgresql_{argument}": table.option(name)
        for argument, name in (("tablespace", "tablespace"), ("using", "access_method"), ("partition_by",) * 2)
        if table.option(name) is not None
    }
    if table.inherits:
        options["postgresql_inherits"] = tuple(map(_parent, table.inherits))
    return options | ({"prefixes": ["UNLOGGED"]} if table.option("unlogged") else {})


def _parent(name: ObjectName) -> str:
    """SQLAlchemy quotes what it is given as one name, unless it is told not to."""
    if not name.namespace:
        return name.name
    quoted = ".".join('"' + part.replace('"', '""') + '"' for part in (name.namespace, name.name))
    return quoted_name(quoted, quote=False)


def setting_words(old: Table | None, new: Table) -> Iterator[str]:
    """SET and RESET of the storage parameters that differ.

    Args:
        old: the table before; None for one that has none.
        new: the table after.
    """
    before = dict(old.options) if old is not None else {}
    chosen = [
        (name.removeprefix("with."), value)
        for name, value in new.options
        if name.startswith("with.") and before.get(name) != value
    ]
    gone = [name.removeprefix("with.") for name in before if name.startswith("with.") and new.option(name) is None]
    if gone:
        yield f"RESET ({', '.join(sorted(gone))})"
    if chosen:
        yield f"SET ({settings(chosen)})"


def settings(chosen: Iterable[tuple[str, str]]) -> str:
    """Storage parameters as WITH and SET take them.

    Args:
        chosen: their names and values.
    """
    return ", ".join(f"{name} = {_value(value)}" for name, value in chosen)


def guard_words(old: str | None, new: str | None) -> Iterator[str]:
    """What takes row-level security from one state to another.

    Args:
        old: the option before, None for none.
        new: the option after, None for none.
    """
    (enabled, forced), (enables, forces) = _GUARDS[old], _GUARDS[new]
    if enabled != enables:
        yield f"{'ENABLE' if enables else 'DISABLE'} ROW LEVEL SECURITY"
    if forced != forces:
        yield f"{'FORCE' if forces else 'NO FORCE'} ROW LEVEL SECURITY"


def replica_words(dialect: Dialect, option: str | None) -> str:
    """REPLICA IDENTITY with what the option says.

    Args:
        dialect: the dialect, for the index's name.
        option: the option, None for the default.
    """
    if option is not None and option.startswith("index "):
        return f"REPLICA IDENTITY USING INDEX {quote(dialect, option.removeprefix('index '))}"
    return f"REPLICA IDENTITY {(option or 'default').upper()}"


def chosen_words(dialect: Dialect, table: Table, option: str) -> str:
    """The words by which a table chooses an index, or none any more.

    Args:
        dialect: the dialect, for the index's name.
        table: the table as it shall be.
        option: one of `CHOSEN`.
    """
    if option == "replica_identity":
        return replica_words(dialect, table.option(option))
    index = table.chosen(option)
    return "SET WITHOUT CLUSTER" if index is None else f"CLUSTER ON {quote(dialect, index)}"


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else string(text)
