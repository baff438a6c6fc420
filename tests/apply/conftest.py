"""Fixtures: a project with hand-written revisions and a database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, text

from schemactl.apply import apply, plan_apply
from schemactl.environment import Environment, Graph, run_environment
from schemactl.events import Event, silent
from schemactl.history import current_revisions
from schemactl.reports import PlannedRevision
from tests.layouts.foreign import Foreign, forget, make_foreign


class Shop:
    """A project of the generic template with its database."""

    def __init__(self, project: Foreign, url: str) -> None:
        self.project = project
        self.url = url
        self.engine: Engine = create_engine(url)
        self.events: list[Event] = []

    @property
    def graph(self) -> Graph:
        return self.project.graph()

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def run(self, work: Callable[[Environment], object], **how: object) -> object:
        how.setdefault("writing", True)
        return run_environment(self.project.open(), work, **how)[0]  # type: ignore[arg-type]

    def upgrade(self, target: str = "head") -> list[str]:
        return self._move(target, "upgrade")

    def downgrade(self, target: str) -> list[str]:
        return self._move(target, "downgrade")

    def _move(self, target: str, direction: str) -> list[str]:
        graph, listener = self.graph, self.events.append if self.events is not None else silent
        done = self.run(lambda e: apply(e, graph, target, direction, listener))
        assert isinstance(done, tuple)
        return [item.revision for item in done]

    def plan(self, target: str, direction: str = "upgrade") -> list[str]:
        return [item.revision for item in self.planned(target, direction)]

    def planned(self, target: str, direction: str = "upgrade") -> tuple[PlannedRevision, ...]:
        return plan_apply(self.graph, self.current(), target, direction)

    def current(self) -> tuple[str, ...]:
        found = self.run(current_revisions)
        assert isinstance(found, tuple)
        return found

    def execute(self, *statements: str) -> None:
        with self.engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))

    def scalar(self, statement: str) -> object:
        with self.engine.connect() as connection:
            return connection.execute(text(statement)).scalar()

    def read(self, work: Callable[[Connection], object]) -> object:
        with self.engine.connect() as connection:
            return work(connection)


@pytest.fixture
def shop(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    """A project and its empty database, once on each dialect."""
    yield from _shop(tmp_path, database_url, monkeypatch)


@pytest.fixture
def sqlite_shop(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    yield from _shop(tmp_path, sqlite_url, monkeypatch)


@pytest.fixture
def postgresql_shop(tmp_path: Path, postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    yield from _shop(tmp_path, postgresql_url, monkeypatch)


def _shop(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SCHEMACTL_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "project"
    folder.mkdir()
    found = Shop(make_foreign(folder, "generic", url), url)
    yield found
    found.engine.dispose()
    forget(found.project)
