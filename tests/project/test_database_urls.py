"""The URL in force: which source wins, what is put into place, what is shown."""

import os
from pathlib import Path

import pytest

from schemactl.errors import ConfigurationError
from schemactl.project import open_project
from tests.project.conftest import Write, setting, value

PYPROJECT = """
[tool.schemactl]
database_url = "postgresql://config@h/d"

[tool.schemactl.env.prod]
database_url = "postgresql://prod@h/d"
"""
INI = "[alembic]\nsqlalchemy.url = postgresql://ini@h/d\n"


def test_the_order(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("alembic.ini", INI)
    root = write("pyproject.toml", "[tool.schemactl]")

    def winner(environment: str | None = None, url: str | None = None) -> tuple[str | None, str]:
        config = open_project(root, environment=environment, url=url).config
        return config.url, config.url_origin

    assert winner() == ("postgresql://ini@h/d", "alembic.ini [alembic]")
    write("pyproject.toml", PYPROJECT)
    assert winner() == ("postgresql://config@h/d", "pyproject.toml [tool.schemactl]")
    assert winner("prod") == ("postgresql://prod@h/d", "pyproject.toml [tool.schemactl.env.prod]")
    monkeypatch.setenv("DATABASE_URL", "postgresql://variable@h/d")
    assert winner("prod") == ("postgresql://variable@h/d", "$DATABASE_URL")
    monkeypatch.setenv("SCHEMACTL_DATABASE_URL", "postgresql://own@h/d")
    assert winner("prod") == ("postgresql://own@h/d", "$SCHEMACTL_DATABASE_URL")
    assert winner("prod", "postgresql://option@h/d") == ("postgresql://option@h/d", "--url")


def test_an_empty_variable_counts_for_nothing(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    assert open_project(write("pyproject.toml", PYPROJECT)).config.url == "postgresql://config@h/d"


def test_no_url_anywhere(write: Write) -> None:
    project = open_project(write("pyproject.toml", "[tool.schemactl]"))
    assert project.config.url is None
    assert project.config.url_origin == ""
    assert project.database_url() is None


def test_alembics_template_is_no_url(write: Write) -> None:
    project = open_project(write("alembic.ini", "[alembic]\nsqlalchemy.url = driver://user:pass@localhost/dbname\n"))
    assert project.config.url is None


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("postgresql://u:50%off@h/d", "postgresql://u:50%off@h/d"),
        ("postgresql://u:%40x@h/d", "postgresql://u:%40x@h/d"),
        ("postgresql://u:%%40x@h/d", "postgresql://u:%40x@h/d"),
        ("postgresql://u:%(word)s@h/d", "postgresql://u:secret@h/d"),
        ("postgresql://u:%(unknown)s@h/d", "postgresql://u:%(unknown)s@h/d"),
        ("sqlite:///%(here)s/app.db", "sqlite:///{root}/app.db"),
    ],
)
def test_percent_in_alembic_ini(write: Write, written: str, url: str) -> None:
    root = write("alembic.ini", f"[alembic]\nword = secret\nsqlalchemy.url = {written}\n")
    assert open_project(root).config.url == url.format(root=root)


