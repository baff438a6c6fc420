"""Fixtures: a connection to an empty database of each dialect."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine


@pytest.fixture
def postgresql(each_postgresql_url: str) -> Iterator[Connection]:
    """On two majors: what the catalog says, and how the server prints it, differs."""
    engine = create_engine(each_postgresql_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Connection]:
    engine = create_engine(sqlite_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()
