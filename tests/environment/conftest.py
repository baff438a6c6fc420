"""Fixtures: a folder of revision files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from schemactl.environment import Graph, read_graph
from schemactl.project import open_project

Write = Callable[..., Path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project that is nothing but an alembic.ini and a folder for revisions."""
    (tmp_path / "alembic.ini").write_text("[alembic]\nscript_location = migrations\npath_separator = os\n")
    (tmp_path / "migrations" / "versions").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def write(root: Path) -> Write:
    """Writes a revision file that raises when it is run."""

    def write(revision: str, *downs: str, folder: str = "versions", name: str = "", **more: object) -> Path:
        down: object = downs if len(downs) > 1 else (downs[0] if downs else None)
        lines = [f'"""what {revision} does"""', f"revision = {revision!r}", f"down_revision = {down!r}"]
        lines += [f"{key} = {value!r}" for key, value in more.items()]
        path = root / "migrations" / folder / f"{name or revision.replace('.', '_')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*lines, "raise AssertionError('this file was run')", ""]))
        return path

    return write


@pytest.fixture
def read(root: Path) -> Callable[[], Graph]:
    """Reads the graph."""
    return lambda: read_graph(open_project(root))
