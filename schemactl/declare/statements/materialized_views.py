"""CREATE MATERIALIZED VIEW, and CREATE INDEX on one."""

import re
from dataclasses import replace

import sqlalchemy

from schemactl.declare.index_parts import part, without_parentheses
from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.statement import Statement
from schemactl.declare.statements.statistics import target_number, whole_number
from schemactl.schema import Index, IndexPart, MaterializedView


def materialized_view(statement: Statement, rendering: Rendering) -> MaterializedView:
    """The materialized view; the cursor stands behind VIEW."""
    statement.accept("IF", "NOT", "EXISTS")
    name = rendering.object_name(*statement.name(folds=True))
    columns = statement.text_until("USING", "WITH", "TABLESPACE", "AS")
    method = statement.identifier(folds=True) if statement.accept("USING") else None
    storage = _storage(statement)
    tablespace = statement.identifier(folds=True) if statement.accept("TABLESPACE") else None
    if statement.keyword != "AS":
        raise statement.error("AS is missing")
    query, populated = _query(statement)
    return MaterializedView(
        name,
        definition=f"{columns} {query}".strip(),
        method=None if method == "heap" else method,
        storage=storage,
        tablespace=tablespace,
        populated=populated,
    )


def _query(statement: Statement) -> tuple[str, bool]:
    """AS with the query, and whether the view is to be filled."""
    ending = [token.keyword for token in statement.tokens[-3:]]
    words = 3 if ending == ["WITH", "NO", "DATA"] else 2 if ending[1:] == ["WITH", "DATA"] else 0
    end = statement.tokens[len(statement.tokens) - words - 1].end
    return statement.text[statement.tokens[statement.at].start : end], words != 3


def index(statement: Statement, rendering: Rendering, found: Found) -> None:
    """An index of a materialized view that is declared before it; the cursor stands behind INDEX."""
    unique = statement.tokens[1].keyword == "UNIQUE"
    statement.accept("CONCURRENTLY")
    statement.accept("IF", "NOT", "EXISTS")
    if statement.keyword == "ON":
        raise statement.error("the index needs a name")
    name = rendering.stored(statement.identifier(folds=True))
    statement.expect("ON")
    statement.accept("ONLY")
    owner = rendering.object_name(*statement.name(folds=True))
    view = next((item for item in found if isinstance(item, MaterializedView) and item.name == owner), None)
    if view is None:
        raise statement.error(f"the materialized view {owner} is not declared before its index")
    if any(item.name == name for item in view.indexes):
        raise statement.error(f"the index {name} is declared a second time")
    made = _index(name, unique, statement, rendering)
    found.put(replace(view, indexes=tuple(sorted((*view.indexes, made), key=lambda item: item.name))), statement)


def index_target(statement: Statement, rendering: Rendering, found: Found) -> None:
    """A statistics target of such an index's expression; the cursor stands behind ALTER INDEX."""
    own = rendering.object_name(*statement.name(folds=True))
    statement.expect("ALTER")
    statement.accept("COLUMN")
    key = whole_number(statement)
    statement.expect("SET", "STATISTICS")
    target = target_number(statement)
    for view in [item for item in found if isinstance(item, MaterializedView)]:
        made = next((item for item in view.indexes if item.name == own.name), None)
        if made is not None and view.name.namespace == own.namespace:
            targets = dict(made.statistics) | ({key: target} if target is not None else {})
            changed = replace(made, statistics=tuple(sorted(targets.items())))
            indexes = tuple(changed if item is made else item for item in view.indexes)
            found.put(replace(view, indexes=indexes), statement)
            return
    raise statement.error(f"the index {own} of a materialized view is not declared before it")


def _index(name: str, unique: bool, statement: Statement, rendering: Rendering) -> Index:
    """The index; the cursor stands behind what it is on."""
    method = statement.identifier(folds=True) if statement.accept("USING") else "btree"
    parts = tuple(_part(text, rendering) for text in _list(statement))
    include = tuple(_name(text) for text in _list(statement)) if statement.accept("INCLUDE") else ()
    not_distinct = statement.accept("NULLS", "NOT", "DISTINCT")
    statement.accept("NULLS", "DISTINCT")
    storage = _storage(statement)
    tablespace = statement.identifier(folds=True) if statement.accept("TABLESPACE") else None
    return Index(
        name,
        parts,
        unique=unique,
        predicate=without_parentheses(statement.rest()) if statement.accept("WHERE") else None,
        method=None if method == "btree" else method,
        include=include,
        nulls_not_distinct=not_distinct,
        storage=storage,
        tablespace=tablespace,
    )


def _storage(statement: Statement) -> tuple[tuple[str, str], ...]:
    if not statement.accept("WITH"):
        return ()
    settings = (text.partition("=") for text in _list(statement))
    return tuple(sorted((name.strip().lower(), _value(value.strip())) for name, _, value in settings))


def _value(text: str) -> str:
    return text[1:-1].replace("''", "'") if text.startswith("'") else text or "true"


def _list(statement: Statement) -> list[str]:
    """The texts between the commas of a list in parentheses, which comes next."""
    statement.expect("(")
    found: list[str] = []
    begin, depth = statement.at, 1
    while depth:
        token = statement.take()
        depth += (token.keyword == "(") - (token.keyword == ")")
        if depth == 0 or (depth == 1 and token.keyword == ","):
            if statement.at - 1 == begin:
                raise statement.error("a list is incomplete")
            found.append(statement.text[statement.tokens[begin].start : statement.tokens[statement.at - 2].end])
            begin = statement.at
    return found


def _name(text: str) -> str:
    return text[1:-1].replace('""', '"') if text.startswith('"') else text.lower()


_PLAIN = re.compile(r'(?:"(?:[^"]|"")+"|[^\W\d][\w$]*)')


def _part(text: str, rendering: Rendering) -> IndexPart:
    """A key. What a materialized view's columns are is for the database to say: its first name is taken for one."""
    first = _PLAIN.match(text)
    columns = [sqlalchemy.Column(_name(first[0]), sqlalchemy.types.NullType())] if first else []
    table = sqlalchemy.Table("keys", sqlalchemy.MetaData(), *columns)
    return part(sqlalchemy.text(text.replace(":", "\\:")), table, {}, rendering)
