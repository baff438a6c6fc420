"""What the calls of a revision file demand of rows that are there: read in their order, and not run.

Only what is sure is told. A table that some statement before may have changed in its rows, or has under another name,
is not spoken of any more; neither is any after code that only the running revision knows.
"""

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from schemactl.apply.typed import Written, type_of, written_text
from schemactl.environment.calls import (
    QUALIFIED,
    UNKNOWN,
    argument,
    bare,
    called,
    has_keyword,
    is_docstring,
    parts,
    text_of,
)

_LABELS = re.compile(
    rf"^\s*CREATE\s+TYPE\s+(?P<name>{QUALIFIED})\s+AS\s+ENUM\s*\((?P<labels>.*)\)\s*;?\s*$", re.I | re.S
)
_LABEL = re.compile(r"'((?:[^']|'')*)'")
_MAKES_NO_ROWS = re.compile(
    r"^\s*(COMMENT\s+ON|CREATE\s+(SCHEMA|EXTENSION|VIEW)|ALTER\s+TYPE|DROP\s+TYPE)\b", re.IGNORECASE
)
_NO_MATTER = frozenset({"drop_index", "drop_constraint", "create_table_comment", "drop_table_comment", "f"})


@dataclass(frozen=True, slots=True)
class Demand:
    """What a call demands of the rows of a table.

    Attributes:
        kind: `not-null`, `type`, `unique`, `primary-key`, `foreign-key`, `check` or `labels`.
        table: the table, or of `labels` the type.
        namespace: its namespace, "" for the default one.
        columns: the columns; of `labels` those that the type keeps.
        text: the condition of a CHECK; of `labels` the statements before, which may have changed rows.
        type: the type that a column gets.
        using: how its values are converted, "" for the usual way.
        target: of a foreign key, the table, its namespace and its columns.
    """

    kind: str
    table: str
    namespace: str = ""
    columns: tuple[str, ...] = ()
    text: str = ""
    type: Written | None = None
    using: str = ""
    target: tuple[str, str, tuple[str, ...]] = ("", "", ())


@dataclass
class Reading:
    """Reads the statements of one run, revision after revision.

    Attributes:
        touched: names of tables of which nothing is sure any more.
        other: columns that hold something else by then, behind their table.
        texts: SQL texts that may change rows.
        lost: whether nothing is sure of any table.
    """

    touched: set[str] = field(default_factory=set)
    other: set[tuple[str, str]] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    lost: bool = False

    def demands(self, statements: Sequence[ast.stmt]) -> Iterator[Demand]:
        """What the statements demand, in their order, as far as it is sure."""
        for statement in statements:
            if isinstance(statement, ast.Pass) or is_docstring(statement):
                continue
            for found in self._of_statement(statement):
                if not self.lost and found.table not in self.touched and not self.is_mentioned(found.table):
                    yield found

    def _of_statement(self, statement: ast.stmt) -> list[Demand]:
        batch = _batch(statement)
        if batch is not None:
            assert isinstance(statement, ast.With)
            found = [self._of_call(each, batch) for each in statement.body]
            return [each for some in found for each in some]
        return self._of_call(statement, None)

    def _of_call(self, statement: ast.stmt, batch: tuple[str, str] | None) -> list[Demand]:
        call = statement.value if isinstance(statement, ast.Expr) else None
        if not isinstance(call, ast.Call) or not _is_operation(call):
            self._muddle(statement)
            return []
        name = called(call)
        if name in _READERS:
            return [each for each in _READERS[name](self, call, batch) if _is_known(each)]
        if name == "execute":
            return self._executed(call)
        if name not in _NO_MATTER:
            self._muddle(statement)
        return []

    def _executed(self, call: ast.Call) -> list[Demand]:
        text = written_text(call.args[0]) if call.args else None
        if text is None:
            self.lost = True
            return []
        match = _LABELS.match(text)
        if match is not None:
            *namespace, name = parts(match["name"])
            labels = tuple(label.replace("''", "'") for label in _LABEL.findall(match["labels"]))
            place = (name, namespace[-1] if namespace else "")
            return [Demand("labels", *place, labels, text="\n".join(self.texts))]
        if not _MAKES_NO_ROWS.match(text):
            self.texts.append(text)
        return []

    def is_mentioned(self, table: str) -> bool:
        """Whether some text that was run before names a table."""
        return any(re.search(rf"(?<!\w){re.escape(table)}(?!\w)", text, re.IGNORECASE) for text in self.texts)

    def _muddle(self, statement: ast.stmt) -> None:
        """Take whatever a statement names for changed; all of it, where it does not say what it does."""
        for node in ast.walk(statement):
            text = text_of(node)
            if text is not None:
                self.texts.append(text)
            if isinstance(node, ast.Call) and not (_is_operation(node) or _is_harmless(node)):
                self.lost = True
            if isinstance(node, ast.For | ast.While | ast.FunctionDef):
                self.lost = True


