"""Fixtures: a connection to an empty database of each dialect."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine


@pytest.fixture
def postgresql(postgresql_url: str) -> Iterator[Connection]:
    engine = create_engine(postgresql_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Connection]:
    engine = create_engine(sqlite_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()
