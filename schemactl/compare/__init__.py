"""The comparison: what turns one `Schema` into another.

Two steps. `COMPARATORS` compare text and values, quickly and without a database. What then differs in SQL text only
is a *suspect*: the database is asked whether both spellings mean the same. See `compare.settling`, which is imported
only where something differs.

A new kind of standalone object is compared as it is. Any other object kind needs a file with a function
`(actual, declared) -> Iterator[Change]`, listed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from schemactl.changes import Change
from schemactl.compare.enums import compare_enums
from schemactl.compare.inherited_parts import compare_inherited_parts
from schemactl.compare.renames import find_renames, in_old_names
from schemactl.compare.scope import scope
from schemactl.compare.standalone import compare_standalone
from schemactl.compare.tables import compare_tables
from schemactl.schema import Schema
from schemactl.timing import timed

if TYPE_CHECKING:
    from schemactl.compare.elsewhere import Elsewhere

Comparator = Callable[[Schema, Schema], Iterator[Change]]

COMPARATORS: tuple[Comparator, ...] = (
    compare_tables,
    compare_enums,
    compare_standalone,
    compare_inherited_parts,
)
"""Every comparator of top-level objects, in the order in which its changes are listed."""


@timed("compare")
def compare(
    actual: Schema, declared: Schema, connection: Connection | None = None, elsewhere: Elsewhere | None = None
) -> tuple[Change, ...]:
    """What turns *actual* into *declared*.

    Args:
        actual: the database's side.
        declared: the models' side, of the same dialect.
        connection: where SQL text that differs can be settled: a connection to the actual database, or to another
            one of the same server. Its transaction is left as it was, and nothing is left in its database.
        elsewhere: gives scratch databases on a server of the same major version; asked where `connection` makes no
            temporary table, and for what would take a lock. None where `connection` is to a database that nobody
            else uses.

    Returns:
        The changes, tables by name; inside a table columns, constraints, indexes. A change that no database could
        confirm has `verified=False`.
    """
    renames = find_renames(actual, declared)
    declared = in_old_names(declared, renames)
    changes = _compare_text(actual, declared)
    if not changes and not renames:
        return ()
    from schemactl.compare.settling import settled

    return settled(changes, renames, actual, declared, connection, elsewhere, _compare_text)


def _compare_text(actual: Schema, declared: Schema) -> tuple[Change, ...]:
    return tuple(change for comparator in COMPARATORS for change in comparator(actual, declared))


__all__ = ["COMPARATORS", "Comparator", "compare", "scope"]
