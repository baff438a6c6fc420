"""Keys and values of [tool.schemactl]: what is not right is named, with what would be."""

import pytest

from schemactl.errors import ConfigurationError
from schemactl.project import open_project
from tests.project.conftest import Write, setting, value


def test_strings_and_lists(write: Write) -> None:
    text = "models = 'app.models'\ninclude = ['a*', 'b']\nexclude = 'c'\nmetadata = 'app.db:Base.metadata'\n"
    config = open_project(write("pyproject.toml", f"[tool.schemactl]\n{text}")).config
    assert config.models == ("app.models",)
    assert config.include == ("a*", "b")
    assert config.exclude == ("c",)
    assert config.metadata == "app.db:Base.metadata"


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("model", "models"),
        ("Models", "models"),
        ("database-url", "database_url"),
        ("databse_url", "database_url"),
        ("url", "database_url"),
        ("scratch", "scratch_url"),
        ("excludes", "exclude"),
        ("envs", "env"),
        ("dotenv_file", "env_file"),
        ("meta_data", "metadata"),
    ],
)
def test_an_unknown_key_has_a_nearest_one(write: Write, key: str, meant: str) -> None:
    root = write("pyproject.toml", f"[tool.schemactl]\n{key} = 'x'\n")
    with pytest.raises(ConfigurationError) as caught:
        open_project(root)
    assert f"unknown key '{key}' in [tool.schemactl]" in caught.value.message
    assert str(root / "pyproject.toml") in caught.value.message
    assert caught.value.hint == f"Did you mean '{meant}'?"


def test_an_unknown_key_of_an_environment(write: Write) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_project(write("pyproject.toml", "[tool.schemactl.env.prod]\nurl = 'x'\n"))
    assert "[tool.schemactl.env.prod]" in caught.value.message
    assert caught.value.hint == "Did you mean 'database_url'?"


def test_a_key_like_none(write: Write) -> None:
    with pytest.raises(ConfigurationError, match="unknown key") as caught:
        open_project(write("pyproject.toml", "[tool.schemactl]\nzzzzz = 1\n"))
    assert "database_url" in caught.value.hint


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("models = 3", "an integer"),
        ("models = ['a', 1]", "a list that holds something else than strings"),
        ("models = ''", "an empty string"),
        ("models = true", "a boolean"),
        ("metadata = 'app.db'", 'expected a string "module:attribute"'),
        ("database_url = 1.5", "a number"),
        ("database_url = {env = 1}", "a table with the keys 'env'"),
        ("database_url = {name = 'hunter2'}", "a table with the keys 'name'"),
        ("database_url = ['hunter2']", "a list"),
        ("include = {a = 'b'}", "expected a string or a list of strings"),
        ("env_file = 2026-01-01", "a date"),
        ("env = 'prod'", "expected a table for each environment"),
        ("env.prod = 'hunter2'", "expected a table for each environment"),
    ],
)
def test_a_wrong_type_names_key_and_expectation(write: Write, line: str, found: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_project(write("pyproject.toml", f"[tool.schemactl]\n{line}\n"))
    assert found in caught.value.message
    assert "pyproject.toml" in caught.value.message
    assert "hunter2" not in caught.value.message


@pytest.mark.parametrize("text", ["[tool]\nschemactl = 1\n", "[[tool.schemactl]]\n"])
def test_what_is_no_table(write: Write, text: str) -> None:
    with pytest.raises(ConfigurationError, match="expected a table"):
        open_project(write("pyproject.toml", text))


# --- what `schemactl config` shows -----------------------------------------------------------------------------------


def test_every_setting_has_its_origin(write: Write) -> None:
    write("alembic.ini", "[alembic]\nscript_location = %(here)s/migrations\nfile_template = %%(rev)s_%%(slug)s\n")
    alembic = "[tool.alembic]\nscript_location = 'other'\nversion_locations = ['%(here)s/a', 'b']\n"
    project = open_project(write("pyproject.toml", f"{alembic}[tool.schemactl]\nmodels = 'app'\n"))
    shown = {entry.name: (entry.value, entry.origin) for entry in project.config.settings}
    assert shown["models"] == ("app", "pyproject.toml [tool.schemactl]")
    assert shown["include"] == ((), "default")
    assert shown["database_url"] == (None, "default")
    assert shown["alembic.script_location"] == (f"{project.root}/migrations", "alembic.ini")
    assert shown["alembic.file_template"] == ("%(rev)s_%(slug)s", "alembic.ini")
    assert shown["alembic.version_locations"] == ((f"{project.root}/a", "b"), "pyproject.toml [tool.alembic]")
    assert len(shown) == len(project.config.settings)


def test_no_setting_shows_a_password(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://u:hunter2@h/d?sslpassword=hunter2"
    monkeypatch.setenv("DATABASE_URL", url)
    ini = f"sqlalchemy.url = {url}\nreplica_url = {url}\nhook = run {url}\ndb_password = hunter2\n"
    write("alembic.ini", f"[alembic]\n{ini}")
    text = f"database_url = '{url}'\nscratch_url = '{url}'\n[tool.schemactl.env.prod]\ndatabase_url = '{url}'\n"
    arguments = [f"url={url}", "password=hunter2"]
    root = write("pyproject.toml", f"[tool.schemactl]\n{text}")
    project = open_project(root, environment="prod", x_arguments=arguments)
    assert project.config.x_arguments == tuple(arguments)
    assert "hunter2" not in repr(project.config.settings)
    assert value(project, "database_url") == "postgresql://u:***@h/d?sslpassword=***"
    assert setting(project, "database_url").origin == "$DATABASE_URL"


def test_settings_have_a_fixed_order(write: Write) -> None:
    names = [entry.name for entry in open_project(write("pyproject.toml", "[tool.schemactl]")).config.settings]
    own = ["models", "metadata", "database_url", "scratch_url", "include", "exclude", "other_tools", "env_file"]
    assert names == [*own, "environment", "x_arguments"]
