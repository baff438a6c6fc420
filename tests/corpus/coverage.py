"""Writes docs/coverage.md from the corpus: `python -m tests.corpus.coverage`."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.corpus.case import BOTH, STEPS, Case
from tests.corpus.cases import CASES

PAGE = Path(__file__).parent.parent.parent / "docs" / "coverage.md"

KINDS = (
    "table",
    "column",
    "primary key",
    "unique",
    "foreign key",
    "check",
    "exclude",
    "index",
    "enum",
    "label",
    "namespace",
    "extension",
    "sequence",
    "collation",
    "domain",
    "composite type",
    "range type",
    "multirange type",
    "view",
    "function",
    "procedure",
    "aggregate",
    "rule",
    "trigger",
    "materialized view",
    "policy",
    "statistics",
    "grant",
    "default grant",
)
"""Kinds of objects, in the order in which they are listed."""

ACTIONS = {"+": "added", "-": "removed", "~": "changed", "→": "renamed"}

PROPERTIES = {
    "column": (
        "type",
        "nullable",
        "not_null",
        "default",
        "comment",
        "collation",
        "identity",
        "computed",
        "autoincrement",
        "sequence",
        "storage",
        "compression",
        "statistics",
        "n_distinct",
        "n_distinct_inherited",
        "on_conflict",
    ),
    "table": (
        "comment",
        "inherits",
        "cluster_on",
        "replica_identity",
        "row_level_security",
        "strict",
        "unlogged",
        "with",
        "without_rowid",
    ),
    "primary key": (
        "columns",
        "name",
        "deferrable",
        "initially_deferred",
        "include",
        "on_conflict",
        "without_overlaps",
        "storage",
        "comment",
        "index_comment",
    ),
    "unique": (
        "columns",
        "deferrable",
        "initially_deferred",
        "include",
        "nulls_not_distinct",
        "on_conflict",
        "without_overlaps",
        "storage",
        "comment",
        "index_comment",
    ),
    "foreign key": (
        "target",
        "on_delete",
        "on_delete_columns",
        "on_update",
        "match",
        "deferrable",
        "initially_deferred",
        "not_valid",
        "period",
        "comment",
    ),
    "check": ("expression", "not_valid", "no_inherit", "comment"),
    "exclude": (
        "elements",
        "method",
        "predicate",
        "include",
        "deferrable",
        "initially_deferred",
        "storage",
        "comment",
        "index_comment",
    ),
    "index": (
        "parts",
        "unique",
        "predicate",
        "method",
        "include",
        "nulls_not_distinct",
        "storage",
        "comment",
        "statistics",
    ),
    "enum": ("labels",),
    "namespace": ("comment",),
    "extension": ("version", "namespace"),
    "sequence": (
        "type",
        "start",
        "increment",
        "min_value",
        "max_value",
        "cycle",
        "cache",
        "owned_by",
        "comment",
    ),
    "domain": ("type", "collation", "nullable", "default", "checks", "comment", "comment of a part"),
    "composite type": ("attributes", "comment"),
    "range type": ("subtype", "opclass", "collation", "canonical", "subtype_diff", "multirange", "comment"),
    "collation": ("provider", "locale", "lc_collate", "lc_ctype", "deterministic", "rules", "comment"),
    "policy": ("command", "permissive", "roles", "using", "with_check", "comment"),
    "statistics": ("table", "columns", "expressions", "kinds", "target", "comment"),
    "grant": ("privileges", "grantable"),
    "default grant": ("privileges", "grantable"),
    "view": ("definition", "comment", "comment of a part"),
    "function": ("definition", "comment"),
    "procedure": ("definition", "comment"),
    "aggregate": ("definition", "comment"),
    "rule": ("event", "action", "state", "comment"),
    "trigger": ("table", "event", "action", "constraint", "state", "comment"),
    "materialized view": ("definition", "storage", "comment", "comment of a part"),
}
"""The properties of each kind that can change."""

DIALECTS = {"postgresql": "PostgreSQL", "sqlite": "SQLite"}


def page() -> str:
    """The page's text."""
    return "\n".join(_lines()) + "\n"


