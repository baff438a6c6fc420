"""How many examples are tried, and the databases on which they are."""

import os
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings

from schemactl.database import parse_url

COMMON = {
    "deadline": None,
    "print_blob": True,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
}
PROFILES = {
    "ci": settings(max_examples=60, derandomize=True, database=None, **COMMON),
    "long": settings(max_examples=2000, **COMMON),
}
"""`ci` tries the same examples every time; `long` tries others each time, see `long.sh`."""


@pytest.fixture(scope="session")
def profile() -> settings:
    """The settings that `HYPOTHESIS_PROFILE` names."""
    return PROFILES[os.environ.get("HYPOTHESIS_PROFILE", "ci")]


@pytest.fixture
def postgresql(postgresql_url: str) -> Iterator[sa.Engine]:
    """A database of PostgreSQL that each example empties first."""
    engine = sa.create_engine(parse_url(postgresql_url))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        name = engine.dialect.identifier_preparer.quote_identifier(str(engine.url.database))
        connection.exec_driver_sql(f"ALTER DATABASE {name} SET synchronous_commit = off")
    yield engine
    engine.dispose()
