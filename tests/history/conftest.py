"""Fixtures: a project of Alembic's generic template."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.layouts.foreign import Foreign, forget, make_foreign


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Foreign]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SCHEMACTL_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "project"
    folder.mkdir()
    found = make_foreign(folder, "generic", f"sqlite:///{tmp_path / 'test.db'}")
    yield found
    forget(found)
