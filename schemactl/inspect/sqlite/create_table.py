"""CREATE TABLE as SQLite keeps it, read for what no PRAGMA answers."""

from dataclasses import dataclass, field

from schemactl.inspect.sqlite.constraints import conflict, read_constraint
from schemactl.inspect.sqlite.definitions import definitions, says_more
from schemactl.inspect.sqlite.tokens import Cursor, fold, tokenise
from schemactl.inspect.sqlite.usual import usual_constraint
from schemactl.schema import Constraint

_TABLE_CONSTRAINT = ("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN")
_TYPE_ENDS = frozenset(
    (",", "CONSTRAINT", "DEFAULT", "NULL", "NOT", "PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "COLLATE", "AS")
)


@dataclass(slots=True)
class ColumnText:
    """What a column's definition says beyond what `PRAGMA table_xinfo` answers."""

    collation: str | None = None
    generated: str | None = None
    autoincrement: bool = False
    on_conflict: str | None = None


@dataclass(slots=True)
class TableText:
    """What a CREATE TABLE says beyond the PRAGMAs. Columns are found by their folded names."""

    columns: dict[str, ColumnText] = field(default_factory=dict)
    constraints: list[Constraint] = field(default_factory=list)
    options: tuple[tuple[str, str], ...] = ()

    def column(self, name: str) -> ColumnText:
        """What was said of a column."""
        return self.columns.setdefault(fold(name), ColumnText())


def parse_create_table(statement: str) -> TableText:
    """Read a CREATE TABLE statement that SQLite has accepted and kept."""
    table = TableText()
    parts, behind = definitions(statement)
    for part in filter(says_more, parts):
        constraint = usual_constraint(part)
        if constraint is None:
            _read_definition(Cursor(part, tokenise(part)), table)
        else:
            table.constraints.append(constraint)
    if behind and not behind.isspace():
        table.options = _options(Cursor(behind, tokenise(behind)))
    return table


def _read_definition(part: Cursor, table: TableText) -> None:
    """Read a column, or constraints of the table: SQLite wants no commas between these."""
    while not part.done:
        if part.keyword() in _TABLE_CONSTRAINT:
            _read_table_constraint(part, table)
        else:
            _read_column(part, table)


def _read_column(body: Cursor, table: TableText) -> None:
    name = body.take().name
    column = table.column(name)
    _skip_type(body)
    given: str | None = None
    while not body.done and body.keyword() != ",":
        if body.accept("CONSTRAINT"):
            given = body.take().name
            continue
        if not _read_property(body, column):
            read_constraint(body, table.constraints, given, name)
        given = None
        column.autoincrement |= body.accept("AUTOINCREMENT")


def _skip_type(body: Cursor) -> None:
    while not body.done:
        word = body.keyword()
        if word in _TYPE_ENDS or (word == "GENERATED" and body.keyword(1) == "ALWAYS"):
            return
        if word == "(":
            body.parenthesised()
        else:
            body.take()


def _read_property(body: Cursor, column: ColumnText) -> bool:
    """Read what is a column's property and no constraint of the table; False if something else stands here."""
    if body.accept("COLLATE"):
        column.collation = body.take().name
    elif body.accept("GENERATED", "ALWAYS", "AS") or body.accept("AS"):
        column.generated = body.parenthesised().source()
        if body.keyword() in ("STORED", "VIRTUAL"):
            body.take()
    elif body.accept("DEFAULT"):
        _skip_default(body)
    elif body.accept("NOT", "NULL"):
        column.on_conflict = conflict(body)
    else:
        return body.accept("NULL")
    return True


def _skip_default(body: Cursor) -> None:
    if body.keyword() == "(":
        body.parenthesised()
        return
    if body.keyword() in ("+", "-"):
        body.take()
    body.take()


def _read_table_constraint(body: Cursor, table: TableText) -> None:
    given = body.take().name if body.accept("CONSTRAINT") else None
    if body.keyword() == "PRIMARY":
        for part in body.at_first("(").parenthesised().parts():
            if part.tokens[-1].keyword == "AUTOINCREMENT":
                table.column(part.tokens[0].name).autoincrement = True
    if body.keyword() in _TABLE_CONSTRAINT and body.keyword() != "CONSTRAINT":
        read_constraint(body, table.constraints, given, None)


def _options(cursor: Cursor) -> tuple[tuple[str, str], ...]:
    options = []
    while not cursor.done:
        if cursor.accept("WITHOUT", "ROWID"):
            options.append(("without_rowid", "true"))
        elif cursor.accept("STRICT"):
            options.append(("strict", "true"))
        else:
            cursor.take()
    return tuple(sorted(options))
