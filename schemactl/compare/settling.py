"""The second step of a comparison: what differs in text is asked about, and compared again in the database's words."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection

from schemactl.changes import Change, RenameObject
from schemactl.compare.concerned import concerned
from schemactl.compare.elsewhere import Elsewhere
from schemactl.compare.mark import mark_unverified
from schemactl.compare.renames import in_new_names
from schemactl.compare.settle import settle
from schemactl.compare.settle_renames import changes_after, doubted, followed_by_others, forgotten_after, in_first_words
from schemactl.compare.settle_standalone import mark_unsure, settle_standalone
from schemactl.compare.suspects import find_suspects
from schemactl.schema import Schema, Standalone


def settled(
    changes: tuple[Change, ...],
    renames: tuple[RenameObject, ...],
    actual: Schema,
    declared: Schema,
    connection: Connection | None,
    elsewhere: Elsewhere | None,
    compare_text: Callable[[Schema, Schema], tuple[Change, ...]],
) -> tuple[Change, ...]:
    """What is left of changes once the database was asked about those that may be of spelling only.

    Args:
        changes: what the comparison of text found.
        renames: the types and sequences that have another name; *declared* has the old ones.
        actual: the database's side.
        declared: the models' side.
        connection: where to ask; None where there is none.
        elsewhere: gives other databases; None where the one asked is nobody else's.
        compare_text: the comparison of text.

    Returns:
        The renames, then the changes; those that no database could confirm have `verified=False`.
    """
    suspects = find_suspects(changes, actual, declared)
    whole = settle_standalone(changes, actual, declared, connection)
    if not renames and not suspects and not whole.asked:
        return changes
    goal, unsure = settle(suspects, actual, whole.declared, connection, elsewhere) if suspects else (whole.declared, {})
    before, after = in_new_names(whole.actual, renames), in_new_names(goal, renames)
    changes = tuple(mark_unverified(tuple(mark_unsure(compare_text(before, after), whole.unsure)), unsure))
    moved = followed_by_others(changes)
    if not moved:
        return (*renames, *changes)

    # The database has the old names of types as yet.
    there = followed_by_others(compare_text(whole.actual, goal)) if renames else moved
    wanted = replace(declared, forgotten=forgotten_after(there, actual, declared))

    # Renaming shuts others out for a moment: where there may be others, a copy of what it concerns is renamed.
    part = None if elsewhere is None else concerned(there, changes, actual)
    place = connection if elsewhere is None or part is None else elsewhere.holding(part)

    def again(after: Schema) -> tuple[Change, ...]:
        return settled(compare_text(after, wanted), renames, after, wanted, place, None, compare_text)

    left = changes_after(there, actual, place, again, part.of(Standalone) if part is not None else ())
    if left is None:
        return (*renames, *doubted(changes, moved))
    return (*in_first_words(left, before), *moved)
