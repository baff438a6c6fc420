"""The corpus's option, and one PostgreSQL database for all cases that a worker runs."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from tests import servers
from tests.corpus.databases import engine_for


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the corpus's golden files anew")


@pytest.fixture(scope="session")
def write_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are written. The option is there only where pytest was given this folder."""
    return bool(request.config.getoption("--write-golden", default=False))


@pytest.fixture(scope="session")
def shared_found(postgresql_server: str) -> Iterator[sa.Engine]:
    """A database on the server at hand, which every case empties first: making one takes longer than most cases."""
    yield from _shared(postgresql_server)


@pytest.fixture(scope="session")
def shared_own(found_postgresql: sa.URL | None) -> Iterator[sa.Engine]:
    """The same on the suite's own server, where that is of another major version."""
    if found_postgresql is None or servers.major_version(found_postgresql) == servers.WHEEL_MAJOR:
        pytest.skip("the server at hand has the major version of the suite's own")
    yield from _shared(servers.own_server().render_as_string(hide_password=False))


def _shared(postgresql_server: str) -> Iterator[sa.Engine]:
    name = f"schemactl_corpus_{uuid.uuid4().hex[:12]}"
    server = sa.create_engine(postgresql_server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.execute(sa.text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
        connection.execute(sa.text(f'ALTER DATABASE "{name}" SET synchronous_commit = off'))
    try:
        engine = engine_for(server.url.set(database=name).render_as_string(hide_password=False))
        yield engine
        engine.dispose()
    finally:
        with server.connect() as connection:
            connection.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


@pytest.fixture
def corpus_engine(request: pytest.FixtureRequest, server: str, tmp_path: Path) -> Iterator[sa.Engine]:
    """The database of a case: `found` or `own` for a PostgreSQL server, `file` for SQLite."""
    if server != "file":
        yield request.getfixturevalue(f"shared_{server}")
        return
    engine = engine_for(f"sqlite:///{tmp_path / 'case.db'}")
    yield engine
    engine.dispose()
