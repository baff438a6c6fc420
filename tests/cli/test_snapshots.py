"""Snapshot files and other databases as sides: each command a process of its own."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from schemactl.database import parse_url
from tests.cli.test_commands import Shell

ODD = 'it\'s "a" %(b)s :c \\ \n🙂'

UNREACHABLE = {"postgresql": "postgresql+psycopg2://nobody@127.0.0.1:1/nowhere", "sqlite": "sqlite:////nowhere/x.db"}


def tables(*more: sa.Column[int]) -> sa.MetaData:
    metadata = sa.MetaData()
    sa.Table(
        ODD,
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(ODD, sa.Enum("a", ODD, name=f"e{ODD}"), server_default=ODD, comment=ODD),
        sa.Column("since", sa.DateTime(timezone=True), server_default=sa.func.now()),
        *more,
        sa.CheckConstraint("id > 0", name=f"ck {ODD}"),
        sa.Index("ix", sa.text("(id + 1)"), unique=True),
    )
    return metadata


def build(url: str, metadata: sa.MetaData) -> None:
    engine = sa.create_engine(parse_url(url), poolclass=NullPool)
    with engine.begin() as connection:
        metadata.create_all(connection)


@contextmanager
def second_database(url: str, folder: Path) -> Iterator[str]:
    """Another database beside the first, on the same server."""
    if not url.startswith("postgresql"):
        yield f"sqlite:///{folder / 'second.db'}"
        return
    first = sa.make_url(url)
    name = f"{first.database}_second"
    server = sa.create_engine(first.set(database="postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE template0')
    try:
        yield first.set(database=name).render_as_string(hide_password=False)
    finally:
        with server.connect() as connection:
            connection.exec_driver_sql(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def shells(tmp_path: Path, database_url: str) -> Iterator[tuple[Shell, str]]:
    """A project, with two databases that nearly hold the same."""
    with second_database(database_url, tmp_path) as second:
        shell = Shell(tmp_path, database_url)
        shell.run("init")
        build(database_url, tables())
        build(second, tables(sa.Column("more", sa.Integer)))
        yield shell, second


def test_two_databases_and_their_snapshots(shells: tuple[Shell, str]) -> None:
    shell, second = shells
    first = shell.environment["SCHEMACTL_DATABASE_URL"]
    live = shell.data("diff", "--from", first, "--to", second, "--exit-code", code=1)
    assert [change["kind"] for change in live["changes"]] == ["add-column"]
    assert shell.data("diff", "--from", second, "--to", first)["changes"][0]["kind"] == "drop-column"
    assert shell.data("diff", "--from", first, "--to", first)["changes"] == []

    (shell.folder / "first.json").write_text(shell.text("inspect", "--format", "json"))
    (shell.folder / "second.json").write_text(shell.text("inspect", second, "--format", "json"))
    assert shell.data("diff", "--from", "first.json", "--to", first)["changes"] == []

    # Nothing to reach, nothing set: the files say all of it.
    for url in (UNREACHABLE[first.partition(":")[0].partition("+")[0]], None):
        without_database(shell, url)
        stored = shell.data("diff", "--from", "first.json", "--to", "second.json", "--exit-code", code=1)
        assert stored["changes"] == live["changes"]
        assert shell.data("diff", "--from", "first.json", "--to", "first.json")["changes"] == []
        assert "ADD COLUMN more INTEGER" in shell.text("diff", "--from", "first.json", "--to", "second.json", "--sql")
        assert "+ column" in shell.text("diff", "--from", "first.json", "--to", "second.json").replace("├── ", "")


def without_database(shell: Shell, url: str | None) -> None:
    """The project names a database that cannot be reached, or none at all."""
    settings = shell.folder / "pyproject.toml"
    settings.write_text(re.sub(r"(?m)^database_url = .*\n", "", settings.read_text()))
    del shell.environment["SCHEMACTL_DATABASE_URL"]
    if url is not None:
        shell.environment["SCHEMACTL_DATABASE_URL"] = url


def test_a_snapshot_that_is_none(shells: tuple[Shell, str]) -> None:
    shell, _ = shells
    (shell.folder / "good.json").write_text(shell.text("inspect", "--format", "json"))
    good = json.loads((shell.folder / "good.json").read_text())
    for number, bad in enumerate(("", "[]", "{}", json.dumps({**good, "snapshot_version": 99}), "\xff")):
        (shell.folder / f"bad{number}.json").write_text(bad, "latin-1")
        done = shell.run("diff", "--from", f"bad{number}.json", "--to", "good.json", code=3)
        assert f"bad{number}.json" in done.stderr
