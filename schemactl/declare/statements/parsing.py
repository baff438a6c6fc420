"""The statements that declare objects: the head of each is read, the rest is the database's to understand.

To declare a new kind, write a function `(statement, rendering) -> Standalone`, which is given the statement with its
cursor behind the words of the head, and list it in `PARSERS`.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.collations import collation
from schemactl.declare.statements.comments import comment
from schemactl.declare.statements.default_grants import default_privileges
from schemactl.declare.statements.domains import domain
from schemactl.declare.statements.extensions import extension
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.grants import grant, revoke
from schemactl.declare.statements.materialized_views import index, index_target, materialized_view
from schemactl.declare.statements.namespaces import namespace
from schemactl.declare.statements.policies import policy
from schemactl.declare.statements.routines import aggregate, function, procedure
from schemactl.declare.statements.rules import rule
from schemactl.declare.statements.sequences import sequence
from schemactl.declare.statements.statement import Statement, Token, split
from schemactl.declare.statements.statistics import statistics, target
from schemactl.declare.statements.triggers import state, trigger
from schemactl.declare.statements.types import type_
from schemactl.declare.statements.views import view
from schemactl.errors import ModelsError
from schemactl.schema import Extension, Namespace, Standalone

Parser = Callable[[Statement, Rendering], Standalone]
Amendment = Callable[[Statement, Rendering, Found], None]

PARSERS: tuple[tuple[tuple[str, ...], Parser], ...] = (
    (("CREATE", "SCHEMA"), namespace),
    (("CREATE", "EXTENSION"), extension),
    (("CREATE", "SEQUENCE"), sequence),
    (("CREATE", "DOMAIN"), domain),
    (("CREATE", "COLLATION"), collation),
    (("CREATE", "TYPE"), type_),
    (("CREATE", "VIEW"), view),
    (("CREATE", "MATERIALIZED", "VIEW"), materialized_view),
    (("CREATE", "FUNCTION"), function),
    (("CREATE", "PROCEDURE"), procedure),
    (("CREATE", "AGGREGATE"), aggregate),
    (("CREATE", "RULE"), rule),
    (("CREATE", "TRIGGER"), trigger),
    (("CREATE", "CONSTRAINT", "TRIGGER"), trigger),
    (("CREATE", "POLICY"), policy),
    (("CREATE", "STATISTICS"), statistics),
)
"""What each head declares. OR REPLACE is left out of the heads, since it says nothing here."""

AMENDMENTS: tuple[tuple[tuple[str, ...], Amendment], ...] = (
    (("ALTER", "TABLE"), state),
    (("ALTER", "DEFAULT", "PRIVILEGES"), default_privileges),
    (("ALTER", "STATISTICS"), target),
    (("ALTER", "INDEX"), index_target),
    (("COMMENT", "ON"), comment),
    (("GRANT",), grant),
    (("REVOKE",), revoke),
    (("CREATE", "INDEX"), index),
    (("CREATE", "UNIQUE", "INDEX"), index),
)
"""What says more of what is declared before it, or may be said in several statements."""

_ON_SQLITE = (("CREATE", "VIEW"), ("CREATE", "TRIGGER"))
"""What SQLite has. Anything else can only be meant for another dialect, as nothing is that has no reader for it."""


def parsed(written: Iterable[tuple[str, str]], rendering: Rendering) -> tuple[Standalone, ...]:
    """The objects that statements declare.

    Args:
        written: SQL, each text with what to call its place in an error.
        rendering: the dialect.

    Raises:
        ModelsError: a statement cannot be understood, or declares what another one declared.
    """
    found = Found()
    for sql, source in written:
        for statement in split(sql, source, rendering.dialect.name):
            _read(statement, rendering, found)
    return tuple(item for item in found if not _is_everywhere(item, rendering))


def _is_everywhere(item: Standalone, rendering: Rendering) -> bool:
    """Whether every database has it, so that nobody has to make it."""
    if isinstance(item, Namespace):
        return item.name.name == rendering.default_namespace
    return isinstance(item, Extension) and item.name.name == "plpgsql"


def _read(statement: Statement, rendering: Rendering, found: Found) -> None:
    for head, amend in AMENDMENTS:
        if statement.accept(*head):
            if rendering.dialect.name == "postgresql":
                amend(statement, rendering, found)
            return
    without = replace(statement, tokens=_without_replace(statement))
    for head, parser in PARSERS:
        if without.accept(*head):
            if _has(rendering.dialect.name, head):
                found.add(parser(without, rendering), statement)
            return
    known = ", ".join(" ".join(head) for head, _ in (*PARSERS, *AMENDMENTS))
    raise ModelsError(
        f"{statement.source}: {' '.join(statement.text.split())[:60]!r} declares nothing that is known here.",
        f"Known are {known}.",
    )


def _has(dialect: str, head: tuple[str, ...]) -> bool:
    return dialect == "postgresql" or (dialect == "sqlite" and head in _ON_SQLITE)


def _without_replace(statement: Statement) -> tuple[Token, ...]:
    tokens = statement.tokens
    words = [token.keyword for token in tokens[:3]]
    return (tokens[0], *tokens[3:]) if words == ["CREATE", "OR", "REPLACE"] else tokens
