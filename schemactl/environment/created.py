"""What the history creates: the tables and types that its revisions name, read and not run."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from schemactl.environment.calls import QUALIFIED, UNKNOWN, argument, called, calls_and_texts, parts
from schemactl.environment.facts import parse_revision
from schemactl.environment.graph import Graph
from schemactl.environment.script import reached
from schemactl.schema import ObjectName

TABLE, TYPE = "table", "type"

_NEW = rf"(?P<new>{QUALIFIED})"
_SQL = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (TABLE, rf"\bCREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{_NEW}"),
        (
            TABLE,
            rf"\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?(?P<old>{QUALIFIED})\s+RENAME\s+TO\s+{_NEW}",
        ),
        (TYPE, rf"\bCREATE\s+TYPE\s+{_NEW}"),
        (TYPE, rf"\bALTER\s+TYPE\s+(?P<old>{QUALIFIED})\s+RENAME\s+TO\s+{_NEW}"),
    )
)


@dataclass(frozen=True, slots=True)
class Created:
    """The names of what a history creates.

    Attributes:
        tables: tables; those whose names only the running revision knows are missing.
        types: types that were created with their namespace, or in SQL.
        loose_types: names of types for which no namespace was given; they may stand in that of their table.
    """

    tables: frozenset[ObjectName] = field(default_factory=frozenset)
    types: frozenset[ObjectName] = field(default_factory=frozenset)
    loose_types: frozenset[str] = field(default_factory=frozenset)

    def has_type(self, name: ObjectName) -> bool:
        """Whether a type of that name was created."""
        return name in self.types or name.name in self.loose_types


def created_by(graph: Graph, database: str = "", default_namespace: str = "") -> Created:
    """What the upgrades of all revisions create, as far as their text says it.

    Args:
        graph: the revisions.
        database: the multidb template's name of the database, whose functions are then read alone.
        default_namespace: the real name of the namespace that `ObjectName` writes as "".

    Raises:
        HistoryError: a file cannot be read.
    """
    found = [each for script in graph.scripts for each in _in_file(Path(script.path), database)]

    def named(namespace: str, name: str) -> ObjectName:
        return ObjectName(name, "" if namespace == default_namespace else namespace)

    tables = {named(namespace, name) for kind, namespace, name in found if kind == TABLE}
    types = {(namespace, name) for kind, namespace, name in found if kind == TYPE}
    return Created(
        frozenset(tables),
        frozenset(named(*each) for each in types if each[0]),
        frozenset(name for namespace, name in types if not namespace),
    )


def _in_file(path: Path, database: str) -> Iterator[tuple[str, str, str]]:
    """Kind, namespace and name of everything that a file creates."""
    tree = parse_revision(path)
    statements = (database and reached(tree, f"upgrade_{database}")) or reached(tree, "upgrade")
    names = _constants(tree.body)
    for item in calls_and_texts(statements):
        for found in _in_sql(item) if isinstance(item, str) else _in_call(item, names):
            if UNKNOWN not in "".join(found):
                yield found


def _constants(statements: Iterable[ast.stmt]) -> Mapping[str, str]:
    """The module's names for strings."""
    found: dict[str, str] = {}
    for statement in statements:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        value = getattr(statement, "value", None)
        for target in targets:
            if isinstance(target, ast.Name) and isinstance(value, ast.Constant) and isinstance(value.value, str):
                found[target.id] = value.value
    return found


def _in_call(node: ast.Call, names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    name = called(node) or (node.func.id if isinstance(node.func, ast.Name) else "")
    read = _CALLS.get(name)
    if read is not None:
        kind, position, keyword = read
        created = argument(node, position, keyword, names)
        if created:
            yield kind, argument(node, None, "schema", names), created


_CALLS: Mapping[str, tuple[str, int | None, str]] = {
    "create_table": (TABLE, 0, "table_name"),
    "rename_table": (TABLE, 1, "new_table_name"),
    "Enum": (TYPE, None, "name"),
    "ENUM": (TYPE, None, "name"),
}
"""The kind that a call creates, and where its name stands."""


def _in_sql(text: str) -> Iterator[tuple[str, str, str]]:
    for kind, pattern in _SQL:
        for match in pattern.finditer(text):
            name = parts(match["new"])[-1]
            whole = parts(match["old"] if "old" in pattern.groupindex else match["new"])
            namespace = whole[-2] if len(whole) > 1 else ""
            for fold in _foldings(match["new"]):
                yield kind, namespace, fold(name)


def _foldings(written: str) -> tuple[Callable[[str], str], ...]:
    """How a name may be stored: PostgreSQL folds one without quotes, SQLite keeps it."""
    return (str,) if written.rstrip()[-1] in '"`]' else (str, str.lower)
