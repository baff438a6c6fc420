"""A folder of its own, and an environment without database URLs."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schemactl.config import Setting
from schemactl.project import Project

VARIABLES = ("DATABASE_URL", "SCHEMACTL_DATABASE_URL", "SCHEMACTL_SCRATCH_URL", "PROD_URL")

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    before = dict(os.environ)
    yield
    for name in set(os.environ) - set(before):
        del os.environ[name]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file below the test's folder and returns that folder."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def setting(project: Project, name: str) -> Setting:
    return next(setting for setting in project.config.settings if setting.name == name)


def value(project: Project, name: str) -> Any:
    return setting(project, name).value
