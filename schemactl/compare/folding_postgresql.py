"""Takes PostgreSQL's planner as a judge: it works out constants, and turns `NOT (a = b)` into `a <> b`.

What the server prints of `'{}'::text[]` and of `ARRAY[]::text[]` differs for ever, though nothing tells one from the
other. Planned as columns of a query that never runs, both come out as one text, and so do only expressions of one
value. Calls of functions stay out of it: a function may be worked out or inlined too, and be another one tomorrow.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from schemactl.compare.agree import one_moment
from schemactl.compare.answer import Answer
from schemactl.compare.calls import as_calls
from schemactl.compare.scratch_ddl import temporary
from schemactl.compare.suspects import Key, Suspect
from schemactl.database.rolled_back import ask
from schemactl.schema import Check, Computed, Index, Table

_MOST = 500
"""Expressions a query: a list of columns holds at most 1664."""

_CALL = re.compile(r"""'(?:[^']|'')*' | ::[\w\s".]+\([\d,]+\) | ((?:"(?:[^"]|"")*"|[\w.])+)\(""", re.VERBOSE)
_LENGTH = re.compile(r"^(character|bit) varying\(\d+\)")
_TEXT = re.compile(r"(text|character varying|character)\b(?!.*\[)")
_FIXED_LENGTH = re.compile(r"^character\(\d+\)")
"""A `character` without its length is one of length 1, to which a cast cuts."""


@dataclass(frozen=True, slots=True)
class _Folding:
    """Expressions as the planner has them, by the text that the server prints; by those of the actual side first."""

    planned: Mapping[str, str]
    actual: Mapping[tuple[str, frozenset[str]], str]

    def respell(self, text: str) -> str:
        """The actual text that means the same, else the text itself."""
        found = self.planned.get(text)
        return text if found is None else self.actual.get((found, _calls(text)), text)


def fold(answer: Answer, suspect: Suspect, connection: Connection) -> None:
    """Puts the actual spelling into the answer wherever the planner makes one expression of both.

    Args:
        answer: the suspects as the server prints them.
        suspect: the table.
        connection: the connection whose scratch table of the same name has the actual columns.
    """
    table = suspect.actual.name.name
    _fold_defaults(answer, suspect, connection, table)
    said, actual = set(_said(answer)), set(_texts(suspect.actual))
    if not said - actual:
        return
    planned = _planned(sorted(said | actual), table, connection)
    known = {(planned[text], _calls(text)): text for text in sorted(actual) if text in planned}
    _respell(answer, _Folding(planned, known))


def _fold_defaults(answer: Answer, suspect: Suspect, connection: Connection, table: str) -> None:
    casts: dict[Key, tuple[str, str]] = {}
    for key, value in answer.values.items():
        column = suspect.actual.column(key[1]) if key[2] == "default" else None
        if not column or not column.default or not value:
            continue
        if _moment(column.default) == _moment(str(value)):
            answer.values[key] = column.default
        elif _keeps_type(suspect, key[1]) and _calls(column.default) == _calls(str(value)):
            type_ = _FIXED_LENGTH.sub("bpchar", _LENGTH.sub(r"\1 varying", column.type))
            casts[key] = (f"CAST({column.default} AS {type_})", f"CAST({value} AS {type_})")
    planned = _planned(sorted({text for pair in casts.values() for text in pair}), table, connection)
    for key, (left, right) in casts.items():
        column = suspect.actual.column(key[1])
        if column and left in planned and planned[left] == planned.get(right):
            answer.values[key] = column.default


def _keeps_type(suspect: Suspect, name: str) -> bool:
    """Whether a default that is one under both of a column's types stays one when the type changes: among texts."""
    actual, declared = suspect.actual.column(name), suspect.declared.column(name)
    if actual is None or declared is None:
        return False
    return actual.type == declared.type or bool(_TEXT.match(actual.type) and _TEXT.match(declared.type))


def _moment(text: str) -> str:
    return one_moment(as_calls(text), "postgresql")


def _texts(table: Table) -> Iterator[str]:
    """The expressions of a table, defaults left out."""
    yield from (check.expression for check in table.of(Check))
    yield from (column.computed.expression for column in table.columns if column.computed)
    for index in table.indexes:
        yield from _index_texts(index)


def _said(answer: Answer) -> Iterator[str]:
    yield from answer.checks.values()
    yield from (value.expression for value in answer.values.values() if isinstance(value, Computed))
    for index in answer.indexes.values():
        yield from _index_texts(index)


def _index_texts(index: Index) -> Iterator[str]:
    yield from (part.expression for part in index.parts if part.expression is not None)
    if index.predicate is not None:
        yield index.predicate


def _respell(answer: Answer, folding: _Folding) -> None:
    for key, text in answer.checks.items():
        answer.checks[key] = folding.respell(text)
    for key, value in answer.values.items():
        if isinstance(value, Computed):
            answer.values[key] = replace(value, expression=folding.respell(value.expression))
    for name, index in answer.indexes.items():
        answer.indexes[name] = _respelled(index, folding)


def _respelled(index: Index, folding: _Folding) -> Index:
    return replace(
        index,
        predicate=None if index.predicate is None else folding.respell(index.predicate),
        parts=tuple(
            part if part.expression is None else replace(part, expression=folding.respell(part.expression))
            for part in index.parts
        ),
    )


def _calls(text: str) -> frozenset[str]:
    """The functions that an expression calls."""
    return frozenset(match[1] for match in _CALL.finditer(as_calls(text)) if match[1])


def _planned(expressions: Sequence[str], table: str, connection: Connection) -> dict[str, str]:
    """The expressions as the planner has them, without those that it refuses."""
    found: dict[str, str] = {}
    for start in range(0, len(expressions), _MOST):
        batch = expressions[start : start + _MOST]
        together = _output(batch, table, connection)
        if together is not None:
            found |= zip(batch, together, strict=True)
            continue
        for text in batch:
            found |= zip([text], _output([text], table, connection) or (), strict=False)
    return found


def _output(expressions: Iterable[str], table: str, connection: Connection) -> list[str] | None:
    columns = ", ".join(f"({text})" for text in expressions)
    plan = ask(connection, f"EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) SELECT {columns} FROM {temporary(table)}")  # noqa: S608
    if plan is None:
        return None
    read = json.loads(plan) if isinstance(plan, str) else plan
    output: list[str] = read[0]["Plan"]["Output"]
    return [as_calls(text) for text in output]
