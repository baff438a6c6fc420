"""Projects for the tests: one is scaffolded for all, each test gets a copy."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.failures.lab import Forks, Project, scaffold

MakeProject = Callable[..., Project]


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    server = Forks()
    yield server
    server.close()


@pytest.fixture(scope="session")
def template(forks: Forks, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "shop"
    scaffold(forks, folder)
    return folder


@pytest.fixture
def make(forks: Forks, template: Path, tmp_path: Path) -> MakeProject:
    """Makes copies of the project, each against a database of its own or the one named."""
    made: list[Path] = []

    def copy(url: str | None = None) -> Project:
        folder = tmp_path / f"shop{len(made)}"
        shutil.copytree(template, folder)
        made.append(folder)
        return Project(folder, url or f"sqlite:///{folder}/shop.db", forks)

    return copy


@pytest.fixture(params=["sqlite", "postgresql"])
def project(request: pytest.FixtureRequest, make: MakeProject) -> Project:
    """A project whose database stands at head, once on each dialect."""
    postgresql = request.param == "postgresql"
    made = make(str(request.getfixturevalue("postgresql_url")) if postgresql else None)
    made.ok("upgrade")
    return made