def test_a_variable_that_the_config_names(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROD_URL", "postgresql://u:50%off@h/d")
    project = open_project(write("pyproject.toml", "[tool.schemactl]\ndatabase_url = {env = 'PROD_URL'}\n"))
    assert project.database_url() == "postgresql://u:50%off@h/d"
    assert project.config.url_origin == "$PROD_URL, named in pyproject.toml [tool.schemactl]"


def test_a_variable_that_is_not_set_never_means_another_database(write: Write) -> None:
    write("alembic.ini", INI)
    text = (
        "[tool.schemactl]\ndatabase_url = 'sqlite://'\n[tool.schemactl.env.prod]\ndatabase_url = {env = 'PROD_URL'}\n"
    )
    project = open_project(write("pyproject.toml", text), environment="prod")
    assert project.config.url is None
    with pytest.raises(ConfigurationError) as caught:
        project.database_url()
    assert "PROD_URL is not set" in caught.value.message
    assert "[tool.schemactl.env.prod]" in caught.value.message
    assert "PROD_URL" in caught.value.hint
    assert "is not set" in setting(project, "database_url").origin


def test_an_unknown_environment(write: Write) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_project(write("pyproject.toml", PYPROJECT), environment="prdo")
    assert "'prdo'" in caught.value.message
    assert caught.value.hint == "Did you mean 'prod'?"


def test_what_an_environment_does_not_say_comes_from_the_config(write: Write) -> None:
    text = "[tool.schemactl]\nscratch_url = 'postgresql://s@h/d'\n[tool.schemactl.env.prod]\nx = ['tenant=a']\n"
    project = open_project(write("pyproject.toml", text), environment="prod", x_arguments=["verbose=1"])
    assert project.config.scratch_url == "postgresql://s@h/d"
    assert project.config.x_arguments == ("tenant=a", "verbose=1")
    assert project.config.environment == "prod"


def test_scratch_url(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "[tool.schemactl]\nscratch_url = 'postgresql://a@h/d'\n[tool.schemactl.env.ci]\nscratch_url = 'postgresql://b@h/d'\n"
    root = write("pyproject.toml", text)
    assert open_project(root).config.scratch_url == "postgresql://a@h/d"
    assert open_project(root, environment="ci").config.scratch_url == "postgresql://b@h/d"
    monkeypatch.setenv("SCHEMACTL_SCRATCH_URL", "postgresql://c@h/d")
    assert open_project(root, environment="ci").config.scratch_url == "postgresql://c@h/d"


# --- SQLite's relative paths -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "resolved"),
    [
        ("sqlite:///app.db", "sqlite:///{root}/app.db"),
        ("sqlite+aiosqlite:///data/app.db?timeout=3", "sqlite+aiosqlite:///{root}/data/app.db?timeout=3"),
        ("sqlite:////srv/app.db", "sqlite:////srv/app.db"),
        ("sqlite:///:memory:", "sqlite:///:memory:"),
        ("sqlite://", "sqlite://"),
        ("sqlite:///file:app.db?uri=true", "sqlite:///file:app.db?uri=true"),
    ],
)
def test_a_path_in_the_projects_files_is_meant_from_its_folder(write: Write, written: str, resolved: str) -> None:
    root = write("pyproject.toml", f"[tool.schemactl]\ndatabase_url = '{written}'\n")
    project = open_project(root)
    assert project.config.url == resolved.format(root=root)
    assert value(project, "database_url") == written


def test_a_folder_with_a_percent(tmp_path: Path) -> None:
    from schemactl.database import parse_url

    folder = tmp_path / "50%41 what?"
    folder.mkdir()
    (folder / "pyproject.toml").write_text("[tool.schemactl]\ndatabase_url = 'sqlite:///app.db'\n")
    url = open_project(folder).config.url
    assert url is not None
    assert parse_url(url).database == str(folder / "app.db")


def test_a_path_of_the_user_is_meant_from_the_current_folder(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write("pyproject.toml", "[tool.schemactl]")
    assert open_project(root, url="sqlite:///app.db").config.url == "sqlite:///app.db"
    monkeypatch.setenv("DATABASE_URL", "sqlite:///app.db")
    assert open_project(root).config.url == "sqlite:///app.db"


# --- .env ------------------------------------------------------------------------------------------------------------


def test_the_env_file_is_read(write: Write) -> None:
    write(".env", "DATABASE_URL='postgresql://u:50%off@h/d'\nOTHER_SETTING=1\n")
    project = open_project(write("pyproject.toml", PYPROJECT))
    assert project.config.url == "postgresql://u:50%off@h/d"
    assert project.config.url_origin == "$DATABASE_URL in .env"
    assert os.environ["OTHER_SETTING"] == "1"
    assert value(project, "env_file") == ".env"


def test_the_env_file_overrides_no_real_variable(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://real@h/d")
    write(".env", "DATABASE_URL=postgresql://file@h/d\n")
    config = open_project(write("pyproject.toml", PYPROJECT)).config
    assert (config.url, config.url_origin) == ("postgresql://real@h/d", "$DATABASE_URL")


def test_one_projects_env_file_does_not_reach_another(write: Write) -> None:
    write("one/.env", "DATABASE_URL=postgresql://one@h/d\n")
    write("one/pyproject.toml", PYPROJECT)
    root = write("two/pyproject.toml", PYPROJECT)
    assert open_project(root / "one").config.url == "postgresql://one@h/d"
    assert open_project(root / "two").config.url == "postgresql://config@h/d"
    assert open_project(root / "one").config.url_origin == "$DATABASE_URL in .env"


def test_another_env_file(write: Write) -> None:
    write("deploy/vars", "PROD_URL=sqlite:///prod.db\n")
    text = "[tool.schemactl]\nenv_file = 'deploy/vars'\ndatabase_url = {env = 'PROD_URL'}\n"
    root = write("pyproject.toml", text)
    config = open_project(root).config
    assert config.url == f"sqlite:///{root}/prod.db"
    assert config.url_origin == "$PROD_URL in vars, named in pyproject.toml [tool.schemactl]"


def test_a_named_env_file_must_exist(write: Write) -> None:
    with pytest.raises(ConfigurationError, match="does not exist"):
        open_project(write("pyproject.toml", "[tool.schemactl]\nenv_file = 'missing'\n"))


def test_an_env_file_that_is_no_text(write: Write) -> None:
    root = write("pyproject.toml", "[tool.schemactl]")
    (root / ".env").write_bytes(b"A=\xff\xfe\n")
    with pytest.raises(ConfigurationError, match=r"\.env cannot be read"):
        open_project(root)
