"""`init`: what it writes, what it leaves alone, and that what it writes works."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from schemactl.errors import ConfigurationError
from schemactl.generate import scaffold
from schemactl.generate.templates import project_files
from schemactl.project import open_project

ALEMBIC_TEMPLATES = ["generic", "async", "multidb", "pyproject", "pyproject_async"]


def yes(path: str) -> bool:
    return True


def no(path: str) -> bool:
    return False


def never(path: str) -> bool:
    raise AssertionError(f"asked about {path}")


def actions(report) -> dict[str, str]:
    return {file.path: file.action for file in report.files}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_new_project_has_every_file(tmp_path, asynchronous):
    report = scaffold(tmp_path / "Our Shop!", asynchronous=asynchronous, overwrite=never)
    assert set(actions(report)) == {
        ".env.example", "alembic.ini", "database.py", "migrations/env.py", "migrations/script.py.mako",
        "migrations/versions/.gitkeep", "models/__init__.py", "models/base.py", "models/users.py", "pyproject.toml",
    }  # fmt: skip
    assert set(actions(report).values()) == {"created"}
    project = tomllib.loads((tmp_path / "Our Shop!" / "pyproject.toml").read_text())
    assert project["project"]["name"] == "our-shop"
    assert "sqlmodel-schemactl" in " ".join(project["project"]["dependencies"])
    assert "schemactl" not in project["project"]["dependencies"], "that name belongs to somebody else"


def test_env_py_has_three_lines(tmp_path):
    scaffold(tmp_path, asynchronous=False, overwrite=never)
    lines = (tmp_path / "migrations/env.py").read_text().split("\n")
    assert [line for line in lines if line] == ["from schemactl.environment import run", "run()"]


def test_the_written_project_opens(tmp_path):
    scaffold(tmp_path, asynchronous=False, overwrite=never)
    project = open_project(tmp_path)
    assert project.config.models == ("models",)
    assert project.config.url == f"sqlite:///{tmp_path}/app.db"


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_written_python_is_clean_and_typed(tmp_path, asynchronous):
    scaffold(tmp_path, asynchronous=asynchronous, overwrite=never)
    rules = "E,F,W,I,UP,B,C4,SIM,PTH,RET,RUF,ARG,PIE,N,A,S"
    run = [sys.executable, "-m"]
    for command in (
        [*run, "ruff", "check", "--isolated", "--line-length", "120", "--select", rules, "."],
        [*run, "ruff", "format", "--isolated", "--line-length", "120", "--check", "."],
        [*run, "mypy", "--strict", "--cache-dir", os.devnull, "models", "database.py", "migrations/env.py"],
    ):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_written_models_and_session_work(tmp_path, asynchronous):
    scaffold(tmp_path, asynchronous=asynchronous, overwrite=never)
    before, after = ("async ", "await ") if asynchronous else ("", "")
    runs = "asyncio.run(main())" if asynchronous else "main()"
    create = (
        "async with database.engine().begin() as c: await c.run_sync(SQLModel.metadata.create_all)"
        if asynchronous
        else "SQLModel.metadata.create_all(database.engine())"
    )
    (tmp_path / "story.py").write_text(
        "import asyncio\nfrom sqlmodel import SQLModel, text\nimport database\nfrom models import User\n"
        f"{before}def main():\n"
        f"    {create}\n"
        f"    {before}for session in database.get_session():\n"
        '        session.add(User(email="a@b", name="A"))\n'
        f"        {after}session.commit()\n"
        f"        print(({after}session.exec(text('PRAGMA foreign_keys'))).scalar())\n"
        f"{runs}\n"
        "print(sorted(c.name for c in User.__table__.constraints), [i.name for i in User.__table__.indexes])\n"
    )
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    done = subprocess.run([sys.executable, "story.py"], cwd=tmp_path, capture_output=True, text=True, env=environment)
    assert done.stdout.splitlines() == ["1", "['pk_users', 'uq_users_email'] ['ix_users_name']"], done.stderr
    assert (tmp_path / "app.db").exists()


def test_once_more_changes_nothing_and_asks_nothing(tmp_path):
    scaffold(tmp_path, asynchronous=False, overwrite=never)
    before = contents(tmp_path)
    report = scaffold(tmp_path, asynchronous=False, overwrite=never)
    assert set(actions(report).values()) == {"kept"}
    assert not report.adopted
    assert contents(tmp_path) == before


def test_a_file_that_differs_stays_unless_somebody_says_so(tmp_path):
    scaffold(tmp_path, asynchronous=False, overwrite=never)
    (tmp_path / "database.py").write_text("mine = 1\n")
    assert actions(scaffold(tmp_path, asynchronous=False, overwrite=no))["database.py"] == "kept"
    assert (tmp_path / "database.py").read_text() == "mine = 1\n"
    asked: list[str] = []
    report = scaffold(tmp_path, asynchronous=False, overwrite=lambda path: not asked.append(path))
    assert asked == ["database.py"]
    assert actions(report)["database.py"] == "overwritten"
    assert "create_engine" in (tmp_path / "database.py").read_text()


def test_somebody_elses_models_are_never_touched(tmp_path):
    (tmp_path / "models").mkdir()
    (tmp_path / "models/__init__.py").write_text("from models.mine import Mine\n")
    report = scaffold(tmp_path, asynchronous=False, overwrite=yes)
    assert actions(report)["models"] == "kept"
    assert sorted(path.name for path in (tmp_path / "models").iterdir()) == ["__init__.py"]


def test_a_module_of_models_is_not_shadowed_by_a_package(tmp_path):
    (tmp_path / "models.py").write_text("")
    assert actions(scaffold(tmp_path, asynchronous=False, overwrite=yes))["models.py"] == "kept"
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize(
    "text",
    [
        '[project]\nname = "x"   # odd   spacing\n',
        '[project]\nname="x"',
        '[project]\r\nname = "x"\r\n',
        "",
        "[tool.ruff]\nline-length = 80\n[tool]\n",
    ],
)
def test_pyproject_is_appended_to_never_reformatted(tmp_path, text):
    (tmp_path / "pyproject.toml").write_bytes(text.encode())
    report = scaffold(tmp_path, asynchronous=False, overwrite=yes)
    after = (tmp_path / "pyproject.toml").read_bytes().decode()
    assert after.startswith(text)
    assert ("\r\n" in text) == ("\r\n" in after)
    assert tomllib.loads(after)["tool"]["schemactl"]["models"] == ["models"]
    assert actions(report)["pyproject.toml"] == "extended"


def test_pyproject_stays_without_consent_and_the_report_says_what_is_missing(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    report = scaffold(tmp_path, asynchronous=False, overwrite=no)
    assert (tmp_path / "pyproject.toml").read_text() == "[project]\n"
    assert any("[tool.schemactl]" in step for step in report.next_steps)


def test_pyproject_that_cannot_take_a_table(tmp_path):
    (tmp_path / "pyproject.toml").write_text("tool = {}\n")
    with pytest.raises(ConfigurationError) as caught:
        scaffold(tmp_path, asynchronous=False, overwrite=yes)
    assert "by hand" in caught.value.hint
    assert contents(tmp_path) == {"pyproject.toml": b"tool = {}\n"}


def test_pyproject_that_is_no_toml(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[[[\n")
    with pytest.raises(ConfigurationError):
        scaffold(tmp_path, asynchronous=False, overwrite=yes)
    assert set(contents(tmp_path)) == {"pyproject.toml"}


@pytest.mark.parametrize("template", ALEMBIC_TEMPLATES)
def test_an_alembic_project_is_adopted_as_it_is(tmp_path, template):
    alembic_init(tmp_path, template)
    before = contents(tmp_path)
    report = scaffold(tmp_path, asynchronous=False, overwrite=no)
    assert report.adopted
    assert set(actions(report).values()) == {"kept"}
    assert "alembic/env.py" in actions(report)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("template", ALEMBIC_TEMPLATES)
def test_adopting_adds_a_table_with_consent(tmp_path, template):
    alembic_init(tmp_path, template)
    if not (tmp_path / "pyproject.toml").exists():
        (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    before = contents(tmp_path)
    report = scaffold(tmp_path, asynchronous=False, overwrite=yes)
    after = contents(tmp_path)
    assert actions(report)["pyproject.toml"] == "extended"
    assert {name for name in after if after[name] != before.get(name)} == {"pyproject.toml"}
    assert after["pyproject.toml"].startswith(before["pyproject.toml"])
    assert tomllib.loads(after["pyproject.toml"].decode())["tool"]["schemactl"] == {}
    assert open_project(tmp_path).root == tmp_path
    assert actions(scaffold(tmp_path, asynchronous=False, overwrite=never))["pyproject.toml"] == "kept"


def test_adopting_makes_no_pyproject(tmp_path):
    alembic_init(tmp_path, "generic")
    scaffold(tmp_path, asynchronous=False, overwrite=yes)
    assert not (tmp_path / "pyproject.toml").exists()


def alembic_init(folder: Path, template: str) -> None:
    command = [sys.executable, "-m", "alembic", "init", "-t", template, "alembic"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def test_a_folder_in_the_way(tmp_path):
    (tmp_path / "migrations").write_text("a file")
    with pytest.raises(ConfigurationError) as caught:
        scaffold(tmp_path, asynchronous=False, overwrite=yes)
    assert "migrations" in caught.value.message
    assert contents(tmp_path) == {"migrations": b"a file"}


def test_templates_are_complete():
    files = project_files(Path("x"), asynchronous=False)
    assert not [path for path, text in files.items() if "@NAME@" in text or "@DISTRIBUTION@" in text]
