"""Projects that break, commands that are run in them, and what must be the same before and after."""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

REPOSITORY = Path(__file__).resolve().parents[2]
MOST_LINES = 12

VERBS: Mapping[str, tuple[str, ...]] = {
    "status": ("status",),
    "current": ("current",),
    "history": ("history",),
    "history -i": ("history", "-i"),
    "heads": ("heads",),
    "inspect": ("inspect",),
    "diff": ("diff",),
    "diff head": ("diff", "--from", "head"),
    "check": ("check",),
    "check --no-database": ("check", "--no-database"),
    "revision": ("revision", "-m", "more"),
    "revision --empty": ("revision", "--empty", "-m", "more"),
    "migrate": ("migrate", "--yes"),
    "migrate --no-apply": ("migrate", "--yes", "--no-apply"),
    "migrate --dry-run": ("migrate", "--dry-run"),
    "upgrade": ("upgrade", "--yes"),
    "upgrade --dry-run": ("upgrade", "--dry-run"),
    "upgrade --sql": ("upgrade", "--sql"),
    "downgrade": ("downgrade", "-1", "--yes"),
    "stamp": ("stamp", "head"),
    "merge": ("merge", "-m", "join"),
}
"""Every way to ask, with its arguments."""

BASIC = ("diff", "check", "revision", "migrate", "upgrade", "downgrade", "status", "history", "heads", "stamp", "merge",
         "inspect")  # fmt: skip
"""Each verb once."""

OPENING = tuple(
    name for name in VERBS
    if name in ("status", "current", "history -i", "inspect", "diff", "check", "migrate", "migrate --dry-run",
                "upgrade", "upgrade --dry-run", "upgrade --sql", "downgrade", "stamp")
)  # fmt: skip
"""Those that must open the database."""

DECLARING = tuple(
    name for name in VERBS
    if name in ("diff", "diff head", "check", "check --no-database", "revision", "migrate", "migrate --no-apply",
                "migrate --dry-run")
)  # fmt: skip
"""Those that must know the models."""

READING = tuple(name for name in VERBS if name not in ("inspect", "diff"))
"""Those that must know the revisions."""

REPLAYING = ("diff head", "check", "check --no-database", "revision", "migrate", "migrate --no-apply",
             "migrate --dry-run")  # fmt: skip
"""Those that run the history on a scratch database."""


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    arguments: tuple[str, ...]
    code: int
    stdout: str
    stderr: str
    pid: int

    @property
    def said(self) -> str:
        return f"{' '.join(self.arguments)} → {self.code}\n{self.stdout}\n{self.stderr}"

    @property
    def data(self) -> Any:
        return json.loads(self.stdout)


class Forks:
    """The process that forks one for each command."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.failures.forks"],
            cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return self.answer()

    def answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        return dict(json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)


@dataclass
class Project:
    """A project in a folder, and its database."""

    folder: Path
    url: str
    forks: Forks
    obeys_modes: bool = False

    @property
    def versions(self) -> Path:
        return self.folder / "migrations/versions"

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return Path(make_url(self.url).database or "")

    def run(self, *arguments: str, url: str | None = None) -> Done:
        """Run a command to its end."""
        answer = self.forks.ask(self._request(arguments, url, wait=True))
        return self._done(arguments, answer)

    def start(self, *arguments: str) -> int:
        """Start a command and give its process number; `finish` waits for it."""
        return int(self.forks.ask(self._request(arguments, None, wait=False))["pid"])

    def finish(self, *arguments: str) -> Done:
        return self._done(arguments, self.forks.answer())

    def ok(self, *arguments: str) -> Done:
        done = self.run(*arguments)
        assert done.code == 0, done.said
        return done

    def write(self, path: str, content: str) -> Path:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
        return target

    def revision(self, rev_id: str, down: str | None, up: str = "pass", back: str = "pass", **other: str) -> Path:
        """Write a revision file by hand."""
        return self.write(f"migrations/versions/{rev_id}.py", revision_text(rev_id, down, up, back, **other))

    def state(self) -> tuple[dict[str, str], tuple[str, ...]]:
        """Everything that a refusal must leave as it was: the project's files and the database."""
        return files(self.folder), fingerprint(self.url)

    def environment(self, url: str | None = None) -> dict[str, str]:
        """The variables that a command sees."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SCHEMACTL_", "PG"))}
        for name in ("CI", "DATABASE_URL", "FORCE_COLOR"):
            kept.pop(name, None)
        return kept | {"SCHEMACTL_DATABASE_URL": url or self.url, "HOME": str(self.folder)}

    def _request(self, arguments: Sequence[str], url: str | None, *, wait: bool) -> dict[str, Any]:
        return {
            "arguments": list(arguments),
            "folder": str(self.folder),
            "environment": self.environment(url),
            "stdout": str(self._stream("stdout")),
            "stderr": str(self._stream("stderr")),
            "obeys_modes": self.obeys_modes,
            "wait": wait,
        }

    def _stream(self, name: str) -> Path:
        return self.folder.parent / f"{self.folder.name}.{name}"

    def _done(self, arguments: tuple[str, ...], answer: Mapping[str, Any]) -> Done:
        out, err = (self._stream(name).read_bytes().decode() for name in ("stdout", "stderr"))
        return Done(arguments, answer["code"], out, err, answer["pid"])


MODELS = """
from sqlmodel import Field, SQLModel


