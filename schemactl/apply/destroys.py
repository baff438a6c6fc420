"""What revisions that are about to run would destroy, counted on the database."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from schemactl.apply.losses import Loss, losses, renamed_tables
from schemactl.counts import Count
from schemactl.database.counting import LOSES, Counter, Look, Rows, There, counting, filled, look
from schemactl.environment import function_bodies
from schemactl.environment.calls import UNKNOWN
from schemactl.reports import Hazard, PlannedRevision
from schemactl.schema import ObjectName

_SAID = {
    "drop-table": "drops the table {table}, which holds rows",
    "drop-column": "drops the column {column} of the table {table}, which holds values",
    "delete-rows": "deletes rows of {table}",
}
_SAID_UNKNOWN = {
    "drop-table": "drops a table whose name only the running revision knows",
    "drop-column": "drops a column of a table whose name only the running revision knows",
    "delete-rows": "deletes rows of a table whose name only the running revision knows",
}


def destroys(connection: Connection, revisions: Sequence[PlannedRevision]) -> tuple[Hazard, ...]:
    """What would be lost: drops and deletions in these revisions, where the table is there and holds what they take.

    A table that the file does not name counts where any table holds a row. So does one that gets its name only in these
    revisions, and a column that its table has not got yet, where the table holds a row.

    Args:
        connection: the target; its transaction is left as it was.
        revisions: what is about to run.
    """
    bodies = [(item, function_bodies(item.path, item.direction)) for item in revisions]
    found = [(item, loss) for item, body in bodies for loss in losses(body)]
    if not found:
        return ()
    renamed = frozenset(name for _, body in bodies for name in renamed_tables(body))
    with counting(connection) as counter:
        taking = _Taking(counter, There(connection), renamed)
        return tuple(dict.fromkeys(hazard for item, loss in found for hazard in taking.of(item, loss)))


class _Taking:
    """Finds what a loss takes of what is there."""

    def __init__(self, counter: Counter, there: There, renamed: frozenset[str]) -> None:
        self._counter = counter
        self._there = there
        self._renamed = renamed

    def of(self, item: PlannedRevision, loss: Loss) -> Iterator[Hazard]:
        """The hazard of a loss, if it takes anything, or may."""
        if UNKNOWN in (loss.table, loss.namespace):
            if any(self._counter.any(Rows(ObjectName(name))) is not False for name in self._there.names):
                yield _hazard(item, loss, _SAID_UNKNOWN, None)
            return
        name = self._name(loss)
        table = self._there.table(name)
        if table is None:
            if loss.table in self._renamed:
                yield _hazard(item, loss, _SAID, None)
            return
        whole = not loss.column or loss.column not in table.columns
        if loss.column in table.computed:
            return
        rows = Rows(name) if whole else filled(self._counter.dialect, name, loss.column)
        words = f"in {name}" if whole else f"with a value in {name}.{loss.column}"
        count = self._counted(Look(LOSES, _path(loss), rows, words, newest=table.newest))
        if count is None or not count.is_none:
            yield _hazard(item, loss, _SAID, count)

    def _name(self, loss: Loss) -> ObjectName:
        folded = not loss.quoted and self._counter.dialect.name == "postgresql"
        return ObjectName(loss.table.lower() if folded else loss.table, loss.namespace)

    def _counted(self, wanted: Look) -> Count | None:
        """The count; of a dialect on which none can be stopped, only whether there is a row."""
        if self._counter.dialect.name in ("postgresql", "sqlite"):
            return look(self._counter, wanted)
        found = self._counter.any(wanted.rows)
        return Count(wanted.name, f"no rows {wanted.words}", 0) if found is False else None


def _path(loss: Loss) -> str:
    shown = f"{loss.namespace}.{loss.table}" if loss.namespace else loss.table
    return f"{shown}.{loss.column}" if loss.column else shown


def _hazard(item: PlannedRevision, loss: Loss, words: dict[str, str], count: Count | None) -> Hazard:
    shown = f"{loss.namespace}.{loss.table}" if loss.namespace else loss.table
    said = words[loss.kind].format(table=shown, column=loss.column)
    path = _path(loss)
    allow = () if words is _SAID_UNKNOWN else (f"{loss.kind}:{path}",)
    message = f"The {item.direction} of {item.revision} {said}."
    return Hazard(LOSES, path, loss.kind, message, allow, () if count is None else (count,))
