"""The env.py that schemactl scaffolds, under the plain `alembic` command and under a program that calls Alembic."""

import os
import subprocess
import sys
import uuid
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, make_url, text

from schemactl.apply import apply
from schemactl.environment import harvest, read_graph, run_environment
from schemactl.generate import scaffold
from schemactl.history import current_revisions
from schemactl.project import open_project
from tests.layouts.foreign import asynchronous, tables

Alembic = Callable[..., subprocess.CompletedProcess[str]]

MODELS = """from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel

metadata = MetaData()

class Hero(SQLModel, table=True):
    metadata = metadata
    id: int | None = Field(default=None, primary_key=True)
    name: str
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scaffolded project with one model, in a module that no other test has."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SCHEMACTL_DATABASE_URL", raising=False)
    folder = tmp_path / "project"
    module = f"m{uuid.uuid4().hex}"
    scaffold(folder, asynchronous=False, overwrite=lambda _path: True)
    (folder / f"{module}.py").write_text(MODELS)
    settings = (folder / "pyproject.toml").read_text()
    assert 'models = ["models"]' in settings
    settings = settings.replace('models = ["models"]', f'models = ["{module}"]\nmetadata = "{module}:metadata"')
    (folder / "pyproject.toml").write_text(settings)
    return folder


def alembic(root: Path, *words: str, url: str) -> subprocess.CompletedProcess[str]:
    """Run the plain command in the project's folder."""
    environment = {**os.environ, "DATABASE_URL": url}
    return subprocess.run(
        [sys.executable, "-m", "alembic", *words], cwd=root, env=environment, capture_output=True, text=True
    )


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_the_plain_command(kind: str, root: Path, database_url: str) -> None:
    url = asynchronous(database_url) if kind == "async" else database_url
    written = alembic(root, "revision", "--autogenerate", "-m", "first", url=url)
    assert written.returncode == 0, written.stderr
    assert alembic(root, "check", url=url).returncode != 0  # not up to date
    ran = alembic(root, "upgrade", "head", url=url)
    assert ran.returncode == 0, ran.stderr
    assert "hero" in tables(database_url)
    checked = alembic(root, "check", url=url)
    assert checked.returncode == 0, checked.stderr + checked.stdout
    assert alembic(root, "downgrade", "base", url=url).returncode == 0
    assert tables(database_url) == {"alembic_version"}
    offline = alembic(root, "upgrade", "head", "--sql", url=url)
    assert offline.returncode == 0, offline.stderr
    assert "CREATE TABLE hero" in offline.stdout


REVISION = """from alembic import op
revision = {name!r}
down_revision = {down!r}

def upgrade():
    {body}

def downgrade():
    pass
"""


def revision(root: Path, name: str, body: str, down: str | None = None) -> None:
    versions = root / "migrations" / "versions"
    (versions / f"{name}.py").write_text(REVISION.format(name=name, down=down, body=body))


def config_of(root: Path) -> Config:
    toml = root / "pyproject.toml"
    ini = root / "alembic.ini"
    return Config(ini if ini.exists() else None, toml_file=toml, stdout=StringIO())


def test_a_program_sets_the_url(root: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'not_this.db'}")
    revision(root, "aaaa", "op.execute('CREATE TABLE x (id INTEGER)')")
    config = config_of(root)
    config.set_main_option("sqlalchemy.url", sqlite_url)
    command.upgrade(config, "head")
    assert "x" in tables(sqlite_url)
    assert not (tmp_path / "not_this.db").exists()


@pytest.mark.parametrize("kind", ["connection", "engine"])
def test_a_program_hands_over_a_connection(
    kind: str, root: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///not_this.db")
    revision(root, "aaaa", "op.execute('CREATE TABLE x (id INTEGER)')")
    config = config_of(root)
    engine = create_engine(database_url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection if kind == "connection" else engine
        if kind == "connection":
            command.upgrade(config, "head")
    if kind == "engine":
        command.upgrade(config, "head")
    engine.dispose()
    assert "x" in tables(database_url)


def test_a_failing_revision_leaves_nothing_on_sqlite(root: Path, sqlite_url: str) -> None:
    revision(root, "aaaa", "op.execute('CREATE TABLE a (id INTEGER)')")
    revision(root, "bbbb", "op.execute('CREATE TABLE b (id INTEGER)'); op.execute('SELECT nonsense')", down="aaaa")
    assert alembic(root, "upgrade", "head", url=sqlite_url).returncode != 0
    assert tables(sqlite_url) == {"a", "alembic_version"}


def test_the_models_are_read_only_where_they_are_needed(root: Path, sqlite_url: str) -> None:
    revision(root, "aaaa", "op.execute('CREATE TABLE x (id INTEGER)')")
    for path in root.glob("m*.py"):
        path.write_text("raise RuntimeError('the models were read')\n")
    opened = open_project(root, url=sqlite_url)
    graph = read_graph(opened)
    run_environment(opened, lambda e: apply(e, graph, "head", "upgrade"), writing=True, models=False)
    assert run_environment(opened, current_revisions, models=False) == (("aaaa",),)
    assert alembic(root, "downgrade", "base", url=sqlite_url).returncode == 0
    with pytest.raises(Exception, match="the models were read"):
        harvest(opened)


def test_harvest(root: Path, database_url: str) -> None:
    found = harvest(open_project(root, url=database_url))
    assert ["hero" in metadata.tables for metadata in found[0].metadatas] == [True]
    assert found[0].dialect.name == make_url(database_url).get_backend_name()
    assert bool(found[0].options["render_as_batch"]) is (found[0].dialect.name == "sqlite")


def test_orphans_are_refused_before_the_commit(root: Path, sqlite_url: str) -> None:
    engine = create_engine(sqlite_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE child (id INTEGER, p INTEGER REFERENCES parent (id))"))
        connection.execute(text("INSERT INTO parent VALUES (1)"))
        connection.execute(text("INSERT INTO child VALUES (1, 1), (2, 77)"))
    revision(root, "aaaa", "op.execute('UPDATE child SET id = 3 WHERE id = 2')")
    revision(root, "bbbb", "op.execute('DELETE FROM parent')", down="aaaa")
    done = alembic(root, "upgrade", "head", url=sqlite_url)
    assert done.returncode != 0
    assert "reference rows of parent that do not exist" in done.stderr
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM parent")).scalar() == 1
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "aaaa"
    engine.dispose()
