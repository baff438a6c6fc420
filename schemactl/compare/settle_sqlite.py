"""Settles suspects on SQLite, in a database in memory.

SQLite stores text verbatim, so reading back tells nothing. But its compiler does: two expressions that compile to one
and the same program over a table mean the same, and an index serves a query only if SQLite itself takes the query's
expression for the index's. A default made of literals is stored, and what comes out is compared.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace

from sqlalchemy import Connection
from sqlalchemy.dialects import registry

from schemactl.compare.answer import Answer
from schemactl.compare.mark import differ_in_text_only
from schemactl.compare.suspects import Suspect, check_key, column_key
from schemactl.schema import Check, Column, Index, ObjectName, Table

_Program = list[tuple[object, ...]] | None

_PREPARER = registry.load("sqlite")().identifier_preparer
_LITERAL = re.compile(
    r"""(\s | [-+*/()] | \|\| | \d[\w.]* | \.\d+ | [xX]?'(?:[^']|'')*' | "(?:[^"]|"")*" | \b(null|true|false)\b)*""",
    re.VERBOSE | re.IGNORECASE,
)
_STUBS: tuple[tuple[re.Pattern[str], Callable[[sqlite3.Connection, str], None]], ...] = (
    (
        re.compile(r"no such function: (.+)"),
        lambda db, name: db.create_function(name, -1, lambda *_: None, deterministic=True),
    ),
    (
        re.compile(r"no such collation sequence: (.+)"),
        lambda db, name: db.create_collation(name, lambda left, right: (left > right) - (left < right)),
    ),
)
"""What an application may have registered on its own connections, and how to stand in for it here."""


def settle_sqlite(
    suspects: tuple[Suspect, ...],
    connection: Connection | None,  # noqa: ARG001  # the library answers, no matter which database is open
) -> Mapping[ObjectName, Answer]:
    """What SQLite says about each table's suspects.

    Args:
        suspects: the tables with what differs in them.
        connection: not needed; every settler takes one.

    Returns:
        The answers by table, for every table.
    """
    return {suspect.declared.name: _ask(suspect) for suspect in suspects}


def _ask(suspect: Suspect) -> Answer:
    answer = Answer()
    # SQLite 3.40 crashes when a cached EXPLAIN with parameters runs again after the schema has changed.
    with closing(sqlite3.connect(":memory:", cached_statements=0)) as database:
        database.text_factory = lambda raw: raw.decode(errors="surrogateescape")  # a program may hold a blob
        scratch = _Scratch(database, suspect.declared)
        for column, field in suspect.fields:
            answer.values[column_key(column, field)] = scratch.value(suspect, column, field)
        for check in suspect.checks:
            answer.checks[check_key(check)] = scratch.check(check, suspect.actual)
        for index in suspect.indexes:
            answer.indexes[index.name] = scratch.index(index, suspect.actual)
    return answer


