"""Connections for comparisons: one database a module, one transaction a test, rolled back."""

import uuid
from collections.abc import Iterator

import pytest
import sqlalchemy as sa


@pytest.fixture(scope="module")
def postgresql_database(postgresql_server: str) -> Iterator[sa.Engine]:
    name = f"schemactl_test_{uuid.uuid4().hex[:12]}"
    server = sa.create_engine(postgresql_server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with server.connect() as connection:
        connection.execute(sa.text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
    engine = sa.create_engine(server.url.set(database=name), poolclass=sa.NullPool)
    yield engine
    with server.connect() as connection:
        connection.execute(sa.text(f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture
def postgresql(postgresql_database: sa.Engine) -> Iterator[sa.Connection]:
    with postgresql_database.connect() as connection:
        yield connection
        connection.rollback()


@pytest.fixture
def sqlite() -> Iterator[sa.Connection]:
    with sa.create_engine("sqlite://").connect() as connection:
        yield connection
