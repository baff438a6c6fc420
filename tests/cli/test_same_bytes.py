"""The same two sides give the same bytes: whatever the hash seed, the order of imports and the server's own order."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from schemactl.database import parse_url
from tests.cli.test_commands import Shell

TABLES = 8

HEAD = "import enum\n\nimport sqlalchemy as sa\nfrom sqlmodel import Field\n\nfrom models.base import Model\n"

FIRST = """
class Kind{n}(enum.Enum):
    A = "a"
    B = "b"


class T{n}(Model, table=True):
    __tablename__ = "t{n}"
    __table_args__ = (sa.CheckConstraint("n > {n}", name="n"), sa.UniqueConstraint("n", "s"))

    id: int | None = Field(default=None, primary_key=True)
    n: int = Field(index=True)
    s: str = Field(max_length=20, index=True, sa_column_kwargs={{"comment": "s{n}"}})
    kind: Kind{n}
    other: int | None = Field(default=None, foreign_key="t{parent}.id")
    another: int | None = Field(default=None, foreign_key="t{parent}.id", unique=True)
"""

SECOND = """
class Kind{n}(enum.Enum):
    A = "a"
    C = "c"
    B = "b"


class T{n}(Model, table=True):
    __tablename__ = "t{n}"
    __table_args__ = (sa.CheckConstraint("n >= {n}", name="n"), sa.UniqueConstraint("s", "n"))

    id: int | None = Field(default=None, primary_key=True)
    n: int | None = Field(index=True)
    s: str = Field(max_length=30, sa_column_kwargs={{"comment": "s {n}", "server_default": "x"}})
    kind: Kind{n}
    other: int | None = Field(default=None, foreign_key="t{parent}.id", ondelete="CASCADE", index=True)
    fresh: bool = Field(default=False, sa_column_kwargs={{"server_default": sa.false()}})
    fresher: str | None = Field(default=None, unique=True)
"""

SAID = ("--drop", "t0", "--drop", "t1")
COMMANDS = (
    ("diff",),
    ("diff", "--format", "json"),
    ("diff", "--sql"),
    ("inspect", "--format", "json"),
    ("check", "--format", "json"),
    ("revision", "--dry-run", "--rev-id", "two", "-m", "two", *SAID),
    ("revision", "--dry-run", "--rev-id", "two", "-m", "two", "--sql", *SAID),
    ("migrate", "--dry-run", "-m", "two", *SAID),
)
"""What reads both sides."""

FORKING = """
import os
import sys
import alembic.command, sqlmodel
from schemactl.__main__ import main
for command in sys.argv[1:]:
    print(f"====={command}", flush=True)
    child = os.fork()
    if child == 0:
        ended = main(command.split())
        sys.stdout.flush()
        os._exit(ended)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in (0, 1):
        sys.exit(f"{command} ended with {code}")
"""
"""Runs commands, each in a process of its own, without the time that imports take."""

REVERSED = """
import sys
import sqlalchemy as sa
from models.base import Model
import models
engine = sa.create_engine(sys.argv[1])
tables = Model.metadata.sorted_tables[::-1]
with engine.begin() as connection:
    for table in tables:
        for column in table.columns if engine.name == "postgresql" else ():
            if isinstance(column.type, sa.Enum):
                column.type.create(connection, checkfirst=True)
        only = [] if engine.name == "postgresql" else None
        connection.execute(sa.schema.CreateTable(table, include_foreign_key_constraints=only))
    for table in tables:
        for index in sorted(table.indexes, key=lambda item: item.name, reverse=True):
            connection.execute(sa.schema.CreateIndex(index))
        keys = sorted(table.foreign_key_constraints, key=lambda item: item.name, reverse=True)
        for key in keys if engine.name == "postgresql" else ():
            connection.execute(sa.schema.AddConstraint(key))
        for column in table.columns if engine.name == "postgresql" else ():
            if column.comment:
                connection.execute(sa.schema.SetColumnComment(column))
"""
"""The first models' tables, the last of them first, as far as the database allows it."""


@pytest.fixture
def grown(tmp_path: Path, database_url: str) -> Shell:
    """A project whose models went on since its one revision, which is applied."""
    shell = Shell(tmp_path, database_url)
    shell.run("init")
    (tmp_path / "models/users.py").unlink()
    write_models(tmp_path, range(TABLES), FIRST)
    shell.run("migrate", "--yes", "-m", "one")
    return shell


