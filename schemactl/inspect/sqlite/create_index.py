"""CREATE INDEX as SQLite keeps it."""

from collections.abc import Mapping, Sequence

from schemactl.inspect.sqlite.collation import chosen
from schemactl.inspect.sqlite.tokens import Cursor, Token, fold, tokenise
from schemactl.inspect.sqlite.usual import usual_index
from schemactl.schema import Column, Index, IndexPart


def parse_create_index(name: str, statement: str, columns: Mapping[str, Column]) -> Index:
    """Read a CREATE INDEX statement that SQLite has accepted and kept.

    Args:
        name: the index's name.
        statement: the statement.
        columns: the columns of its table by their folded names.
    """
    usual = usual_index(statement)
    if usual is not None and all(fold(each) in columns for each in usual[1]):
        return Index(name, tuple(IndexPart(columns[fold(each)].name) for each in usual[1]), unique=usual[0])
    tokens = tokenise(statement)
    unique = tokens[1].keyword == "UNIQUE"
    cursor = Cursor(statement, tokens).at_first("(")
    parts = tuple(_part(part, columns) for part in cursor.parenthesised().parts())
    predicate = cursor.source() if cursor.accept("WHERE") else None
    return Index(name, parts, unique=unique, predicate=predicate)


def _part(part: Cursor, columns: Mapping[str, Column]) -> IndexPart:
    tokens = list(part.tokens)
    descending = _is(tokens[-1:], "DESC")
    if descending or _is(tokens[-1:], "ASC"):
        tokens.pop()
    collation = None
    if len(tokens) > 2 and _is(tokens[-2:-1], "COLLATE") and _is_primary(Cursor(part.statement, tokens[:-2])):
        collation = tokens[-1].name
        tokens = tokens[:-2]
    cursor = _unwrapped(Cursor(part.statement, tokens))
    column = columns.get(fold(cursor.tokens[0].name)) if len(cursor.tokens) == 1 else None
    if column is None:
        return IndexPart(expression=cursor.source(), descending=descending, collation=chosen(collation))
    own = chosen(collation) != column.collation if collation else False
    return IndexPart(
        column=column.name, descending=descending, collation=(chosen(collation) or "BINARY") if own else None
    )


def _is(tokens: Sequence[Token], keyword: str) -> bool:
    return bool(tokens) and tokens[0].keyword == keyword


def _is_primary(cursor: Cursor) -> bool:
    """Whether a COLLATE behind these tokens belongs to all of them, not to the last operand alone."""
    if len(cursor.tokens) == 1:
        return True
    called = cursor.tokens[0].kind in ("word", "quoted")
    return _is_wrapped(cursor.tokens[1:] if called else cursor.tokens)


def _is_wrapped(tokens: Sequence[Token]) -> bool:
    """Whether the first parenthesis closes at the last token."""
    cursor = Cursor("", tokens)
    if cursor.keyword() != "(":
        return False
    cursor.parenthesised()
    return cursor.done


def _unwrapped(cursor: Cursor) -> Cursor:
    while _is_wrapped(cursor.tokens):
        cursor = Cursor(cursor.statement, cursor.tokens[1:-1])
    return cursor
