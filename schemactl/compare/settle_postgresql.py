"""Settles suspects on PostgreSQL, in temporary tables inside a transaction that is always rolled back.

The scratch table has the *actual* columns: the actual expressions were parsed over these types, so the declared ones
must be too, or every change of a type would drag spelling differences of CHECKs and indexes along. Each suspected
field stands in an extra column of its own. Nothing but the TEMP privilege is needed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from schemactl.changes import same_value
from schemactl.compare import scratch_ddl as ddl
from schemactl.compare.answer import Answer
from schemactl.compare.rolled_back import attempt, rolled_back
from schemactl.compare.suspects import Key, Suspect, check_key, column_key, index_key
from schemactl.inspect import inspect
from schemactl.schema import Check, Column, ObjectName, Table

BATCH = 100
"""Tables a transaction: each takes locks that the server's lock table must hold until the end."""

_REFUSED = ("0A", "22", "3F", "42")
"""Classes of SQLSTATE that say "this is not valid here": unsupported, bad data, no such schema, no such thing."""

_NOT_ASKED = frozenset({"42501", "42P07"})
"""No privilege; a temporary table of that name is there already. Neither says anything about the suspect."""

_STRING = re.compile(r"('(?:[^']|'')*')::(?:text|character varying|character|bpchar)(?:\(\d+\))?")


@dataclass(slots=True)
class _Scratch:
    """A suspect's scratch table: how to make it, and what became of it."""

    suspect: Suspect
    steps: dict[Key, str]
    names: dict[Key, str]
    unsure: set[Key] = field(default_factory=set)
    complete: bool = True

    @property
    def name(self) -> str:
        return self.suspect.actual.name.name


class _NoScratch(Exception):  # never leaves this file
    """The connection gives no scratch place at all."""


def settle_postgresql(suspects: tuple[Suspect, ...], connection: Connection | None) -> Mapping[ObjectName, Answer]:
    """What the server says about each table's suspects.

    Args:
        suspects: the tables with what differs in them.
        connection: a connection to the server; None where there is none.

    Returns:
        The answers by table; a table that is missing could not be asked about.
    """
    answers: dict[ObjectName, Answer] = {}
    if connection is None:
        return answers
    for batch in _batches(suspects):
        try:
            with rolled_back(connection):
                answers |= _ask(batch, connection)
        except (_NoScratch, SQLAlchemyError):
            # No TEMP privilege, read only, a timeout, a lost connection: the next batch would fare no better.
            break
    return answers


def _batches(suspects: tuple[Suspect, ...]) -> Iterator[list[Suspect]]:
    """Batches in which no two tables share a name: temporary tables all stand in one namespace."""
    waiting = list(suspects)
    while waiting:
        batch: dict[str, Suspect] = {}
        for suspect in waiting:
            if len(batch) < BATCH:
                batch.setdefault(suspect.actual.name.name, suspect)
        chosen = list(batch.values())
        waiting = [suspect for suspect in waiting if not any(suspect is item for item in chosen)]
        yield chosen


def _ask(batch: Sequence[Suspect], connection: Connection) -> dict[ObjectName, Answer]:
    scratches = [_prepare(suspect) for suspect in batch]
    for scratch in scratches:
        _create(scratch, connection)
    seen = {table.name.name: table for table in inspect(connection, temporary=True).tables}
    return {
        scratch.suspect.declared.name: _read(scratch, seen[scratch.name])
        for scratch in scratches
        if scratch.name in seen
    }


def _prepare(suspect: Suspect) -> _Scratch:
    """The statements that put each suspect into the scratch table, and the names they stand under there."""
    names = {key: f"schemactl_{number}" for number, key in enumerate(sorted(suspect.keys))}
    table = suspect.actual.name.name
    steps: dict[Key, str] = {}
    for column, field_name in suspect.fields:
        key = column_key(column, field_name)
        steps[key] = ddl.add_column(table, _extra_column(suspect, column, field_name, names[key]))
    for check in suspect.checks:
        steps[check_key(check)] = ddl.add_check(table, names[check_key(check)], check.expression)
    for index in suspect.indexes:
        steps[index_key(index)] = ddl.create_index(index, names[index_key(index)], table)
    return _Scratch(suspect, steps, names)


