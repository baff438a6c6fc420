"""A declared function or procedure, made for a moment in the session's temporary namespace."""

from collections.abc import Iterable, Iterator, Sequence

from schemactl.compare.scratch_ddl import temporary
from schemactl.schema import Standalone
from schemactl.schema.routine import Routine


def make(routine: Routine, name: str) -> Sequence[str]:
    """The statements that make it under a name. What its body needs may come with the same migration."""
    head = f"CREATE {routine.kind.upper()} {temporary(name)}"
    return ["SET LOCAL check_function_bodies = false", f"{head} {routine.definition}"]


def batches(suspects: Iterable[Standalone]) -> Iterator[dict[str, Standalone]]:
    """Routines by name, in batches without namesakes: a printed body may name its own routine."""
    waiting = list(suspects)
    while waiting:
        batch: dict[str, Standalone] = {}
        for item in waiting:
            batch.setdefault(item.name.name, item)
        yield batch
        waiting = [item for item in waiting if batch[item.name.name] is not item]