INTRODUCTION = """\
<!-- Written by tests/corpus/coverage.py. Change the cases, then run: python -m tests.corpus.coverage -->

# What is compared and migrated

Every number counts cases of `tests/corpus`. A case brings a database that holds rows from one schema to another with a
revision that schemactl wrote. It holds only if the changes are the expected ones and no others, the revision is the
agreed text, nothing differs afterwards, not even by the database's own dump from a database built straight from the
models, the rows are kept, and the downgrade brings the first schema back.
"""


def _lines() -> Iterator[str]:
    yield INTRODUCTION
    yield f"{_total('postgresql')} cases run on PostgreSQL, {_total('sqlite')} on SQLite."
    same = [sum(dialect in case.dialects and not case.expected_on(dialect) for case in CASES) for dialect in DIALECTS]
    yield f"In {same[0]} and {same[1]} of them nothing changed but the spelling, and the comparison lists nothing."
    yield from ("", "## By kind of object", "")
    yield from _table(_counts(_kind_of), KINDS)
    yield from (
        "",
        "SQLite has no enumerated types and no comments; an `Enum` is text there, with a CHECK if asked for.",
    )
    yield from (
        "",
        "## By property that changes",
        "",
        f"| property | {' | '.join(DIALECTS.values())} |",
        "|---|---|---|",
    )
    counts = _counts(_property_of)
    for kind, names in PROPERTIES.items():
        for name in names:
            numbers = [counts[dialect, f"{kind}: {name}", "~"] for dialect in DIALECTS]
            yield f"| {kind}: {name} | {' | '.join(_number(number) for number in numbers)} |"
    yield from _refusals()
    yield from _impossible()


def _table(counts: Counter[tuple[str, str, str]], kinds: tuple[str, ...]) -> Iterator[str]:
    columns = [(dialect, action) for dialect in DIALECTS for action in ACTIONS]
    heads = [f"{DIALECTS[dialect]} {ACTIONS[action]}" for dialect, action in columns]
    yield f"| kind | {' | '.join(heads)} |"
    yield f"|---|{'---|' * len(heads)}"
    for kind in kinds:
        numbers = [counts[dialect, kind, action] for dialect, action in columns]
        yield f"| {kind} | {' | '.join(_number(number) for number in numbers)} |"


def _number(number: int) -> str:
    return str(number) if number else "–"


def _refusals() -> Iterator[str]:
    yield from ("", "## Refused because of the rows", "")
    yield "The database refuses these, in one transaction that leaves schema and rows as they were:"
    yield ""
    for case in CASES:
        if case.refused is not None:
            yield f"- {case.name.replace('_', ' ')}{_where(case)}"


def _impossible() -> Iterator[str]:
    yield from ("", "## Known not to hold", "")
    for step, meaning in STEPS.items():
        reasons = {(key, reason) for case in CASES for key, reason in case.impossible.items() if key.endswith(step)}
        for key, reason in sorted(reasons):
            users = [case.name.replace("_", " ") for case in CASES if case.impossible.get(key) == reason]
            place = DIALECTS.get(key.partition(" ")[0])
            yield f"- Not: *{meaning}*{f', on {place}' if place else ''}: {reason}. Cases: {', '.join(users)}."


def _where(case: Case) -> str:
    return "" if case.dialects == BOTH else f" ({', '.join(DIALECTS[dialect] for dialect in case.dialects)})"


def _total(dialect: str) -> int:
    return sum(dialect in case.dialects for case in CASES)


def _counts(name_of: Callable[[str], str]) -> Counter[tuple[str, str, str]]:
    """Cases by dialect, name of what changes and symbol; a case counts once however often it does the same."""
    return Counter(
        (dialect, *found)
        for case in CASES
        for dialect in case.dialects
        for found in {(name_of(line), line[0]) for line in case.expected_on(dialect)}
    )


def _kind_of(line: str) -> str:
    return next(kind for kind in KINDS if line[2:].startswith(f"{kind} "))


def property_of(line: str) -> str:
    """The property that an expected line says to change: all storage parameters are one, and all comments of parts."""
    if " comment." in line:
        return "comment of a part"
    name = line.rpartition(" ")[2]
    return "with" if name.startswith("with.") else name


def _property_of(line: str) -> str:
    return f"{_kind_of(line)}: {property_of(line)}" if line.startswith("~") else ""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
