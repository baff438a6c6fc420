"""Fixtures: a real database for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from tests import servers
from tests.databases import Databases


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-transcripts", action="store_true", help="write what the commands print now")


def pytest_configure(config: pytest.Config) -> None:
    servers.open_run_folder()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The sample's tests come first: its classes refer to each other by name in SQLModel's one registry, to which
    other tests add classes of the same names. Then come those that take long, lest one process ends with them alone.
    """
    order = ("tests/sample/", "tests/properties/", "tests/story/", "tests/test_transcripts", "tests/test_guide")
    items.sort(key=lambda item: next((at for at, place in enumerate(order) if place in item.nodeid), len(order)))


def pytest_unconfigure(config: pytest.Config) -> None:
    servers.close_run_folder()


@pytest.fixture(scope="session")
def found_postgresql() -> URL | None:
    """The server that is there already, None if there is none."""
    return servers.find_server()


@pytest.fixture(scope="session")
def postgresql_server(found_postgresql: URL | None) -> str:
    """The URL of a PostgreSQL server's maintenance database, on which the suite may create databases."""
    return _text(found_postgresql or servers.own_server())


@pytest.fixture(scope="session")
def databases_on() -> Iterator[Callable[[str], Databases]]:
    """The databases of this worker on a server."""
    made: dict[str, Databases] = {}
    yield lambda server: made.setdefault(server, Databases(server))
    for databases in made.values():
        databases.close()


@pytest.fixture
def postgresql_url(postgresql_server: str, databases_on: Callable[[str], Databases]) -> Iterator[str]:
    """The URL of an empty PostgreSQL database that is this test's own."""
    with databases_on(postgresql_server).lend() as url:
        yield url


@pytest.fixture(params=["found", "own"])
def each_postgresql_url(
    request: pytest.FixtureRequest, found_postgresql: URL | None, databases_on: Callable[[str], Databases]
) -> Iterator[str]:
    """The URL of an empty PostgreSQL database, once on the server found and once on our own of another major."""
    if request.param == "found" and found_postgresql is None:
        pytest.skip("no PostgreSQL server was found; the test runs on the suite's own")
    if request.param == "own" and found_postgresql and servers.major_version(found_postgresql) == servers.WHEEL_MAJOR:
        pytest.skip("the server that was found has the major version of the suite's own")
    server = found_postgresql if request.param == "found" and found_postgresql else servers.own_server()
    with databases_on(_text(server)).lend() as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of an SQLite file that is this test's own and does not exist yet."""
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, once on each dialect."""
    return str(request.getfixturevalue(f"{request.param}_url"))


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)
