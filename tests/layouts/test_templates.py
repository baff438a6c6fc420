"""Every template that Alembic ships, filled in as a user would and then left alone."""

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, make_url, text

from schemactl.apply import apply, plan_apply
from schemactl.environment import Environment, harvest, run_environment
from schemactl.history import current_revisions, pending
from tests.layouts.conftest import Make
from tests.layouts.foreign import Foreign, tables

SINGLE = ["generic", "async", "pyproject", "pyproject_async"]


@pytest.mark.parametrize("template", SINGLE)
def test_upgrade_current_downgrade(template: str, foreign: Make, database_url: str) -> None:
    project = foreign(template, database_url)
    project.table("aaaa1111", None, "author")
    project.table("bbbb2222", "aaaa1111", "book")
    opened, graph = project.open(), project.graph()

    ran = run_environment(opened, lambda e: apply(e, graph, "head", "upgrade"), writing=True)
    assert [item.revision for item in ran[0]] == ["aaaa1111", "bbbb2222"]
    assert all(item.seconds is not None for item in ran[0])
    assert {"author", "book", "alembic_version"} <= tables(database_url)
    assert run_environment(opened, current_revisions) == (("bbbb2222",),)
    assert run_environment(opened, lambda e: plan_apply(graph, current_revisions(e), "head", "upgrade")) == ((),)

    run_environment(opened, lambda e: apply(e, graph, "-1", "downgrade"), writing=True)
    assert run_environment(opened, current_revisions) == (("aaaa1111",),)
    assert "book" not in tables(database_url)


@pytest.mark.parametrize("template", SINGLE)
def test_models_and_options_are_seen(template: str, foreign: Make, database_url: str) -> None:
    project = foreign(template, database_url)
    found = run_environment(
        project.open(), lambda e: ([sorted(m.tables) for m in e.metadatas], e.dialect.name), writing=True
    )
    assert found == (([["author", "book"]], database_url.split("+")[0].split(":")[0]),)


@pytest.mark.parametrize("template", SINGLE)
def test_a_url_from_outside_reaches_env_py_in_the_form_it_needs(
    template: str, foreign: Make, database_url: str
) -> None:
    project = foreign(template)
    opened = project.open(url=database_url)
    found = run_environment(opened, lambda e: e.url.database if e.url else None, writing=True)
    assert found == (make_url(database_url).database,)


@pytest.mark.parametrize("template", SINGLE)
def test_harvest_needs_no_database(template: str, foreign: Make) -> None:
    project = foreign(template, "postgresql+psycopg2://nobody:secret@127.0.0.1:1/nowhere")
    found = harvest(project.open())
    assert [sorted(metadata.tables) for metadata in found[0].metadatas] == [["author", "book"]]
    assert found[0].connection is None
    assert found[0].dialect.name == "postgresql"


@pytest.mark.parametrize("template", SINGLE)
def test_harvest_of_a_project_that_nobody_gave_a_url(template: str, foreign: Make) -> None:
    found = harvest(foreign(template).open())
    assert [sorted(metadata.tables) for metadata in found[0].metadatas] == [["author", "book"]]


@pytest.mark.parametrize("template", SINGLE)
def test_reading_makes_no_sqlite_file(template: str, foreign: Make, sqlite_url: str) -> None:
    project = foreign(template, sqlite_url)
    harvest(project.open())
    assert not list(project.root.rglob("*.db"))
    assert not list(project.root.parent.glob("*.db"))


def multidb(foreign: Make, first: str, second: str) -> Foreign:
    project = foreign("multidb")
    project.ini(
        ("driver://user:pass@localhost/dbname2", second.replace("%", "%%")),
        ("driver://user:pass@localhost/dbname\n", first.replace("%", "%%") + "\n"),
    )
    project.edit(
        project.env,
        ("target_metadata = {}", f'import {project.models} as m\ntarget_metadata = {{"engine1": m.metadata}}'),
    )
    project.versions.joinpath("aaaa1111_x.py").write_text(
        '"""both"""\nfrom alembic import op\nimport sqlalchemy as sa\n'
        'revision = "aaaa1111"\ndown_revision = None\n'
        "def upgrade(engine_name):\n    globals()['upgrade_' + engine_name]()\n"
        "def downgrade(engine_name):\n    globals()['downgrade_' + engine_name]()\n"
        "def upgrade_engine1():\n    op.create_table('one', sa.Column('id', sa.Integer()))\n"
        "def downgrade_engine1():\n    op.drop_table('one')\n"
        "def upgrade_engine2():\n    op.create_table('two', sa.Column('id', sa.Integer()))\n"
        "def downgrade_engine2():\n    op.drop_table('two')\n"
    )
    return project


def test_multidb(foreign: Make, postgresql_url: str, sqlite_url: str) -> None:
    project = multidb(foreign, postgresql_url, sqlite_url)
    opened, graph = project.open(), project.graph()
    ran = run_environment(opened, lambda e: (e.name, len(apply(e, graph, "head", "upgrade"))), writing=True)
    assert ran == (("engine1", 1), ("engine2", 1))
    assert "one" in tables(postgresql_url)
    assert "two" not in tables(postgresql_url)
    assert "two" in tables(sqlite_url)

    def facts(environment: Environment) -> tuple[str, int, tuple[str, ...]]:
        return environment.name, len(environment.metadatas), current_revisions(environment)

    assert run_environment(opened, facts) == (("engine1", 1, ("aaaa1111",)), ("engine2", 0, ("aaaa1111",)))
    assert pending(graph, ("aaaa1111",)) == ()
    run_environment(opened, lambda e: apply(e, graph, "base", "downgrade"), writing=True)
    assert tables(postgresql_url) == {"alembic_version"}


def test_multidb_harvest_without_databases(foreign: Make) -> None:
    nowhere = "postgresql+psycopg2://nobody@127.0.0.1:1/nowhere"
    found = harvest(multidb(foreign, nowhere, "sqlite:///missing/folder/x.db").open())
    assert [(item.name, item.dialect.name, len(item.metadatas)) for item in found] == [
        ("engine1", "postgresql", 1),
        ("engine2", "sqlite", 0),
    ]


def test_plain_alembic_and_we_write_the_same_version_table(
    foreign: Make, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = foreign("generic", sqlite_url)
    monkeypatch.chdir(project.root)
    project.table("aaaa1111", None, "author")
    project.table("bbbb2222", "aaaa1111", "book")
    config = Config(project.root / "alembic.ini")
    command.upgrade(config, "aaaa1111")
    graph = project.graph()
    ran = run_environment(project.open(), lambda e: apply(e, graph, "head", "upgrade"), writing=True)
    assert [item.revision for item in ran[0]] == ["bbbb2222"]
    command.downgrade(config, "base")
    with create_engine(sqlite_url).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 0
