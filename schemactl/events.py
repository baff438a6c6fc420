"""Progress, as values. Work emits events to a listener; a caller that wants none passes nothing."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened while work went on."""


@dataclass(frozen=True, slots=True)
class RevisionStarted(Event):
    """A revision is about to run. `position` counts from 1 to `total`; `direction` is `upgrade` or `downgrade`."""

    revision: str
    doc: str
    direction: str
    position: int
    total: int


@dataclass(frozen=True, slots=True)
class RevisionFinished(Event):
    """A revision ran and its version row is written, `seconds` after it began."""

    revision: str
    doc: str
    direction: str
    position: int
    total: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Note(Event):
    """A sentence for a person: what is being done now, or what to know about it."""

    text: str


@dataclass(frozen=True, slots=True)
class PartFinished(Event):
    """A part of the work is done: `cpu` and `wall` seconds of it, those of the parts inside it not counted."""

    part: str
    cpu: float
    wall: float
    detail: str = ""


Listener = Callable[[Event], None]


def silent(event: Event) -> None:
    """The listener that drops every event."""