class Team(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=50, index=True)


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=50)
    team_id: int | None = Field(default=None, foreign_key="team.id")
"""
MORE_MODELS = MODELS + "    age: int | None = None\n"
"""One column more than the history has."""

FIRST = """op.create_table("team", sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False), sa.PrimaryKeyConstraint("id"))
    op.create_index("ix_team_name", "team", ["name"])"""
SECOND = """op.create_table("hero", sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False), sa.Column("team_id", sa.Integer()),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"]), sa.PrimaryKeyConstraint("id"))"""


def revision_text(rev_id: str, down: str | None, up: str = "pass", back: str = "pass", **other: str) -> str:
    """A revision as Alembic's template writes it."""
    head = other.get("head", "")
    return (
        f'"""{other.get("doc", f"what {rev_id} does")}"""\n'
        f"{head}import sqlalchemy as sa\nfrom alembic import op\n\n"
        f"revision = {rev_id!r}\ndown_revision = {down!r}\nbranch_labels = None\ndepends_on = None\n\n\n"
        f"def upgrade() -> None:\n    {up}\n\n\ndef downgrade() -> None:\n    {back}\n"
    )


def scaffold(forks: Forks, folder: Path) -> None:
    """A project with two tables, whose history of two revisions is complete."""
    project = Project(folder, "sqlite://", forks)
    folder.mkdir(parents=True)
    project.ok("init")
    shutil.rmtree(folder / "models")
    (folder / "database.py").unlink()
    project.write("models/__init__.py", MODELS)
    project.revision("r1", None, FIRST, 'op.drop_table("team")')
    project.revision("r2", "r1", SECOND, 'op.drop_table("hero")')


def files(folder: Path) -> dict[str, str]:
    """Every file of a project with its hash, databases and byte code apart."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and path.suffix not in (".db", ".pyc")
    }


def fingerprint(url: str) -> tuple[str, ...]:
    """A database's whole structure and content, read without schemactl."""
    found = make_url(url)
    if found.get_backend_name() == "sqlite":
        return _sqlite_dump(Path(found.database or ""))
    return _postgresql_dump(url)


def _sqlite_dump(path: Path) -> tuple[str, ...]:
    leftovers = tuple(sorted(other.name for other in path.parent.glob(f"{path.name}-*")))
    if not path.is_file():
        return ("no file", *leftovers)
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            return (*connection.iterdump(), *leftovers)
    except sqlite3.DatabaseError:
        return (hashlib.sha256(path.read_bytes()).hexdigest(), *leftovers)


_CATALOG = """
SELECT 'column ' || a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
       || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
       || coalesce(' ' || (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
                           WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum), '')
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
ORDER BY 1
"""


def _postgresql_dump(url: str) -> tuple[str, ...]:
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        lines = list(connection.execute(text(_CATALOG)).scalars())
        tables = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
        for name in tables.scalars().all():
            quoted = name.replace('"', '""').replace("%", "%%")
            rows = connection.exec_driver_sql(f'SELECT t::text FROM public."{quoted}" t ORDER BY 1')
            lines += [f"row {name} {row}" for row in rows.scalars()]
    return tuple(lines)


def scratch_left(server: str, pid: int) -> list[str]:
    """The scratch databases that a process left on a PostgreSQL server."""
    engine = create_engine(server, poolclass=NullPool)
    pattern = f"^schemactl_scratch_[^_]+_{pid}_"
    with engine.connect() as connection:
        query = text("SELECT datname FROM pg_database WHERE datname ~ :pattern")
        return list(connection.execute(query, {"pattern": pattern}).scalars())


def expect_clear(done: Done, code: int, *words: str) -> None:
    """One clear message with what to do, the code of the table, no traceback, and no more than a few lines."""
    assert done.code == code, done.said
    assert "Traceback" not in done.stdout + done.stderr, done.said
    assert "Unexpected" not in done.stderr, done.said
    lines = done.stderr.splitlines()
    assert len(lines) <= MOST_LINES, done.said
    assert sum(line.startswith("error: ") for line in lines) == 1, done.said
    assert any(line.startswith("hint: ") and len(line) > len("hint: ") + 5 for line in lines), done.said
    flat = " ".join(done.stderr.split())
    for word in words:
        assert re.search(word, flat), f"{word!r} is not said\n{done.said}"


def expect_json(done: Done, code: int) -> dict[str, Any]:
    """The same as a script gets it."""
    assert done.code == code, done.said
    data: dict[str, Any] = json.loads(done.stdout)
    assert data["exit_code"] == code, done.said
    assert data["command"] == done.arguments[0]
    assert data["error"]["message"]
    assert data["error"]["hint"]
    return data
