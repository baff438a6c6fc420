"""A process that runs the commands, and databases as sync and as async programs name them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.failures.lab import Forks
from tests.story.shop import Shop, start

StartShop = Callable[..., Shop]


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    server = Forks()
    yield server
    server.close()


@pytest.fixture
def shop(forks: Forks, tmp_path: Path, database_url: str) -> Shop:
    """A project that `init` has just written, once on each database."""
    return start(forks, tmp_path / "shop", database_url)


@pytest.fixture
def sqlite_shop(forks: Forks, tmp_path: Path, sqlite_url: str) -> Shop:
    """A project that `init` has just written, on SQLite."""
    return start(forks, tmp_path / "shop", sqlite_url)
