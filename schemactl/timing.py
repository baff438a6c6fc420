"""Where the time goes. Work says which part of it took how long; nothing is lost where nobody listens.

The listener belongs to the running context and is no argument: parts are told of deep below, where nobody talks.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from schemactl.events import Listener, PartFinished


@dataclass(slots=True)
class _Told:
    """What was told so far, and to whom."""

    listener: Listener
    cpu: float = 0.0
    wall: float = 0.0


_TOLD: ContextVar[_Told | None] = ContextVar("told", default=None)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment on clocks that stood still for every part that was told of."""

    cpu: float
    wall: float


def now() -> Moment:
    """This moment."""
    told = _TOLD.get()
    if told is None:
        return Moment(0.0, 0.0)
    return Moment(time.process_time() - told.cpu, time.perf_counter() - told.wall)


def tell(part: str, since: Moment, detail: str = "") -> None:
    """Say that a part of the work is done; parts inside it that were told of are not counted again.

    Args:
        part: what was done, in a word or two.
        since: when it began.
        detail: how much it was about.
    """
    told, here = _TOLD.get(), now()
    if told is not None:
        event = PartFinished(part, here.cpu - since.cpu, here.wall - since.wall, detail)
        told.cpu += event.cpu
        told.wall += event.wall
        told.listener(event)


@contextmanager
def timed(part: str, detail: str = "") -> Iterator[None]:
    """Tell how long the block took, also where it fails."""
    since = now()
    try:
        yield
    finally:
        tell(part, since, detail)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Let a listener hear of the parts of the work in the block."""
    token = _TOLD.set(_Told(listener))
    try:
        yield
    finally:
        _TOLD.reset(token)
