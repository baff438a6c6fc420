"""The comparison: what turns one `Schema` into another.

Two steps. `COMPARATORS` compare text and values, quickly and without a database. What then differs in SQL text only
is a *suspect*: `settle` asks the database whether both spellings mean the same. See `compare.settle` for what stands in
tables, and `compare.settle_standalone` for views and the like.

A new kind of standalone object is compared as it is. Any other object kind needs a file with a function
`(actual, declared) -> Iterator[Change]`, listed here.
"""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection

from schemactl.changes import Change
from schemactl.compare.callbacks import filter_by_callbacks
from schemactl.compare.elsewhere import Elsewhere
from schemactl.compare.enums import compare_enums
from schemactl.compare.mark import mark_unverified
from schemactl.compare.renames import find_renames, in_new_names, in_old_names
from schemactl.compare.scope import scope
from schemactl.compare.settle import settle
from schemactl.compare.settle_standalone import mark_unsure, settle_standalone
from schemactl.compare.standalone import compare_standalone
from schemactl.compare.suspects import find_suspects
from schemactl.compare.tables import compare_tables
from schemactl.schema import Schema
from schemactl.timing import timed

Comparator = Callable[[Schema, Schema], Iterator[Change]]

COMPARATORS: tuple[Comparator, ...] = (compare_tables, compare_enums, compare_standalone)
"""Every comparator of top-level objects, in the order in which its changes are listed."""


def compare(
    actual: Schema, declared: Schema, connection: Connection | None = None, elsewhere: Elsewhere | None = None
) -> tuple[Change, ...]:
    """What turns *actual* into *declared*.

    Args:
        actual: the database's side.
        declared: the models' side, of the same dialect.
        connection: where SQL text that differs can be settled: a connection to the actual database, or to another
            one of the same server. Its transaction is left as it was, and nothing is left in its database.
        elsewhere: gives a connection to an empty database on a server of the same major version; asked where
            `connection` makes no temporary table.

    Returns:
        The changes, tables by name; inside a table columns, constraints, indexes. A change that no database could
        confirm has `verified=False`.
    """
    renames = find_renames(actual, declared)
    declared = in_old_names(declared, renames)
    changes = _compare_text(actual, declared)
    suspects = find_suspects(changes, actual, declared)
    whole = settle_standalone(changes, actual, declared, connection)
    if not renames and not suspects and not whole.asked:
        return changes
    settled, unsure = (
        settle(suspects, actual, whole.declared, connection, elsewhere) if suspects else (whole.declared, {})
    )
    before, after = in_new_names(whole.actual, renames), in_new_names(settled, renames)
    changes = tuple(mark_unsure(_compare_text(before, after), whole.unsure))
    return (*renames, *mark_unverified(changes, unsure))


@timed("compare")
def _compare_text(actual: Schema, declared: Schema) -> tuple[Change, ...]:
    return tuple(change for comparator in COMPARATORS for change in comparator(actual, declared))


__all__ = ["COMPARATORS", "Comparator", "Elsewhere", "compare", "filter_by_callbacks", "scope"]
