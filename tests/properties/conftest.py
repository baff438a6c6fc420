"""How many examples are tried, and the databases on which they are."""

import os
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, seed, settings

from schemactl.database import parse_url

COMMON = {
    "deadline": None,
    "print_blob": True,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
}
PARTS = 6
"""Into how many tests the examples of a dialect are cut, so that processes can share them."""

PROFILES = {
    "ci": settings(max_examples=300 // PARTS, database=None, **COMMON),
    "long": settings(max_examples=2000 // PARTS, **COMMON),
}
"""`ci` tries the same examples every time, being seeded; `long` tries others each time, see `long.sh`."""


@pytest.fixture(params=range(PARTS), ids=lambda part: f"part{part}")
def profile(request: pytest.FixtureRequest) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """What makes a function of `given` a test, for a part of the examples."""
    return profile_of(request.param)


def profile_of(part: int) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """The settings that `HYPOTHESIS_PROFILE` names, with a part's own seed."""
    name = os.environ.get("HYPOTHESIS_PROFILE", "ci")
    chosen = PROFILES[name]
    return lambda check: chosen(seed(part)(check) if name == "ci" else check)


@pytest.fixture
def postgresql(postgresql_url: str) -> Iterator[sa.Engine]:
    """A database of PostgreSQL that each example empties first."""
    engine = sa.create_engine(parse_url(postgresql_url))
    yield engine
    engine.dispose()
