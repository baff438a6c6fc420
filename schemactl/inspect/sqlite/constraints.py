"""The constraints in a CREATE TABLE; the grammar of a column's and of a table's is one but for the list of columns."""

from dataclasses import replace

from schemactl.inspect.sqlite.tokens import Cursor
from schemactl.schema import Check, Constraint, ForeignKey, ObjectName, PrimaryKey, Unique


def read_constraint(body: Cursor, found: list[Constraint], name: str | None, column: str | None) -> None:
    """Read the constraint that stands here and append it to those found; step over a token that begins none.

    Args:
        body: the cursor.
        found: the constraints of the table so far.
        name: what `CONSTRAINT …` called it.
        column: the column in whose definition it stands, None for one of the table.
    """
    if body.accept("PRIMARY", "KEY"):
        found.append(PrimaryKey(_columns(body, column), name))
        _skip_order(body)
        _read_conflict(body, found)
    elif body.accept("UNIQUE"):
        found.append(Unique(_columns(body, column), name))
        _read_conflict(body, found)
    elif body.accept("CHECK"):
        found.append(Check(body.parenthesised().source(), name))
    elif body.accept("FOREIGN", "KEY"):
        columns = _columns(body, None)
        body.accept("REFERENCES")
        found.append(_references(body, columns, name))
    elif column is not None and body.accept("REFERENCES"):
        found.append(_references(body, (column,), name))
    elif not _read_deferral(body, found):
        body.take()
    conflict(body)


def conflict(body: Cursor) -> str | None:
    """Read an ON CONFLICT if it stands here: what is done, in capitals, None for ABORT and for none."""
    if not body.accept("ON", "CONFLICT"):
        return None
    word = body.take().text.upper()
    return None if word == "ABORT" else word


def _read_conflict(body: Cursor, found: list[Constraint]) -> None:
    key = found[-1]
    if isinstance(key, PrimaryKey | Unique):
        found[-1] = replace(key, on_conflict=conflict(body))


def _columns(body: Cursor, column: str | None) -> tuple[str, ...]:
    if column is not None:
        return (column,)
    names = []
    for part in body.parenthesised().parts():
        while part.keyword() == "(":
            part.take()
        names.append(part.take().name)
    return tuple(names)


def _references(body: Cursor, columns: tuple[str, ...], name: str | None) -> ForeignKey:
    target = ObjectName(body.take().name)
    target_columns = _columns(body, None) if body.keyword() == "(" else ()
    key = ForeignKey(columns, target, target_columns, name)
    while True:
        if body.accept("ON", "DELETE"):
            key = replace(key, on_delete=_action(body))
        elif body.accept("ON", "UPDATE"):
            key = replace(key, on_update=_action(body))
        elif body.accept("MATCH"):
            match = body.take().name.upper()
            key = replace(key, match=None if match == "SIMPLE" else match)
        else:
            break
    return _deferral(body, key) or key


def _action(body: Cursor) -> str | None:
    word = body.take().text.upper()
    if word in ("SET", "NO"):
        word = f"{word} {body.take().text.upper()}"
    return None if word == "NO ACTION" else word


def _deferral(body: Cursor, key: ForeignKey) -> ForeignKey | None:
    refused = body.accept("NOT", "DEFERRABLE")
    if not refused and not body.accept("DEFERRABLE"):
        return None
    deferred = body.accept("INITIALLY", "DEFERRED")
    body.accept("INITIALLY", "IMMEDIATE")
    return replace(key, deferrable=not refused, initially_deferred=deferred and not refused)


def _read_deferral(body: Cursor, found: list[Constraint]) -> bool:
    """Read a DEFERRABLE that stands apart from its foreign key: SQLite lets other constraints come between."""
    last = next((at for at in reversed(range(len(found))) if isinstance(found[at], ForeignKey)), None)
    if last is None:
        return False
    key = found[last]
    changed = _deferral(body, key) if isinstance(key, ForeignKey) else None
    if changed is not None:
        found[last] = changed
    return changed is not None


def _skip_order(body: Cursor) -> None:
    if body.keyword() in ("ASC", "DESC"):
        body.take()