def _is_known(demand: Demand) -> bool:
    names = (demand.table, demand.namespace, *demand.columns, *demand.target[:2], *demand.target[2])
    return bool(demand.table) and not any(UNKNOWN in name for name in names)


def _batch(statement: ast.stmt) -> tuple[str, str] | None:
    """The table of a `with op.batch_alter_table(…)`, None for another statement."""
    if not isinstance(statement, ast.With) or len(statement.items) != 1:
        return None
    call = statement.items[0].context_expr
    if not isinstance(call, ast.Call) or called(call) != "batch_alter_table":
        return None
    return argument(call, 0, "table_name"), argument(call, 1, "schema")


def _is_operation(call: ast.Call) -> bool:
    """Whether it is `op.…(…)`, or the same of a batch; `op.get_bind()` gives code a way to everything."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    plain = isinstance(owner, ast.Name) and (owner.id == "op" or "batch" in owner.id)
    return plain and called(call) not in ("get_bind", "bulk_insert", "invoke", "run_async")


def _is_harmless(call: ast.Call) -> bool:
    """Whether it only makes a value of SQLAlchemy's: `sa.Column(…)`, `op.get_context().autocommit_block()`."""
    text = ast.unparse(call.func)
    return bool(re.match(r"(sa|sqlalchemy|sqlmodel|postgresql|sqlite)\.[\w.]+$|op\.get_context\(\)\.\w+$", text))


def _listed(call: ast.Call, position: int, keyword: str) -> tuple[str, ...]:
    """An argument that is a list of strings; one `UNKNOWN` where it cannot be read."""
    values = [item.value for item in call.keywords if item.arg == keyword] + call.args[position : position + 1]
    node = values[0] if values else None
    if not isinstance(node, ast.List | ast.Tuple) or not node.elts:
        return (UNKNOWN,)
    found = [item.value if isinstance(item, ast.Constant) else None for item in node.elts]
    return tuple(item if isinstance(item, str) else UNKNOWN for item in found)


def _flag(call: ast.Call, keyword: str) -> bool:
    """Whether an argument is given, and not as a plain False."""
    values = [item.value for item in call.keywords if item.arg == keyword]
    return any(not (isinstance(value, ast.Constant) and not value.value) for value in values)


Batch = tuple[str, str] | None


def _place(call: ast.Call, position: int, keyword: str, batch: Batch, schema: str = "schema") -> tuple[str, str]:
    return batch if batch is not None else (argument(call, position, keyword), argument(call, None, schema))


def _settled(reading: Reading, demand: Demand) -> Iterator[Demand]:
    """The demand, unless its columns hold something else by then."""
    if not any((demand.table, column) in reading.other for column in demand.columns):
        yield demand


