"""Fixtures: a project with hand-written revisions and a database."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, text

from schemactl.apply import apply, plan_apply
from schemactl.environment import Environment, Graph, run_environment
from schemactl.events import Event, silent
from schemactl.history import current_revisions
from schemactl.inspect import inspect
from schemactl.reports import ApplyReport, PlannedRevision
from schemactl.schema.codec import fingerprint
from schemactl.tasks.applying import execute
from tests.corpus.dump_postgresql import pg_dump
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


ORDERS = (
    "CREATE TABLE orders (id integer PRIMARY KEY, amount integer NOT NULL, note varchar(20), place integer)",
    "INSERT INTO orders VALUES (1, 5, 'a', 1), (2, 7, 'b', 1)",
    "CREATE SCHEMA reporting",
)


class Live(Shop):
    """A PostgreSQL database whose revisions know the table `orders` alone."""

    def up(self, target: str = "head") -> ApplyReport:
        return execute(self.project.open(), self.graph, target, "upgrade", silent)

    def down(self, target: str) -> ApplyReport:
        return execute(self.project.open(), self.graph, target, "downgrade", silent)

    def dump(self) -> str:
        """The independent account of everything, rows and owners with it."""
        lines = [line for line in pg_dump(self.engine).splitlines() if "restrict" not in line]
        owners = self.rows(
            "SELECT relname, relowner::regrole, relispopulated FROM pg_class WHERE relnamespace::regnamespace::text "
            "IN ('public', 'reporting', 'far') AND relkind IN ('v', 'm') ORDER BY relname"
        )
        owners += self.rows(
            "SELECT proname, proowner::regrole, true FROM pg_proc WHERE pronamespace = 'public'::regnamespace "
            "ORDER BY 1"
        )
        return "\n".join([*lines, *map(str, owners)])

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with self.engine.connect() as connection:
            return [tuple(row) for row in connection.execute(text(query))]

    def fingerprint(self) -> str:
        with self.engine.connect() as connection:
            return fingerprint(inspect(connection, namespaces=["", "reporting", "far"]))


@pytest.fixture
def roles(each_postgresql_url: str) -> Iterator[tuple[str, ...]]:
    """An owner, a reader and somebody else."""
    engine = create_engine(each_postgresql_url, isolation_level="AUTOCOMMIT")
    own = uuid.uuid4().hex[:12]
    found = tuple(f"schemactl_test_{own}_{role}" for role in ("owner", "reader", "other"))
    with engine.connect() as connection:
        for role in found:
            connection.execute(text(f"CREATE ROLE {role}"))
    yield found
    with engine.connect() as connection:
        for role in found:
            connection.execute(text(f"DROP OWNED BY {role} CASCADE"))
            connection.execute(text(f"DROP ROLE {role}"))
    engine.dispose()


@pytest.fixture
def live(tmp_path: Path, each_postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SCHEMACTL_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "project"
    folder.mkdir()
    found = Live(make_foreign(folder, "generic", each_postgresql_url), each_postgresql_url)
    found.execute(*ORDERS)
    found.project.revision("aaaa", None)
    found.up()
    yield found
    found.engine.dispose()
    forget(found.project)
