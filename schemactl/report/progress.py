"""Progress: events as lines, and as a bar on a terminal."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from schemactl.events import Event, Note, RevisionFinished, RevisionStarted
from schemactl.report.terminal import console_on, fit
from schemactl.report.terminal.text import FAINT, GOOD, clean, line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class ProgressLines:
    """A listener that prints a line a revision: `  ✓ 1a2b3c add orders  0.12 s`.

    Args:
        stream: where the lines go.
        color: whether to colour them.
        bar: whether to draw a bar below them while revisions run. For terminals only.
    """

    def __init__(self, stream: TextIO, *, color: bool, bar: bool) -> None:
        self._stream = stream
        self._console = console_on(stream, color=color, width=None if bar else 10_000)
        self._bar: tuple[Progress, TaskID] | None = None
        self._draws = bar

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __call__(self, event: Event) -> None:
        """Takes an event; those it does not know say nothing."""
        if isinstance(event, RevisionStarted):
            self._started(event)
        elif isinstance(event, RevisionFinished):
            self._finished(event)
        elif isinstance(event, Note):
            self._print((event.text, FAINT))

    def close(self) -> None:
        """Takes the bar off the screen."""
        if self._bar is not None:
            self._bar[0].stop()
            self._bar = None

    def _started(self, event: RevisionStarted) -> None:
        if not self._draws:
            return
        if self._bar is None:
            progress = self._draw()
            self._bar = progress, progress.add_task("", total=event.total)
        words = clean(f"{event.revision} {event.doc}".rstrip())
        progress, task = self._bar
        progress.update(task, completed=event.position - 1, description=words)

    def _finished(self, event: RevisionFinished) -> None:
        self._print("  ", ("✓", GOOD), f" {event.revision} {event.doc}".rstrip(), (f"  {event.seconds:.2f} s", FAINT))
        if self._bar is not None:
            progress, task = self._bar
            progress.update(task, completed=event.position)
        if event.position == event.total:
            self.close()

    def _print(self, *parts: str | tuple[str, str]) -> None:
        fitting = [
            fit(part, self._stream) if isinstance(part, str) else (fit(part[0], self._stream), part[1])
            for part in parts
        ]
        self._console.print(line(*fitting))

    def _draw(self) -> Progress:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            TextColumn("  {task.description}", markup=False),
            BarColumn(20),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        progress = Progress(
            *columns, console=self._console, transient=True, redirect_stdout=False, redirect_stderr=False
        )
        progress.start()
        return progress
