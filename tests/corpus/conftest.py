"""The corpus's option, and one PostgreSQL database for all cases that a worker runs."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from tests.corpus.databases import engine_for


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the corpus's golden files anew")


@pytest.fixture(scope="session")
def write_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are written. The option is there only where pytest was given this folder."""
    return bool(request.config.getoption("--write-golden", default=False))


@pytest.fixture(scope="session")
def shared_postgresql(postgresql_server: str) -> Iterator[sa.Engine]:
    """A database that every case empties first: making one takes longer than most cases."""
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
def corpus_engine(request: pytest.FixtureRequest, dialect: str, tmp_path: Path) -> Iterator[sa.Engine]:
    """The database of a case on the dialect."""
    if dialect == "postgresql":
        yield request.getfixturevalue("shared_postgresql")
        return
    engine = engine_for(f"sqlite:///{tmp_path / 'case.db'}")
    yield engine
    engine.dispose()
