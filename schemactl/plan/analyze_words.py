"""What tells ANALYZE how to look at columns, and at the expressions of indexes. PostgreSQL."""

from collections.abc import Iterator

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote
from schemactl.schema import Column, Index, ObjectName


def target_words(target: int | None) -> str:
    """SET STATISTICS. The default has a word of its own since PostgreSQL 17 alone."""
    return f"SET STATISTICS {-1 if target is None else target}"


def option_words(old: Column | None, new: Column) -> Iterator[str]:
    """SET and RESET of what ANALYZE is to believe of a column.

    Args:
        old: the column before; None for one that was just made.
        new: the column after.
    """
    before = _options(old) if old is not None else {}
    after = _options(new)
    gone = [name for name in before if name not in after]
    chosen = [f"{name} = {_number(value)}" for name, value in after.items() if before.get(name) != value]
    if gone:
        yield f"RESET ({', '.join(gone)})"
    if chosen:
        yield f"SET ({', '.join(chosen)})"


def _number(value: float) -> str:
    """A number of which nothing is lost."""
    return str(int(value)) if value.is_integer() else repr(value)


def _options(column: Column) -> dict[str, float]:
    return {name: value for name, value in column.told_to_planner if name != "statistics" and value is not None}


def index_statements(dialect: Dialect, owner: ObjectName, old: Index | None, new: Index) -> Iterator[str]:
    """The statements that give an index's expressions their statistics targets.

    Args:
        dialect: the dialect.
        owner: the table, in whose namespace the index stands.
        old: the index before; None for one that was just made.
        new: the index after.
    """
    before, after = dict(old.statistics) if old is not None else {}, dict(new.statistics)
    name = quote(dialect, owner.namespace, new.name)
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            yield f"ALTER INDEX {name} ALTER COLUMN {key} {target_words(after.get(key))}"