def _extra_column(suspect: Suspect, column: str, field_name: str, name: str) -> str:
    actual, declared = suspect.actual.column(column), suspect.declared.column(column)
    if actual is None or declared is None:
        raise _NoScratch(f"{column} is not on both sides")
    if field_name in ("type", "collation"):
        return ddl.plain_column(declared, name)
    plain = ddl.plain_column(actual, name)
    if field_name == "computed" and declared.computed:
        return f"{plain} GENERATED ALWAYS AS ({declared.computed.expression}) STORED"
    if field_name == "identity" and declared.identity:
        return f"{plain} {ddl.identity_clause(declared.identity)}"
    return f"{plain} DEFAULT {declared.default}"


def _create(scratch: _Scratch, connection: Connection) -> None:
    """Makes the table with everything at once; where the server refuses something, one by one."""
    if not _create_base(scratch, connection):
        scratch.unsure |= scratch.steps.keys()
        return
    if attempt(connection, scratch.steps.values()) is None:
        return
    for key, statement in scratch.steps.items():
        error = attempt(connection, [statement])
        if error is not None and not (scratch.complete and _is_refusal(error)):
            scratch.unsure.add(key)


def _create_base(scratch: _Scratch, connection: Connection) -> bool:
    """The table with the actual columns, and with those of the declared ones that the server knows types for.

    Returns:
        Whether it was made: not where the session has a temporary table of that name, which is left alone.
    """
    actual, declared = scratch.suspect.actual, scratch.suspect.declared
    present = {column.name for column in actual.columns}
    added = [ddl.plain_column(column) for column in declared.columns if column.name not in present]
    columns = [ddl.plain_column(column) for column in actual.columns]
    if attempt(connection, [ddl.create_table(scratch.name, columns + added)]) is None:
        return True
    error = attempt(connection, [ddl.create_table(scratch.name, ())])
    if error is not None:
        if _code(error) != "42P07":
            raise _NoScratch(str(error.orig))
        return False
    for definition in columns:
        failed = attempt(connection, [ddl.add_column(scratch.name, definition)])
        scratch.complete = scratch.complete and failed is None
    # An actual expression cannot name a column that is not there, so it does not matter if one cannot be made.
    for definition in added:
        attempt(connection, [ddl.add_column(scratch.name, definition)])
    return True


def _code(error: DBAPIError) -> str:
    return str(getattr(error.orig, "pgcode", None) or getattr(error.orig, "sqlstate", None) or "")


def _is_refusal(error: DBAPIError) -> bool:
    code = _code(error)
    return code.startswith(_REFUSED) and code not in _NOT_ASKED


def _read(scratch: _Scratch, table: Table) -> Answer:
    """The answer out of the scratch table as the reader sees it."""
    suspect, names = scratch.suspect, scratch.names
    columns = {column.name: column for column in table.columns}
    checks = {check.name: check for check in table.of(Check)}
    indexes = {index.name: index for index in table.indexes}
    answer = Answer(unsure=frozenset(scratch.unsure))
    for column, field_name in suspect.fields:
        key = column_key(column, field_name)
        if names[key] in columns:
            answer.values[key] = _value(suspect.actual.column(column), columns[names[key]], field_name)
    for check in suspect.checks:
        if names[check_key(check)] in checks:
            answer.checks[check_key(check)] = checks[names[check_key(check)]].expression
    for index in suspect.indexes:
        if names[index_key(index)] in indexes:
            answer.indexes[index.name] = replace(indexes[names[index_key(index)]], name=index.name)
    return answer


def _value(actual: Column | None, said: Column, field_name: str) -> object:
    """The field as the server spells it, or the actual one where the two are the same string literal.

    A literal keeps the cast of the type that its column had when the default was set.
    """
    value = getattr(said, field_name)
    if field_name == "default" and actual is not None and not same_value(actual.default, value, is_sql=True):
        left, right = _STRING.fullmatch(actual.default or ""), _STRING.fullmatch(value or "")
        if left and right and left[1] == right[1]:
            return actual.default
    return value
