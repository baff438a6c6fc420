"""The nearest folder that holds a project is the project."""

import subprocess
import sys
from pathlib import Path

import pytest

from schemactl.errors import ConfigurationError
from schemactl.project import open_project
from tests.project.conftest import Write

INI = "[alembic]\nscript_location = migrations\n"


def test_from_a_folder_below(write: Write) -> None:
    root = write("pyproject.toml", "[tool.schemactl]\nmodels = ['app']\n")
    below = root / "src" / "app"
    below.mkdir(parents=True)
    project = open_project(below)
    assert project.root == root
    assert project.pyproject == root / "pyproject.toml"
    assert project.alembic_ini is None
    assert project.ini_section == "alembic"


def test_from_the_current_folder(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write("alembic.ini", INI)
    monkeypatch.chdir(root)
    assert open_project().alembic_ini == root / "alembic.ini"


@pytest.mark.parametrize("table", ["[tool.schemactl]", "[tool.alembic]"])
def test_either_table_makes_a_project(write: Write, table: str) -> None:
    assert open_project(write("pyproject.toml", table)).pyproject is not None


def test_both_files_of_a_folder_belong_together(write: Write) -> None:
    write("alembic.ini", INI)
    project = open_project(write("pyproject.toml", "[tool.schemactl]"))
    assert project.pyproject is not None
    assert project.alembic_ini is not None


def test_a_pyproject_of_something_else_is_passed_by(write: Write) -> None:
    write("sub/pyproject.toml", "[project]\nname = 'x'\n")
    root = write("alembic.ini", INI)
    assert open_project(root / "sub").root == root
    write("pyproject.toml", "[project]\nname = 'y'\n")
    assert open_project(root).pyproject is None


def test_the_nearest_wins(write: Write) -> None:
    write("sub/alembic.ini", INI)
    root = write("pyproject.toml", "[tool.schemactl]")
    assert open_project(root / "sub").root == root / "sub"


def test_no_project(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_project(tmp_path)
    assert str(tmp_path) in caught.value.message
    assert "schemactl init" in caught.value.hint


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="does not exist"):
        open_project(tmp_path / "missing")


@pytest.mark.parametrize("name", ["pyproject.toml", "config/alembic-prod.ini", "setup.cfg"])
def test_a_file_that_is_named(write: Write, name: str) -> None:
    text = "[tool.schemactl]\n" if name.endswith("toml") else INI
    root = write(name, text)
    project = open_project(Path("/"), config_file=root / name)
    assert project.root == (root / name).parent
    assert (project.pyproject or project.alembic_ini) == root / name


def test_a_named_ini_has_the_pyproject_beside_it(write: Write) -> None:
    write("pyproject.toml", "[tool.schemactl]\nmodels = 'app'")
    write("alembic.ini", "[alembic]\nsqlalchemy.url = sqlite:///one.db\n")
    root = write("other.ini", "[alembic]\nsqlalchemy.url = sqlite:///other.db\n")
    project = open_project(config_file=root / "other.ini")
    assert project.config.models == ("app",)
    assert project.config.url == f"sqlite:///{root}/other.db"
    assert project.config.url_origin == "other.ini [alembic]"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("missing.ini", None, "does not exist"),
        ("pyproject.toml", None, "does not exist"),
        ("config.yaml", "", "neither a pyproject.toml nor an .ini"),
        ("pyproject.toml", "[project]\nname = 'x'\n", "has neither [tool.schemactl] nor [tool.alembic]"),
    ],
)
def test_a_named_file_that_does_not_serve(tmp_path: Path, write: Write, name: str, text: str | None, said: str) -> None:
    if text is not None:
        write(name, text)
    with pytest.raises(ConfigurationError) as caught:
        open_project(config_file=tmp_path / name)
    assert said in caught.value.message
    assert name in caught.value.message


def test_a_folder_that_is_named_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        open_project(config_file=tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("pyproject.toml", "[tool.schemactl]\nmodels = [\n", "end of document"),
        ("pyproject.toml", "[tool.schemactl]\nmodels = 'a'\nmodels = 'b'\n", "line 3"),
        ("pyproject.toml", "[tool.schemactl]\ndatabase_url = postgresql://u:hunter2@h/d\n", "line 2, column 16"),
        ("alembic.ini", "[alembic]\nhunter2\n", "line 2"),
        ("alembic.ini", "sqlalchemy.url = postgresql://u:hunter2@h/d\n", "line 1 stands before the first"),
        ("alembic.ini", "[alembic]\na = 1\na = 2\n", "line 3: 'a' is given twice"),
        ("alembic.ini", "[alembic]\n[alembic]\n", "line 2: the section [alembic] is given twice"),
    ],
)
def test_syntax_errors_name_file_and_line(write: Write, name: str, text: str, said: str) -> None:
    root = write(name, text)
    with pytest.raises(ConfigurationError) as caught:
        open_project(root)
    assert str(root / name) in caught.value.message
    assert said in caught.value.message
    assert "hunter2" not in caught.value.message


@pytest.mark.parametrize("name", ["pyproject.toml", "alembic.ini"])
def test_files_that_are_no_text(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"[alembic]\n\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match="is not UTF-8"):
        open_project(tmp_path)


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"\xef\xbb\xbf[tool.schemactl]\nmodels = 'app'\n")
    assert open_project(tmp_path).config.models == ("app",)


def test_opening_a_project_imports_no_library(write: Write) -> None:
    root = write("pyproject.toml", "[tool.schemactl]\ndatabase_url = 'postgresql://u:p@h/d'\n")
    program = (
        "import sys, pathlib; from schemactl.project import open_project; open_project(pathlib.Path(sys.argv[1]));"
        "print({'sqlalchemy', 'alembic', 'sqlmodel', 'rich', 'dotenv'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(root)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
