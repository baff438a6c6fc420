"""Objects that models declare as SQL: the head of each statement is read, the rest is the database's to understand.

To declare a new kind, write a function `(statement, rendering) -> Standalone`, which is given the statement with its
cursor behind the words of the head, and list it in `PARSERS`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from itertools import chain

import sqlalchemy
from sqlalchemy import MetaData

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.declarative import declarative_texts
from schemactl.declare.statements.statement import Statement, Token, split
from schemactl.declare.statements.texts import texts
from schemactl.declare.statements.triggers import trigger
from schemactl.declare.statements.views import view
from schemactl.errors import ModelsError
from schemactl.schema import Standalone

Parser = Callable[[Statement, Rendering], Standalone]

PARSERS: tuple[tuple[tuple[str, ...], Parser], ...] = (
    (("CREATE", "VIEW"), view),
    (("CREATE", "TRIGGER"), trigger),
    (("CREATE", "CONSTRAINT", "TRIGGER"), trigger),
)
"""What each head declares. OR REPLACE is left out of the heads, since it says nothing here."""

_Found = dict[tuple[str, tuple[str, ...]], tuple[Standalone, str]]


def standalone(
    metadatas: Sequence[MetaData], tables: Iterable[sqlalchemy.Table], rendering: Rendering
) -> tuple[Standalone, ...]:
    """The objects that models declare as SQL, for one dialect.

    Raises:
        ModelsError: a statement cannot be understood, or declares what another one declared.
    """
    found: _Found = {}
    declared = [item for metadata in metadatas for item in declarative_texts(metadata, rendering)]
    for sql, source in chain(texts(metadatas, tables, rendering.dialect.name), declared):
        for statement in split(sql, source):
            if statement.accept("COMMENT", "ON"):
                _comment(statement, rendering, found)
            else:
                _declare(statement, rendering, found)
    return tuple(item for item, _ in found.values())


def _declare(statement: Statement, rendering: Rendering, found: _Found) -> None:
    item = _parsed(statement, rendering)
    place = (item.kind, item.key)
    if place in found:
        raise statement.error(f"the {item.kind} {item.name} is declared a second time (first: {found[place][1]})")
    found[place] = (item, statement.source)


def _parsed(statement: Statement, rendering: Rendering) -> Standalone:
    without = replace(statement, tokens=_without_replace(statement))
    for head, parser in PARSERS:
        if without.accept(*head):
            return parser(without, rendering)
    raise ModelsError(
        f"{statement.source}: {' '.join(statement.text.split())[:60]!r} declares nothing that is known here.",
        f"Known are {', '.join(' '.join(head) for head, _ in PARSERS)}, and COMMENT ON these.",
    )


def _without_replace(statement: Statement) -> tuple[Token, ...]:
    tokens = statement.tokens
    words = [token.keyword for token in tokens[:3]]
    return (tokens[0], *tokens[3:]) if words == ["CREATE", "OR", "REPLACE"] else tokens


def _comment(statement: Statement, rendering: Rendering, found: _Found) -> None:
    """COMMENT ON something declared before it; a dialect without comments does not care."""
    if not rendering.dialect.supports_comments:
        return
    kind = statement.take().text.lower()
    if kind == "materialized":
        kind += f" {statement.take().text.lower()}"
    name = rendering.object_name(*statement.name(folds=rendering.dialect.name == "postgresql"))
    statement.text_until("IS")
    statement.expect("IS")
    token = statement.take()
    text = None if token.keyword == "NULL" else token.text[1:-1].replace("''", "'")
    places = [place for place, (item, _) in found.items() if (item.kind, item.name) == (kind, name)]
    if len(places) != 1 or not any(each.name == "comment" for each in fields(found[places[0]][0])):
        raise statement.error(f"the {kind} {name} is not declared before its comment")
    item, source = found[places[0]]
    found[places[0]] = (replace(item, comment=text), source)  # type: ignore[call-arg]