class _Scratch:
    """A declared table in memory, without its constraints, and the questions that it answers."""

    def __init__(self, database: sqlite3.Connection, table: Table) -> None:
        self.database = database
        self.table = quote(table.name.name)
        self.columns = table.columns
        self._run(f"CREATE TABLE {self.table} ({', '.join(map(_definition, table.columns))})")

    def value(self, suspect: Suspect, column: str, field: str) -> object:
        """The declared field of a column; the actual one if both mean the same."""
        actual, declared = suspect.actual.column(column), suspect.declared.column(column)
        left, right = getattr(actual, field), getattr(declared, field)
        if field == "default" and declared is not None:
            same = left is not None and self._same_default(left, right, declared)
        elif field == "computed":
            same = left.stored == right.stored and self._same_program(left.expression, right.expression)
        else:
            same = False
        return left if same else right

    def check(self, declared: Check, actual: Table) -> str:
        """The expression of an actual CHECK that means the same, the one of that name first; else the declared one."""
        candidates = sorted(actual.of(Check), key=lambda item: item.name != declared.name)
        found = (item.expression for item in candidates if self._same_check(item.expression, declared.expression))
        return next(found, declared.expression)

    def index(self, declared: Index, actual: Table) -> Index:
        """An actual index that means the same, the one of that name first; else the declared one."""
        candidates = sorted(actual.indexes, key=lambda item: item.name != declared.name)
        said = (self._spelled_like(item, declared) for item in candidates if len(item.parts) == len(declared.parts))
        ranked = [item for item in said if item != declared]
        return ranked[0] if ranked else declared

    def _spelled_like(self, actual: Index, declared: Index) -> Index:
        if actual.name != declared.name and not differ_in_text_only(actual, declared):
            return declared
        parts = tuple(
            left
            if left.expression is not None
            and right.expression is not None
            and replace(left, expression=right.expression) == right
            and self._serves(left.expression, right.expression)
            else right
            for left, right in zip(actual.parts, declared.parts, strict=True)
        )
        left, right = actual.predicate, declared.predicate
        same = left is not None and right is not None and self._implies(left, right) and self._implies(right, left)
        return replace(declared, parts=parts, predicate=left if same else right)

    def _same_check(self, left: str, right: str) -> bool:
        """Whether both expressions refuse the same rows."""
        return self._same_program(left, right) or self._same_program(left, right, self._check_program)

    def _same_program(self, left: str, right: str, compiled: Callable[[str], _Program] | None = None) -> bool:
        """Whether both expressions compile to the same program, by default to one that gives their value.

        A program does not show blobs, and shows sixteen digits of a number: these must be equal in the text itself.
        """
        if _blobs(left) != _blobs(right) or _fractions(left) != _fractions(right):
            return False
        program = (compiled or self._program)(left)
        return program is not None and program == (compiled or self._program)(right)

    def _program(self, expression: str) -> _Program:
        rows = self._run(f"EXPLAIN SELECT ({expression}) FROM {self.table}")  # noqa: S608
        return None if rows is None else [row[:7] for row in rows]

    def _check_program(self, expression: str) -> _Program:
        """How the expression is tested when a row comes in.

        There the values stand ready, and what names a column once, as BETWEEN does, is no other program than what
        names it twice. A number that is kept as a fraction is copied at each use, so it stands here as any number.
        """
        columns = ", ".join(_definition(replace(item, type=_any_number(item.type))) for item in self.columns)
        self._run("BEGIN")
        try:
            self._run(f"DROP TABLE {self.table}")
            self._run(f"CREATE TABLE {self.table} ({columns}, CONSTRAINT probe CHECK ({expression}))")
            rows = self._run(f"EXPLAIN INSERT INTO {self.table} DEFAULT VALUES")
        finally:
            self._run("ROLLBACK")
        # The beginning of the transaction names the version of the schema, which is another one each time.
        return None if rows is None else [row[:7] for row in rows if row[1] != "Transaction"]

    def _same_default(self, left: str, right: str, column: Column) -> bool:
        if _LITERAL.fullmatch(left) and _LITERAL.fullmatch(right):
            stored = self._stored(left, column)
            return stored is not None and stored == self._stored(right, column)
        return self._same_program(left, right)

    def _stored(self, default: str, column: Column) -> list[tuple[object, ...]] | None:
        """What a row gets where nothing is given, with its storage class."""
        self._run("DROP TABLE IF EXISTS temp.kept")
        for text in (default, f"({default})"):
            if self._run(f"CREATE TEMP TABLE kept (value {column.type} DEFAULT {text})") is not None:
                self._run("INSERT INTO temp.kept DEFAULT VALUES")
                return self._run("SELECT quote(value), typeof(value) FROM temp.kept")
        return None

    def _serves(self, indexed: str, asked: str) -> bool:
        """Whether an index on one expression serves a search for the other."""
        question = f"EXPLAIN QUERY PLAN SELECT 1 FROM {self.table} INDEXED BY probe WHERE ({asked}) = ?"  # noqa: S608
        with self._index(f"(({indexed}))"):
            plan = self._run(question, "x")
        return plan is not None and len(plan) == 1 and str(plan[0][3]).startswith("SEARCH")

    def _implies(self, asked: str, predicate: str) -> bool:
        """Whether SQLite uses an index with the predicate for a query with the other condition."""
        question = f"EXPLAIN SELECT 1 FROM {self.table} INDEXED BY probe WHERE {asked}"  # noqa: S608
        with self._index(f"(1) WHERE {predicate}"):
            return self._run(question) is not None

    @contextmanager
    def _index(self, keys_and_predicate: str) -> Iterator[None]:
        """An index that is there inside the block; where SQLite refuses it, the questions about it fail."""
        self._run(f"CREATE INDEX probe ON {self.table} {keys_and_predicate}")
        try:
            yield
        finally:
            self._run("DROP INDEX IF EXISTS probe")

    def _run(self, statement: str, *values: str) -> list[tuple[object, ...]] | None:
        """The statement's rows, None if SQLite refuses it. Unknown functions and collations get a stand-in."""
        for _ in range(20):
            try:
                return self.database.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                if not _stand_in(self.database, str(error)):
                    return None
        return None


def _stand_in(database: sqlite3.Connection, message: str) -> bool:
    for pattern, register in _STUBS:
        match = pattern.fullmatch(message)
        if match:
            register(database, match[1])
            return True
    return False


def _fractions(text: str) -> list[float]:
    numbers = re.findall(r"(?<![\w'])\d+\.\d*(?:[eE][-+]?\d+)?|(?<![\w'])\.?\d+[eE][-+]?\d+|(?<![\w'])\d{16,}", text)
    return [float(number) for number in numbers]


def _blobs(text: str) -> list[str]:
    return [digits.lower() for digits in re.findall(r"\b[xX]'([0-9a-fA-F]*)'", text)]


def _any_number(type_: str) -> str:
    """The type, NUMERIC for one of REAL affinity: both compare alike."""
    is_real = re.search("REAL|FLOA|DOUB", type_, re.IGNORECASE)
    return "NUMERIC" if is_real and not re.search("INT|CHAR|CLOB|TEXT|BLOB", type_, re.IGNORECASE) else type_


def _definition(column: Column) -> str:
    collation = f" COLLATE {quote(column.collation)}" if column.collation else ""
    return f"{quote(column.name)} {column.type}{collation}"


def quote(name: str) -> str:
    """An identifier, always in quotes."""
    return str(_PREPARER.quote_identifier(name))
