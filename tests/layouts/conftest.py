"""Fixtures: foreign Alembic projects."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.layouts.foreign import Foreign, forget, make_foreign

Make = Callable[..., Foreign]


@pytest.fixture(autouse=True)
def no_urls_around(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable of the machine tells the tests a URL."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SCHEMACTL_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def foreign(tmp_path: Path) -> Iterator[Make]:
    """Makes a project in a folder of its own."""
    made: list[Foreign] = []

    def make(template: str = "generic", url: str | None = None) -> Foreign:
        folder = tmp_path / f"project{len(made)}"
        folder.mkdir()
        made.append(make_foreign(folder, template, url))
        return made[-1]

    yield make
    for project in made:
        forget(project)
