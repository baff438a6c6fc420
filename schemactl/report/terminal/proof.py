"""The steps of a proof on the terminal."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from schemactl.proof import ProofStep, StepOutcome
from schemactl.report.terminal.text import BAD, FAINT, GOOD, line

_MARKS = {
    StepOutcome.HELD: ("✓ ", GOOD),
    StepOutcome.LIMITED: ("! ", "yellow"),
    StepOutcome.FAILED: ("✗ ", BAD),
    StepOutcome.NOT_RUN: ("○ ", FAINT),
}


def proof_lines(steps: Iterable[ProofStep], *, telling: bool = True) -> Iterator[Text]:
    """Each step with its mark and time, and below it what there is to say.

    Args:
        steps: the steps.
        telling: whether to say why a step failed; not where that is said already.
    """
    for step in steps:
        where = f"{step.database}: " if step.database else ""
        time = (f"  {duration(step.seconds)}", FAINT) if step.seconds is not None else ""
        if step.outcome is StepOutcome.NOT_RUN:
            yield line("  ", _MARKS[step.outcome], f"{where}{step.words}", (f"  {'; '.join(step.said)}", FAINT))
            continue
        yield line("  ", _MARKS[step.outcome], f"{where}{step.words}", time)
        if telling or step.outcome is not StepOutcome.FAILED:
            yield from (line(f"      {each}") for each in step.said)


def duration(seconds: float) -> str:
    """A time that a person can compare: `12 ms`, `1.62 s`."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"