def write_models(folder: Path, numbers: range, second: str) -> None:
    """One module a table; the package imports them in the given order, each beginning with those that it needs."""
    for number in range(TABLES + 2):
        text = second if number % 3 else FIRST
        (folder / f"models/t{number}.py").unlink(missing_ok=True)
        if number in numbers:
            content = HEAD + "\n" + text.format(n=number, parent=number | 1)
            (folder / f"models/t{number}.py").write_text(content)
    (folder / "models/__init__.py").write_text(
        "".join(f"import models.t{number}  # noqa: F401\n" for number in numbers)
    )


def outputs(shell: Shell, seed: str) -> dict[str, str]:
    """What every command prints but random ids and the time, all forked by one process with that hash seed."""
    environment = {**shell.environment, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", FORKING, *map(" ".join, COMMANDS)], cwd=shell.folder, env=environment, text=True,
        stdin=subprocess.DEVNULL, capture_output=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    timeless = re.sub(r"Create Date: .*", "", done.stdout)
    found = dict(part.split("\n", 1) for part in re.sub(r"\b[0-9a-f]{12}\b", "(id)", timeless).split("=====")[1:])
    assert list(found) == list(map(" ".join, COMMANDS))
    assert all(found.values()), done.stderr
    return found


def make_anew_in_reverse(shell: Shell) -> None:
    """The database as the first models make it, in another order, marked as being at the one revision."""
    with engine_of(shell).begin() as connection:
        if connection.dialect.name == "sqlite":
            (shell.folder / "test.db").unlink()
        else:
            # Not the namespace: it would come back without the privileges that every new database gives.
            for table in sa.inspect(connection).get_table_names():
                connection.exec_driver_sql(f"DROP TABLE {table} CASCADE")
            for number in range(TABLES):
                connection.exec_driver_sql(f"DROP TYPE kind{number}")
    url = shell.environment["SCHEMACTL_DATABASE_URL"]
    subprocess.run([sys.executable, "-c", REVERSED, url], cwd=shell.folder, check=True, timeout=120)
    shell.run("stamp", "head")


def stir(shell: Shell) -> None:
    """Moves rows of the catalog about: what is altered is written anew, at another place."""
    engine = engine_of(shell)
    with engine.begin() as connection:
        for number in range(0, TABLES, 2):
            connection.exec_driver_sql(f"ALTER TABLE t{number} RENAME TO stirred")
            connection.exec_driver_sql(f"ALTER TABLE stirred RENAME TO t{number}")
            if engine.name == "postgresql":
                connection.exec_driver_sql(f"ALTER TABLE t{number} ALTER n SET STATISTICS 5")
                connection.exec_driver_sql(f"ALTER TABLE t{number} ALTER n SET STATISTICS -1")
                connection.exec_driver_sql(f"ALTER TYPE kind{number} RENAME TO stirred")
                connection.exec_driver_sql(f"ALTER TYPE stirred RENAME TO kind{number}")
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in ("class", "attribute", "constraint", "index", "type", "enum", "description"):
            if engine.name == "postgresql":
                connection.exec_driver_sql(f"VACUUM FULL pg_catalog.pg_{table}")
    if engine.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")


def engine_of(shell: Shell) -> sa.Engine:
    return sa.create_engine(parse_url(shell.environment["SCHEMACTL_DATABASE_URL"]), poolclass=NullPool)


def test_same_bytes(grown: Shell) -> None:
    folder, backwards = grown.folder, range(TABLES + 1, 1, -1)
    write_models(folder, range(2, TABLES + 2), SECOND)
    found = outputs(grown, "0")
    assert found["diff"].count("t7") > 5
    assert "ALTER TABLE" in found["diff --sql"]

    write_models(folder, backwards, SECOND)
    stir(grown)
    _check_same(outputs(grown, "1"), found)

    write_models(folder, range(TABLES), FIRST)
    make_anew_in_reverse(grown)
    stir(grown)
    write_models(folder, backwards, SECOND)
    _check_same(outputs(grown, "12345"), found)


def _check_same(again: dict[str, str], found: dict[str, str]) -> None:
    for command, text in found.items():
        assert again[command].splitlines() == text.splitlines(), command
