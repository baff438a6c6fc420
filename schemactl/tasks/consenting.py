"""Which losses were consented to when something was said to be dropped: `--drop users.nick`."""

from collections.abc import Iterator, Sequence

from schemactl.changes import AlterEnum, Change, DropColumn, DropEnum, DropTable, RenameTable


def dropped(changes: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """What goes, as `--drop` may spell it, each with the name of the loss, as `--allow` spells it.

    A table that is renamed may be called by both of its names.

    Args:
        changes: all changes of a draft.
    """
    former = {str(item.declared): str(item.actual) for item in changes if isinstance(item, RenameTable)}
    for change in changes:
        if isinstance(change, DropTable | DropColumn | DropEnum):
            yield change.path, f"{change.kind}:{change.path}"
        if isinstance(change, DropColumn) and str(change.table) in former:
            yield f"{former[str(change.table)]}.{change.column.name}", f"{change.kind}:{change.path}"
        if isinstance(change, AlterEnum):
            yield from ((f"{change.path}.{label}", f"drop-value:{change.path}.{label}") for label in change.removed)
