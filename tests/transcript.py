"""Command transcripts: text files with commands, what they print and how they end.

    # on: sqlite postgresql          the databases; sqlite where nothing is said
    # project: sample                `sample` (a copy of this repository's) or `empty`

    $ schemactl heads
    <id 1> (head)
    ! a line on stderr
    [exit 0]

    $ edit FILE OLD NEW

`edit` replaces a text that a file holds once. Further lines of a command begin with `> `. Comments stand above a
command. `[exit 0]` may be left out. Revision ids, times, dates and the names of the folder and the database differ from
run to run and stand in angle brackets.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import make_url

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ("models", "migrations", "alembic.ini", "pyproject.toml")
PROGRAMS = (("schemactl", "-m schemactl"), ("alembic", "-m alembic"), ("python", ""))
EDIT = """\
#!{python}
import sys
from pathlib import Path
path, old, new = Path(sys.argv[1]), *sys.argv[2:]
text = path.read_text()
sys.exit(f"{{path}} does not hold: {{old}}") if text.count(old) != 1 else path.write_text(text.replace(old, new))
"""
_ID = re.compile(r"(?<![0-9a-f-])[0-9a-f]{12}(?![0-9a-f-])")
_PATTERNS = (
    (re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:\d\d|Z)?"), "<when>"),
    (re.compile(r"\d{4}_\d\d_\d\d_"), "<date>_"),
    (re.compile(r" *(?<![\w.])\d+(\.\d+)? ?(ms|s)\b"), " <time>"),
    (re.compile(r'("seconds": )\d+(\.\d+)?(e-\d+)?'), r"\1<time>"),
)


@dataclass(frozen=True)
class Step:
    """A command with the lines it is expected to print; `head` is its text in the file, comments before it included."""

    head: tuple[str, ...]
    command: str
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Transcript:
    """A file's steps and its settings."""

    path: Path
    settings: dict[str, str]
    steps: tuple[Step, ...]
    preamble: tuple[str, ...] = ()

    @property
    def databases(self) -> tuple[str, ...]:
        """The names of the databases on which it runs."""
        return tuple(self.settings.get("on", "sqlite").split())

    def text(self, outputs: Iterable[tuple[str, ...]]) -> str:
        """The file as it is with other outputs."""
        blocks = [list(self.preamble)] if self.preamble else []
        blocks += [[*step.head, *output] for step, output in zip(self.steps, outputs, strict=True)]
        return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def read_transcript(path: Path) -> Transcript:
    """Reads a transcript file."""
    settings: dict[str, str] = {}
    preamble: list[str] = []
    steps: list[Step] = []
    for block in _blocks(path.read_text(encoding="utf-8").splitlines()):
        commands = [at for at, line in enumerate(block) if line.startswith("$ ")]
        if not commands:
            preamble += block
            settings |= dict(re.findall(r"^# (\w+): (.+)$", "\n".join(block), re.MULTILINE))
            continue
        end = commands[0] + 1
        while end < len(block) and (block[end].startswith("> ") or block[end] == ">"):
            end += 1
        command = "\n".join(line[2:] for line in block[commands[0] : end])
        steps.append(Step(tuple(block[:end]), command, tuple(block[end:])))
    return Transcript(path, settings, tuple(steps), tuple(preamble))


def _blocks(lines: list[str]) -> list[list[str]]:
    """Cuts a file before each command, comments included; the lines before the first command come first."""
    blocks: list[list[str]] = [[]]
    for at, line in enumerate(lines):
        if _begins_step(lines, at):
            blocks.append([])
        blocks[-1].append(line)
    return [trimmed for block in blocks if (trimmed := _trim(block))]


def _begins_step(lines: list[str], at: int) -> bool:
    """Whether a command, or the comment right above one, begins here after an empty line."""
    if at and lines[at - 1].strip():
        return False
    while at < len(lines) and lines[at].startswith("# "):
        at += 1
    return at < len(lines) and lines[at].startswith("$ ")


def _trim(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    while lines and not lines[0].strip():
        lines = lines[1:]
    return lines


@dataclass
class Stage:
    """A folder with a project in it, in which commands run against one database.

    Attributes:
        folder: the folder.
        url: the database's URL; None for the project's own SQLite file.
        program: the text of the program that stands for schemactl; None for schemactl as it is.
        ids: the numbers of the revision ids seen so far.
    """

    folder: Path
    url: str | None
    program: str | None = None
    ids: dict[str, int] = field(default_factory=dict)

    def prepare(self, project: str) -> None:
        """Copies the project here and puts this interpreter's programs on the path."""
        for name in SAMPLE if project == "sample" else ():
            source, target = ROOT / name, self.folder / "project" / name
            target.parent.mkdir(exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, target)
        (self.folder / "project").mkdir(exist_ok=True)
        (self.folder / "bin").mkdir()
        programs = {name: f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n' for name, arguments in PROGRAMS}
        programs["edit"] = EDIT.format(python=sys.executable)
        if self.program:
            programs["schemactl"] = self.program
        for name, text in programs.items():
            script = self.folder / "bin" / name
            script.write_text(text)
            script.chmod(0o755)

    def run(self, command: str) -> tuple[str, ...]:
        """Runs one command of a transcript; returns what it printed and how it ended, as the file spells it."""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder / "project",
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        lines = [line.rstrip() for line in self._normal(done.stdout).splitlines()]
        lines += [f"! {line}".rstrip() for line in self._normal(done.stderr).splitlines()]
        return (*_trim(lines), *([f"[exit {done.returncode}]"] if done.returncode else []))

    def _environment(self) -> dict[str, str]:
        dropped = ("DATABASE_URL", "SCHEMACTL_", "FORCE_COLOR", "GITHUB_", "CI", "PYTEST_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
        own = {
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "COLUMNS": "120",
            "NO_COLOR": "1",
            "TERM": "dumb",
            "LANG": "C.UTF-8",
            "TZ": "UTC",
        }
        return kept | own | ({"DATABASE_URL": self.url} if self.url else {})

    def _normal(self, text: str) -> str:
        project = str(self.folder / "project")
        for url in self._urls():
            text = text.replace(url, "<database>")
        text = text.replace(sys.executable, "<python>")
        text = text.replace(project, "<project>").replace(str(self.folder), "<folder>")
        text = _ID.sub(lambda found: f"<id {self.ids.setdefault(found[0], len(self.ids) + 1)}>", text)
        for pattern, replacement in _PATTERNS:
            text = pattern.sub(replacement, text)
        return text

    def _urls(self) -> list[str]:
        """The database's URL in every form in which it may be shown, longest first."""
        written = make_url(self.url or f"sqlite:///{self.folder / 'project' / 'shop.db'}")
        drivers = {written.drivername, written.get_backend_name(), f"{written.get_backend_name()}+pysqlite"}
        forms = [written.set(drivername=driver) for driver in drivers]
        shown = {form.render_as_string(hide_password=hide) for form in forms for hide in (True, False)}
        return sorted(shown | {"sqlite:///shop.db"}, key=len, reverse=True)
