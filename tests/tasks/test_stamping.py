"""A stamp says where a database stands; it makes none."""

from pathlib import Path

import pytest

from schemactl import api
from schemactl.errors import FileMissing


@pytest.fixture
def project(tmp_path: Path) -> api.Project:
    api.init(tmp_path, overwrite=lambda _path: False)
    return api.open_project(tmp_path, url=f"sqlite:///{tmp_path / 'mistyped.db'}")


@pytest.mark.parametrize("dry_run", [False, True])
def test_a_missing_file_is_not_made(project: api.Project, tmp_path: Path, dry_run: bool) -> None:
    with pytest.raises(FileMissing, match=r"mistyped\.db"):
        api.stamp(project, "base", dry_run=dry_run)
    assert not (tmp_path / "mistyped.db").exists()


def test_an_empty_file_that_is_there_is_stamped(project: api.Project, tmp_path: Path) -> None:
    (tmp_path / "mistyped.db").touch()
    assert api.stamp(project, "base").done