def _alter_column(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, namespace = _place(call, 0, "table_name", batch)
    column = argument(call, 0 if batch is not None else 1, "column_name")
    place = (table, namespace, (column,))
    fresh = (table, column) not in reading.other
    given = {item.arg: item.value for item in call.keywords}
    nullable = given.get("nullable")
    if fresh and isinstance(nullable, ast.Constant) and nullable.value is False:
        yield Demand("not-null", *place)
    if "type_" in given:
        using = written_text(given["postgresql_using"]) or UNKNOWN if "postgresql_using" in given else ""
        if fresh:
            yield Demand("type", *place, type=type_of(given["type_"]), using=using)
        reading.other.add((table, column))
    renamed = argument(call, None, "new_column_name") if has_keyword(call, "new_column_name") else ""
    reading.other |= {(table, column), (table, renamed)} if renamed else set()


def _unique(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, namespace = _place(call, 1, "table_name", batch)
    columns = _listed(call, 1 if batch is not None else 2, "columns")
    if not _flag(call, "postgresql_nulls_not_distinct") and not has_keyword(call, "sqlite_on_conflict"):
        yield from _settled(reading, Demand("unique", table, namespace, columns))


def _primary_key(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, namespace = _place(call, 1, "table_name", batch)
    columns = _listed(call, 1 if batch is not None else 2, "columns")
    yield from _settled(reading, Demand("primary-key", table, namespace, columns))


def _index(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, namespace = _place(call, 1, "table_name", batch)
    columns = _listed(call, 1 if batch is not None else 2, "columns")
    odd = any(_flag(call, word) for word in ("postgresql_nulls_not_distinct", "postgresql_where", "sqlite_where"))
    if _flag(call, "unique") and not odd and not has_keyword(call, "if_not_exists"):
        yield from _settled(reading, Demand("unique", table, namespace, columns))


def _foreign_key(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, namespace = _place(call, 1, "source_table", batch, "source_schema")
    first = 1 if batch is not None else 2
    target = argument(call, first, "referent_table"), argument(call, None, "referent_schema")
    columns, there = _listed(call, first + 1, "local_cols"), _listed(call, first + 2, "remote_cols")
    odd = _flag(call, "postgresql_not_valid") or _flag(call, "match") or target[0] in reading.touched
    moved = any((target[0], column) in reading.other for column in there) or reading.is_mentioned(target[0])
    if not odd and not moved:
        yield from _settled(reading, Demand("foreign-key", table, namespace, columns, target=(*target, there)))


def _check(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, namespace = _place(call, 1, "table_name", batch)
    position = 1 if batch is not None else 2
    values = [item.value for item in call.keywords if item.arg == "condition"] + call.args[position : position + 1]
    text = written_text(values[0]) if values else None
    names = {column for owner, column in reading.other if owner == table}
    moved = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text or "", re.IGNORECASE) for name in names)
    if text and not moved and not _flag(call, "postgresql_not_valid"):
        yield Demand("check", table, namespace, text=text)


def _add_column(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, _ = _place(call, 0, "table_name", batch)
    columns = [item for item in call.args if isinstance(item, ast.Call) and called(item) == "Column"]
    reading.other |= {(table, argument(item, 0, "name")) for item in columns}
    reading.touched |= set() if columns else {table}
    yield from ()


def _drop_column(reading: Reading, call: ast.Call, batch: Batch) -> Iterator[Demand]:
    table, _ = _place(call, 0, "table_name", batch)
    reading.other.add((table, argument(call, 0 if batch is not None else 1, "column_name")))
    yield from ()


def _renamed_table(reading: Reading, call: ast.Call, _batch: Batch) -> Iterator[Demand]:
    reading.touched |= {argument(call, 0, "old_table_name"), argument(call, 1, "new_table_name")}
    yield from ()


def _whole_table(reading: Reading, call: ast.Call, _batch: Batch) -> Iterator[Demand]:
    reading.touched.add(bare(argument(call, 0, "table_name") or UNKNOWN))
    yield from ()


_READERS: dict[str, Callable[[Reading, ast.Call, Batch], Iterator[Demand]]] = {
    "alter_column": _alter_column,
    "create_unique_constraint": _unique,
    "create_primary_key": _primary_key,
    "create_index": _index,
    "create_foreign_key": _foreign_key,
    "create_check_constraint": _check,
    "add_column": _add_column,
    "drop_column": _drop_column,
    "rename_table": _renamed_table,
    "create_table": _whole_table,
    "drop_table": _whole_table,
}
"""What each operation demands, and what it makes of the tables for those after it."""
