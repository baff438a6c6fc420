"""Settles suspects on PostgreSQL, in temporary tables inside a transaction that is always rolled back.

The scratch table has the *actual* columns: the actual expressions were parsed over these types, so the declared ones
must be too, or every change of a type would drag spelling differences of CHECKs and indexes along. Each suspected
field stands in an extra column of its own. Nothing but the TEMP privilege is needed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from schemactl.compare import scratch_ddl as ddl
from schemactl.compare.answer import Answer
from schemactl.compare.folding_postgresql import fold
from schemactl.compare.suspects import PARTITION_KEY, Key, Suspect, check_key, column_key, exclude_key, index_key
from schemactl.database.rolled_back import attempt, rolled_back
from schemactl.inspect import inspect
from schemactl.schema import Check, Exclude, ObjectName, Table

BATCH = 100
"""Tables a transaction: each takes locks that the server's lock table must hold until the end."""

_REFUSED = ("0A", "22", "3F", "42")
"""Classes of SQLSTATE that say "this is not valid here": unsupported, bad data, no such schema, no such thing."""

_NOT_ASKED = frozenset({"42501", "42P07"})
"""No privilege; a temporary table of that name is there already. Neither says anything about the suspect."""


@dataclass(slots=True)
class _Scratch:
    """A suspect's scratch table: how to make it, and what became of it."""

    suspect: Suspect
    names: dict[Key, str]
    clauses: dict[Key, str] = field(default_factory=dict)
    indexes: dict[Key, str] = field(default_factory=dict)
    unsure: set[Key] = field(default_factory=set)
    complete: bool = True

    @property
    def name(self) -> str:
        """The scratch table's name: that of the real table, which an expression may mention."""
        return self.suspect.actual.name.name

    @property
    def columns(self) -> list[str]:
        """The definitions of the actual columns."""
        return [ddl.plain_column(column) for column in self.suspect.actual.columns]

    @property
    def added(self) -> list[str]:
        """The definitions of the columns that only the declared side has."""
        present = {column.name for column in self.suspect.actual.columns}
        return [ddl.plain_column(column) for column in self.suspect.declared.columns if column.name not in present]

    @property
    def at_once(self) -> list[str]:
        """The statements that make all of it, if the server refuses nothing."""
        body = [*self.columns, *self.added, *self.clauses.values()]
        return [ddl.create_table(self.name, body), *self.indexes.values()]

    @property
    def one_by_one(self) -> dict[Key, str]:
        """The statements that put each suspect into a table that is there."""
        return {key: ddl.add(self.name, clause) for key, clause in self.clauses.items()} | self.indexes


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
    scratches = [_prepare(suspect, f"schemactl_{number}") for number, suspect in enumerate(batch)]
    # Mostly nothing is refused, and one savepoint for the whole batch is enough.
    if attempt(connection, [statement for scratch in scratches for statement in scratch.at_once]) is not None:
        for scratch in scratches:
            _create(scratch, connection)
    seen = {table.name.name: table for table in inspect(connection, temporary=True, tables_only=True).tables}
    answers = {item.suspect.declared.name: _read(item, seen[item.name]) for item in scratches if item.name in seen}
    for item in scratches:
        partitioned = seen.get(item.names.get(PARTITION_KEY, ""))
        if item.name in seen and partitioned is not None:
            answers[item.suspect.declared.name].partition_by = partitioned.option("partition_by")
    for item in scratches:
        if item.name in seen and item.complete:
            fold(answers[item.suspect.declared.name], item.suspect, connection)
    return answers


def _prepare(suspect: Suspect, prefix: str) -> _Scratch:
    """What puts each suspect into the scratch table, and the name it stands under there.

    The names are the suspect's alone: the indexes of all temporary tables stand in one namespace.
    """
    names = {key: f"{prefix}_{number}" for number, key in enumerate(sorted(suspect.keys))}
    scratch = _Scratch(suspect, names)
    for column, field_name in suspect.fields:
        key = column_key(column, field_name)
        scratch.clauses[key] = _extra_column(suspect, column, field_name, names[key])
    for check in suspect.checks:
        scratch.clauses[check_key(check)] = ddl.check_clause(names[check_key(check)], check.expression)
    for exclude in suspect.excludes:
        scratch.clauses[exclude_key(exclude)] = ddl.exclude_clause(names[exclude_key(exclude)], exclude)
    if suspect.partition_by is not None:
        table = ddl.create_table(names[PARTITION_KEY], scratch.columns)
        scratch.indexes[PARTITION_KEY] = f"{table} PARTITION BY {suspect.partition_by}"
    for index in suspect.indexes:
        scratch.indexes[index_key(index)] = ddl.create_index(index, names[index_key(index)], scratch.name)
    return scratch


