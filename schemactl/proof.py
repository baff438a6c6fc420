"""What a proof of a revision on a scratch database consists of."""

from dataclasses import dataclass
from enum import StrEnum


class StepOutcome(StrEnum):
    """What came of a step of a proof.

    `held`; `limited`: it holds, but not everywhere, and `said` tells where not; `failed`; `not-run`: `said` tells why.
    """

    HELD = "held"
    LIMITED = "limited"
    FAILED = "failed"
    NOT_RUN = "not-run"


@dataclass(frozen=True, slots=True)
class ProofStep:
    """One thing that was tried.

    Attributes:
        step: `upgrade`, `diff`, `downgrade`, `rows`, `again` or `offline`.
        words: what holds, if it does.
        outcome: what came of it.
        said: remarks: why it failed, was not run or holds only here; which tables had no rows.
        seconds: how long it took; None where it was not run.
        database: which of the databases that env.py configures, "" where it is only one.
    """

    step: str
    words: str
    outcome: StepOutcome
    said: tuple[str, ...] = ()
    seconds: float | None = None
    database: str = ""
