"""Refuses what rows that are there would make fail anyway, before anything of it is done."""

from collections.abc import Sequence
from shlex import quote

from schemactl.counts import Count
from schemactl.errors import Refused
from schemactl.reports import Hazard


def refuse_what_stops(hazards: Sequence[Hazard], what: str, *, written: bool) -> None:
    """Refuse to go on where rows are known to make a step fail.

    Args:
        hazards: the dangers, counted.
        what: what is not done: `Nothing was written`.
        written: whether the step stands in a revision file already.

    Raises:
        Refused: names the steps, how many rows each, and some of them.
    """
    counts = [(hazard, count) for hazard in hazards for count in hazard.counts if count.stops and count.rows]
    if counts:
        lines = "".join(f"\n  {_step(hazard)}: {count.said}" for hazard, count in counts)
        hint = _in_the_file(hazards) if written else _way_out(counts)
        raise Refused(f"{what}: the database would refuse it because of rows that are there.{lines}", hint)


def _step(hazard: Hazard) -> str:
    return f"{hazard.change.replace('-', ' ')} {hazard.path}"


def _in_the_file(hazards: Sequence[Hazard]) -> str:
    names = dict.fromkeys(name for hazard in hazards if hazard.destroys for name in hazard.allow)
    flags = " ".join(f"--allow {quote(name)}" for name in names)
    consent = f" It also takes data, and needs {flags}, or --yes." if flags else ""
    return f"Mend these rows first, by hand or by a statement in the revision before the step.{consent}"


def _way_out(counts: Sequence[tuple[Hazard, Count]]) -> str:
    empty = [hazard.path for hazard, count in counts if hazard.change == "alter-column" and "with NULL" in count.said]
    flags = " ".join(f"--default {path}=VALUE" for path in dict.fromkeys(empty))
    fill = f"Pass {flags} to fill what is NULL. " if flags else ""
    return f"{fill}Mend these rows; or write the revision with --no-apply, and let it do so before the step."