def _extra_column(suspect: Suspect, column: str, field_name: str, name: str) -> str:
    actual, declared = suspect.actual.column(column), suspect.declared.column(column)
    if actual is None or declared is None:
        raise _NoScratch(f"{column} is not on both sides")
    if field_name in ("type", "collation"):
        return ddl.plain_column(declared, name)
    plain = ddl.plain_column(actual, name)
    if field_name == "computed" and declared.computed:
        kind = "STORED" if declared.computed.stored else "VIRTUAL"
        return f"{plain} GENERATED ALWAYS AS ({declared.computed.expression}) {kind}"
    if field_name == "identity" and declared.identity:
        return f"{plain} {ddl.identity_clause(declared.identity)}"
    return f"{plain} DEFAULT {declared.default}"


def _create(scratch: _Scratch, connection: Connection) -> None:
    """Makes the table with everything at once; where the server refuses something, one by one."""
    if attempt(connection, scratch.at_once) is None:
        return
    steps = scratch.one_by_one
    if not _create_base(scratch, connection):
        scratch.unsure |= steps.keys()
        return
    for key, statement in steps.items():
        error = attempt(connection, [statement])
        if error is not None and not (scratch.complete and is_refusal(error)):
            scratch.unsure.add(key)


def _create_base(scratch: _Scratch, connection: Connection) -> bool:
    """The table with the actual columns, and with those of the declared ones that the server knows types for.

    Returns:
        Whether it was made: not where the session has a temporary table of that name, which is left alone.
    """
    if attempt(connection, [ddl.create_table(scratch.name, scratch.columns + scratch.added)]) is None:
        return True
    error = attempt(connection, [ddl.create_table(scratch.name, ())])
    if error is not None:
        if _code(error) != "42P07":
            raise _NoScratch(str(error.orig))
        return False
    for definition in scratch.columns:
        failed = attempt(connection, [ddl.add(scratch.name, definition)])
        scratch.complete = scratch.complete and failed is None
    # An actual expression cannot name a column that is not there, so it does not matter if one cannot be made.
    for definition in scratch.added:
        attempt(connection, [ddl.add(scratch.name, definition)])
    return True


def _code(error: DBAPIError) -> str:
    return str(getattr(error.orig, "pgcode", None) or getattr(error.orig, "sqlstate", None) or "")


def is_refusal(error: DBAPIError) -> bool:
    """Whether the server said that what it was given is not valid, not that it may not do it now."""
    code = _code(error)
    return code.startswith(_REFUSED) and code not in _NOT_ASKED


def _read(scratch: _Scratch, table: Table) -> Answer:
    """The answer out of the scratch table as the reader sees it."""
    suspect, names = scratch.suspect, scratch.names
    columns = {column.name: column for column in table.columns}
    checks = {check.name: check for check in table.of(Check)}
    excludes = {exclude.name: exclude for exclude in table.of(Exclude)}
    indexes = {index.name: index for index in table.indexes}
    answer = Answer(unsure=frozenset(scratch.unsure))
    for column, field_name in suspect.fields:
        key = column_key(column, field_name)
        if names[key] in columns:
            answer.values[key] = getattr(columns[names[key]], field_name)
    for check in suspect.checks:
        if names[check_key(check)] in checks:
            answer.checks[check_key(check)] = checks[names[check_key(check)]].expression
    for exclude in suspect.excludes:
        if names[exclude_key(exclude)] in excludes:
            said = excludes[names[exclude_key(exclude)]]
            answer.excludes[exclude_key(exclude)] = replace(
                said,
                name=exclude.name,
                deferrable=exclude.deferrable,
                initially_deferred=exclude.initially_deferred,
            )
    for index in suspect.indexes:
        if names[index_key(index)] in indexes:
            said_index = indexes[names[index_key(index)]]
            answer.indexes[index.name] = replace(said_index, name=index.name, statistics=index.statistics)
    return answer
