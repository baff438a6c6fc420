"""Settles objects that are neither tables nor enums: the database writes the models' text in its own words.

Each suspect is made on PostgreSQL as a temporary object in a transaction that is rolled back, and read back by the same
reader. To settle a new kind, list the statements that make it so in `SCRATCHES`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from schemactl.changes import (
    AddIndex,
    AddObject,
    AlterIndex,
    AlterObject,
    Change,
    DropIndex,
    DropObject,
    RenameIndex,
    differences,
    same_value,
    unverified,
)
from schemactl.compare import (
    scratch_materialized,
    scratch_routines,
    scratch_rules,
    scratch_statistics,
    scratch_triggers,
    scratch_types,
)
from schemactl.compare.scratch_ddl import quote, temporary
from schemactl.compare.settle_postgresql import is_refusal
from schemactl.compare.standalone import is_renamed
from schemactl.database.rolled_back import attempt, rolled_back
from schemactl.inspect import inspect
from schemactl.schema import (
    Aggregate,
    Collation,
    CompositeType,
    Domain,
    Function,
    MaterializedView,
    ObjectName,
    Policy,
    Procedure,
    RangeType,
    Rule,
    Schema,
    Standalone,
    Statistics,
    Trigger,
    View,
)
from schemactl.schema.expression import is_sql_field
from schemactl.schema.routine import Routine
from schemactl.timing import timed

Scratch = Callable[[Any, str], Iterable[str]]
"""Takes an object and a name; returns statements that make it as a temporary object of that name."""

SCRATCHES: Mapping[type[Standalone], Scratch] = {
    Collation: scratch_types.create_collation,
    Domain: scratch_types.create_domain,
    CompositeType: scratch_types.create_composite,
    RangeType: scratch_types.create_range,
    View: lambda view, name: [f"CREATE TEMPORARY VIEW {quote(name)} {view.definition}"],
    MaterializedView: scratch_materialized.make,
    Function: scratch_routines.make,
    Procedure: scratch_routines.make,
    Aggregate: scratch_routines.make,
    Rule: scratch_rules.make,
    Trigger: scratch_triggers.make,
    Policy: lambda policy, name: [like(policy.table), _policy(policy, name)],
    Statistics: lambda item, name: [like(item.table), *scratch_statistics.make(item, name)],
}
"""How each kind is made for a moment. A kind that is not listed is compared by its values alone."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the suspects.

    Attributes:
        actual: the actual side, with its models' text, if it has any, in the database's words.
        declared: the declared side in the same way.
        asked: whether there was any suspect.
        unsure: the suspects that could not be asked about.
    """

    actual: Schema
    declared: Schema
    asked: bool = False
    unsure: frozenset[Standalone] = frozenset()


def settle_standalone(
    changes: Iterable[Change], actual: Schema, declared: Schema, connection: Connection | None
) -> Settled:
    """Both sides, with an object in the database's words wherever the other side may mean the same.

    Args:
        changes: what the comparison of text found.
        actual: the database's side.
        declared: the models' side.
        connection: where to ask; None where there is none.
    """
    own = actual if actual.partial and not declared.partial else declared
    suspects = _suspects(changes, own, own is actual)
    if not suspects or declared.dialect != "postgresql" or actual.dialect != declared.dialect:
        return Settled(actual, declared)
    answer = _Answer()
    other = declared if own is actual else actual
    if connection is None or connection.dialect.name != declared.dialect:
        answer.unsure |= set(suspects)
    else:
        with timed("settle", f"{len(suspects)} views and the like"):
            _ask(suspects, connection, answer)
    said = {item: _worded(item, found, _counterpart(found, own, other)) for item, found in answer.said.items()}
    settled = own.having([said.get(item, item) if isinstance(item, Standalone) else item for item in own.objects])
    unsure = frozenset(answer.unsure)
    return Settled(settled, declared, True, unsure) if own is actual else Settled(actual, settled, True, unsure)


def mark_unsure(changes: Iterable[Change], unsure: frozenset[Standalone]) -> Iterable[Change]:
    """The changes, those of objects that nobody could be asked about marked as unverified."""
    owners = {item.name for item in unsure if isinstance(item, MaterializedView)}
    for change in changes:
        sides = (change.actual, change.declared) if isinstance(change, AlterObject) else ()
        of_unsure = isinstance(change, _INDEX_CHANGES) and change.owner in owners
        yield unverified(change) if of_unsure or any(side in unsure for side in sides) else change


_INDEX_CHANGES = (AddIndex, DropIndex, AlterIndex, RenameIndex)


@dataclass(slots=True)
class _Answer:
    said: dict[Standalone, Standalone] = field(default_factory=dict)
    unsure: set[Standalone] = field(default_factory=set)


def _suspects(changes: Iterable[Change], own: Schema, actual: bool) -> list[Standalone]:
    """The objects that the other side may hold in other words.

    One that is only on this side is among them where the other has one of its kind and name under another key: how
    the key is spelled is for the database to say. Any other is asked about too, since a plan wants to know what
    follows from it (`derived_field`), but nothing hangs on the answer.
    """
    found: list[Standalone] = []
    views = {item.name: item for item in own.of(MaterializedView)}
    for change in changes:
        if isinstance(change, AlterObject):
            found.append(change.actual if actual else change.declared)
        elif isinstance(change, DropObject if actual else AddObject):
            found.append(change.object)
        elif isinstance(change, _INDEX_CHANGES) and change.owner in views:
            found.append(views[change.owner])
    return [item for item in dict.fromkeys(found) if type(item) in SCRATCHES]


def _ask(suspects: list[Standalone], connection: Connection, answer: _Answer) -> None:
    for kind, scratch in SCRATCHES.items():
        own = [item for item in suspects if type(item) is kind]
        for names in scratch_routines.batches(own) if issubclass(kind, Routine) else _numbered(own):
            try:
                with rolled_back(connection):
                    _ask_kind(names, scratch, connection, answer)
            except SQLAlchemyError:
                answer.unsure |= set(names.values())


def _numbered(suspects: list[Standalone]) -> list[dict[str, Standalone]]:
    """The suspects under names of their own, in batches: what stands on a table finds that in one namespace alone."""
    batches: dict[str, dict[str, Standalone]] = {}
    for number, item in enumerate(suspects):
        batches.setdefault(item.owner.namespace if item.subject else "", {})[f"schemactl_{number}"] = item
    return list(batches.values())


def _ask_kind(names: Mapping[str, Standalone], scratch: Scratch, connection: Connection, answer: _Answer) -> None:
    for name, item in names.items():
        error = attempt(connection, scratch(item, name))
        if error is not None and not is_refusal(error):
            answer.unsure.add(item)
    answer.said |= dict(_read(names, inspect(connection, temporary=True)))


def _read(names: Mapping[str, Standalone], schema: Schema) -> Iterator[tuple[Standalone, Standalone]]:
    tables = {table.name.name: table for table in schema.tables}
    seen = {(found.kind, found.name.name): found for kind in SCRATCHES for found in schema.of(kind)}
    for name, item in names.items():
        made = View.kind if isinstance(item, MaterializedView) else item.kind
        found = seen.get((made, name))
        if isinstance(item, MaterializedView) and isinstance(found, View):
            yield item, scratch_materialized.read(item, name, found, tables)
        elif found is not None:
            yield item, _in_its_words(item, found)


def like(table: ObjectName) -> str:
    """The statement that makes a temporary table of the same name and columns, for what stands on a table."""
    source = f"{quote(table.namespace)}.{quote(table.name)}" if table.namespace else quote(table.name)
    return f"CREATE TEMPORARY TABLE IF NOT EXISTS {quote(table.name)} (LIKE {source})"


def _policy(policy: Policy, name: str) -> str:
    words = [f"CREATE POLICY {quote(name)} ON {temporary(policy.table.name)} FOR {policy.command}"]
    words += [f"USING ({policy.using})"] if policy.using is not None else []
    words += [f"WITH CHECK ({policy.with_check})"] if policy.with_check is not None else []
    return " ".join(words)


_ON_TABLES = (Rule, Trigger, Policy, Statistics)
_OWN = frozenset(
    {
        "name",
        "multirange",
        "canonical",
        "table",
        "comment",
        "column_comments",
        "state",
        "permissive",
        "roles",
        "target",
    }
)
"""What a scratch object has of its own, or not at all."""


def _in_its_words(item: Standalone, found: Standalone) -> Standalone:
    said = {each.name: getattr(found, each.name) for each in fields(found) if each.name not in _OWN}
    if isinstance(item, Domain):
        comments = {check.name: check.comment for check in item.checks}
        said["checks"] = tuple(replace(check, comment=comments.get(check.name)) for check in said["checks"])
    if isinstance(item, _ON_TABLES) and isinstance(found, _ON_TABLES):
        # What it needs of the table that stood for its own, it needs of that.
        said["needs"] = tuple(
            replace(need, name=item.table) if need.name == found.table else need for need in found.needs
        )
    return replace(item, **said)


def _counterpart(found: Standalone, own: Schema, other: Schema) -> Standalone | None:
    """What an object is compared with: that of its key on the other side, or one there that only has another name."""
    kind = type(found)
    there = {item.key: item for item in other.of(kind)}
    if found.key in there:
        return there[found.key]
    known = {item.key for item in own.of(kind)}
    return next((item for key, item in there.items() if key not in known and is_renamed(item, found)), None)


def _worded(item: Standalone, found: Standalone, other: Standalone | None) -> Standalone:
    """The object with each text in the database's words if those say what the other side says, else in its own.

    Its own read better in a revision.
    """
    texts = [each.name for each in fields(item) if is_sql_field(each)]
    differing = texts if other is None else {each.property for each in differences(found, other)}
    own = {name: _part_by_part(*(getattr(each, name, None) for each in (item, found, other))) for name in differing}
    return replace(found, **{name: value for name, value in own.items() if name in texts})


def _part_by_part(item: Any, found: Any, other: Any) -> Any:
    """A text as models write it; of several, those that the other side has too in the database's words."""
    if not isinstance(item, tuple) or not isinstance(found, tuple) or len(item) != len(found):
        return item
    known = other if isinstance(other, tuple) else ()
    pairs = zip(item, found, strict=True)
    return tuple(said if any(same_value(said, each) for each in known) else own for own, said in pairs)
