"""What revisions that are about to run would destroy, counted on the database."""

from collections.abc import Sequence

from sqlalchemy import Connection, Inspector, inspect, select, table

from schemactl.apply.losses import Loss, losses
from schemactl.environment import function_bodies
from schemactl.environment.calls import UNKNOWN
from schemactl.reports import Hazard, PlannedRevision

_SAID = {
    "drop-table": "drops the table {table}, which holds rows",
    "drop-column": "drops the column {column} of the table {table}, which holds rows",
    "delete-rows": "deletes rows of {table}",
}
_SAID_UNKNOWN = {
    "drop-table": "drops a table whose name only the running revision knows",
    "drop-column": "drops a column of a table whose name only the running revision knows",
    "delete-rows": "deletes rows of a table whose name only the running revision knows",
}


def destroys(connection: Connection, revisions: Sequence[PlannedRevision]) -> tuple[Hazard, ...]:
    """What would be lost: drops and deletions in these revisions, where the table is there and holds a row.

    A table that the file does not name counts where any table holds a row.

    Args:
        connection: the target; its transaction is left as it was.
        revisions: what is about to run.
    """
    found = [(item, loss) for item in revisions for loss in losses(function_bodies(item.path, item.direction))]
    if not found:
        return ()
    began_here = not connection.in_transaction()
    try:
        rows = _Rows(connection)
        return tuple(dict.fromkeys(_hazard(item, loss) for item, loss in found if rows.lost_by(loss)))
    finally:
        if began_here:
            connection.rollback()


def _hazard(item: PlannedRevision, loss: Loss) -> Hazard:
    shown = f"{loss.namespace}.{loss.table}" if loss.namespace else loss.table
    said = _SAID_UNKNOWN[loss.kind] if UNKNOWN in (loss.table, loss.namespace) else _SAID[loss.kind]
    said = said.format(table=shown, column=loss.column)
    path = f"{shown}.{loss.column}" if loss.column else shown
    return Hazard("loses-data", path, loss.kind, f"The {item.direction} of {item.revision} {said}.")


class _Rows:
    """Looks for rows, once a table."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._inspector: Inspector = inspect(connection)
        self._seen: dict[tuple[str, str], bool] = {}

    def lost_by(self, loss: Loss) -> bool:
        """Whether the table is there and holds a row."""
        if UNKNOWN in (loss.table, loss.namespace):
            return any(self._has_rows(name, "") for name in self._tables())
        names = {loss.table}
        if not loss.quoted and self._connection.dialect.name == "postgresql":
            names = {loss.table.lower()}
        return any(self._has_rows(name, loss.namespace) for name in sorted(names))

    def _tables(self) -> list[str]:
        """Every table but the version table, which no name tells for sure."""
        columns = {name: self._inspector.get_columns(name) for name in sorted(self._inspector.get_table_names())}
        return [name for name, found in columns.items() if [item["name"] for item in found] != ["version_num"]]

    def _has_rows(self, name: str, namespace: str) -> bool:
        key = (namespace, name)
        if key not in self._seen:
            self._seen[key] = self._looked_up(name, namespace or None)
        return self._seen[key]

    def _looked_up(self, name: str, namespace: str | None) -> bool:
        if not self._inspector.has_table(name, schema=namespace):
            return False
        query = select(1).select_from(table(name, schema=namespace)).limit(1)
        return self._connection.execute(query).first() is not None
