"""What the rows that are there say to revisions that are about to run: what would stop them, and what would change."""

import re
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Connection

from schemactl.apply.demands import Demand, Reading
from schemactl.counts import Count
from schemactl.database.counting import (
    FAILS,
    LOSES,
    Counter,
    Look,
    Rows,
    TableThere,
    There,
    Unfit,
    broken,
    counting,
    duplicates,
    holding,
    is_null,
    look,
    orphans,
    unfit,
)
from schemactl.environment import own_body
from schemactl.reports import Hazard, PlannedRevision
from schemactl.schema import ObjectName

_KINDS = {
    "not-null": "alter-column",
    "type": "alter-column",
    "unique": "add-unique",
    "primary-key": "add-primary-key",
    "foreign-key": "add-foreign-key",
    "check": "add-check",
    "labels": "alter-enum",
}
"""What reports call the step that demands something."""


def weighed(connection: Connection, revisions: Sequence[PlannedRevision]) -> tuple[Hazard, ...]:
    """What rows that are there would make fail for sure, and which values would be others afterwards.

    Args:
        connection: the target; its transaction is left as it was.
        revisions: what is about to run.

    Returns:
        Hazards with a count each: `can-fail` for what fails, `loses-data` for what changes.
    """
    if not revisions or connection.dialect.name not in ("postgresql", "sqlite"):
        return ()
    reading = Reading()
    demands: list[tuple[PlannedRevision, Demand]] = []
    for item in revisions:
        body = own_body(item.path, item.direction)
        if body is None:
            break
        demands += [(item, demand) for demand in reading.demands(body)]
    if not demands:
        return ()
    with counting(connection) as counter:
        there = There(connection)
        wanted = [(item, *each) for item, demand in demands for each in _looks(demand, there, counter)]
        found = [(*each, look(counter, each[2])) for each in wanted]
    return tuple(
        _hazard(item, change, look_, count, allow)
        for item, change, look_, allow, count in found
        if count is not None and count.rows and not count.estimated
    )


Wanted = tuple[str, Look, tuple[str, ...]]
"""The kind of a change, what to look for before it, and what consents to it."""


def _hazard(item: PlannedRevision, change: str, wanted: Look, count: Count, allow: tuple[str, ...]) -> Hazard:
    what = "fails because of rows that are there" if wanted.kind == FAILS else "changes values that are there"
    message = f"The {item.direction} of {item.revision} {what}."
    return Hazard(wanted.kind, wanted.name, change, message, allow if wanted.kind == LOSES else (), (count,))


def _looks(demand: Demand, there: There, counter: Counter) -> Iterator[Wanted]:
    if demand.kind == "labels":
        yield from _labels(demand, there, counter)
        return
    table = there.table(ObjectName(demand.table, demand.namespace))
    if table is None or any(column not in table.columns for column in demand.columns):
        return
    for found in _OF_KIND[demand.kind](demand, table, there, counter):
        allow = (f"narrow-column:{found.name}",) if found.kind == LOSES else ()
        yield _KINDS[demand.kind], found, allow


def _labels(demand: Demand, there: There, counter: Counter) -> Iterator[Wanted]:
    """Rows with a label that a type of the same name has no more."""
    name = ObjectName(demand.table, demand.namespace)
    for label in (label for label in there.labels(name) if label not in demand.columns):
        for place, column in there.of_type(name):
            table = there.table(place)
            changed = re.search(rf"(?<!\w){re.escape(place.name)}(?!\w)", demand.text, re.IGNORECASE)
            rows = holding(counter.dialect, place, column, label)
            words, key = f"with {label} in {place}.{column}", table.key if table is not None else ()
            kind = LOSES if changed else FAILS
            found = Look(kind, f"{name}.{label}", rows, words, key, stops=not changed)
            yield "alter-enum", found, (f"drop-value:{name}.{label}",)


def _not_null(demand: Demand, table: TableThere, _there: There, counter: Counter) -> Iterator[Look]:
    (column,) = demand.columns
    if column in table.nullable:
        path = f"{table.name}.{column}"
        rows = is_null(counter.dialect, table.name, [column])
        yield Look(FAILS, path, rows, f"with NULL in {path}", table.key, stops=True)


def _type(demand: Demand, table: TableThere, there: There, counter: Counter) -> Iterator[Look]:
    (column,) = demand.columns
    spelled = demand.type.spelled(counter.dialect) if demand.type is not None else None
    if spelled is None:
        return
    labels = there.labels(ObjectName(spelled.strip('"'))) if demand.type is not None and _is_name(spelled) else ()
    found = unfit(counter.dialect, column, table.columns[column], spelled, labels)
    if found is None or (demand.using and not _casts(demand.using, column, spelled)):
        return
    if demand.using and found.refused and "length(" in found.refused:
        # an explicit cast cuts a text in silence where an assignment is refused
        found = Unfit(changed=found.refused)
    path = f"{table.name}.{column}"
    words = f"with a value in {path} that {spelled} does not hold"
    if found.refused:
        yield Look(FAILS, path, Rows(table.name, found.refused), words, table.key, stops=True)
    if found.changed and counter.dialect.name == "postgresql":
        yield Look(LOSES, path, Rows(table.name, found.changed), words, table.key)


def _is_name(spelled: str) -> bool:
    return re.fullmatch(r'\w+|"[^"]+"', spelled) is not None


def _casts(using: str, column: str, type_: str) -> bool:
    """Whether an expression is no more than a cast of the column."""
    text = re.sub(r'["\s]', "", using).lower()
    names = {
        re.sub(r'["\s]', "", spelling).lower() for spelling in (type_, type_.replace("VARCHAR", "character varying"))
    }
    name = column.lower()
    return any(text in (f"{name}::{each}", f"{name}::text::{each}", f"cast({name}as{each})") for each in names)


def _unique(demand: Demand, table: TableThere, _there: There, counter: Counter) -> Iterator[Look]:
    listed = ", ".join(demand.columns)
    rows = duplicates(counter.dialect, table.name, demand.columns)
    words = f"of {table.name} with the same {listed} as another one"
    yield Look(FAILS, f"{table.name}.({listed})", rows, words, table.key, stops=True)
    if demand.kind == "primary-key":
        rows = is_null(counter.dialect, table.name, demand.columns)
        yield Look(FAILS, f"{table.name}.({listed})", rows, f"of {table.name} with NULL in {listed}", stops=True)


def _foreign_key(demand: Demand, table: TableThere, there: There, counter: Counter) -> Iterator[Look]:
    name, namespace, columns = demand.target
    target = there.table(ObjectName(name, namespace))
    if target is None or any(column not in target.columns for column in columns) or len(columns) != len(demand.columns):
        return
    listed = ", ".join(demand.columns)
    rows = orphans(counter.dialect, table.name, demand.columns, target.name, columns)
    words = f"of {table.name} whose {listed} is in no row of {target.name}"
    yield Look(FAILS, f"{table.name}.({listed})", rows, words, table.key, stops=True)


def _check(demand: Demand, table: TableThere, _there: There, _counter: Counter) -> Iterator[Look]:
    words = f"of {table.name} against {demand.text}"
    yield Look(FAILS, str(table.name), broken(table.name, demand.text), words, table.key, stops=True)


_OF_KIND: dict[str, Callable[[Demand, TableThere, There, Counter], Iterator[Look]]] = {
    "not-null": _not_null,
    "type": _type,
    "unique": _unique,
    "primary-key": _unique,
    "foreign-key": _foreign_key,
    "check": _check,
}
"""What to look for before each kind of demand is made."""
