"""The table of `--timings`: which part of a command took how long, and how much memory it all took."""

import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from schemactl.events import Event, PartFinished


@dataclass(slots=True)
class Timings:
    """A listener that adds up the parts of a command, from the start of the process on."""

    parts: dict[str, PartFinished] = field(default_factory=dict)
    begun: float = field(default_factory=lambda: time.perf_counter() - _age())

    def __post_init__(self) -> None:
        self(PartFinished("start and imports", time.process_time(), time.perf_counter() - self.begun))

    def __call__(self, event: Event) -> None:
        """Takes an event; only parts of the work count."""
        if isinstance(event, PartFinished):
            before = self.parts.get(event.part)
            cpu, wall = (before.cpu, before.wall) if before else (0.0, 0.0)
            details = (before.detail if before else "", event.detail)
            detail = ", ".join(filter(None, details))
            self.parts[event.part] = PartFinished(event.part, cpu + event.cpu, wall + event.wall, detail)

    def write(self, stream: TextIO) -> None:
        """Writes the table, and in its last line all that the process took until now."""
        total = PartFinished("total", time.process_time(), time.perf_counter() - self.begun, _memory())
        cpu, wall = (sum(getattr(part, name) for part in self.parts.values()) for name in ("cpu", "wall"))
        rest = PartFinished("the rest", max(total.cpu - cpu, 0.0), max(total.wall - wall, 0.0))
        width = max(map(len, (*self.parts, rest.part)))
        stream.write(f"{'':{width}}  {'CPU s':>7}  {'wall s':>7}\n")
        for part in (*self.parts.values(), rest, total):
            stream.write(f"{part.part:{width}}  {part.cpu:7.2f}  {part.wall:7.2f}  {part.detail}".rstrip() + "\n")
        stream.flush()


def _age() -> float:
    """For how many seconds the process has been running; what it computed for, where the system does not say."""
    try:
        started = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - started
    except (OSError, AttributeError, ValueError, IndexError):
        return time.process_time()


def _memory() -> str:
    """The most memory that the process held, "" on a system that does not say."""
    try:
        import resource
    except ImportError:
        return ""
    unit = 1 if sys.platform == "darwin" else 1024
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1_000_000:.0f} MB at most"
