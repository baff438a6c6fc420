"""Views that only a live database has, from the models' change to the reports."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from schemactl import api
from schemactl.events import Event, Note
from schemactl.report import json, terminal
from schemactl.reports import Lifted, Question
from tests.layouts.foreign import Foreign, forget, make_foreign

VIEW = "CREATE VIEW reporting.names AS SELECT name FROM author"
MADE = "The view reporting.names was dropped and made again for author.name."
AHEAD = "The view reporting.names, which only this database has, is dropped and made again when the revision is applied"


def yes(_question: Question) -> bool:
    return True


def execute(url: str, *statements: str) -> list[tuple[object, ...]]:
    engine = create_engine(url)
    with engine.begin() as connection:
        found = [connection.execute(text(statement)) for statement in statements]
        rows = [tuple(row) for row in found[-1]] if found[-1].returns_rows else []
    engine.dispose()
    return rows


Make = Callable[[str], Foreign]


@pytest.fixture
def make(tmp_path: Path, each_postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes a project of a template whose database stands at the models and has a view besides."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("SCHEMACTL_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    made: list[Foreign] = []

    def project(template: str) -> Foreign:
        (tmp_path / "project").mkdir()
        found = make_foreign(tmp_path / "project", template, each_postgresql_url)
        made.append(found)
        assert api.migrate(found.open(), ask=yes).remaining == ()
        execute(each_postgresql_url, "INSERT INTO author VALUES (1, 'me')", "CREATE SCHEMA reporting", VIEW)
        return found

    yield project
    for each in made:
        forget(each)


def change(project: Foreign, old: str, new: str) -> None:
    path = project.root / f"{project.models}.py"
    project.edit(path, (old, new))
    forget(project)
    path.with_suffix(".pyc").unlink(missing_ok=True)
    for cached in (project.root / "__pycache__").glob(f"{project.models}*"):
        cached.unlink()


@pytest.mark.parametrize("template", ["generic", "async", "pyproject"])
def test_migrate_says_so_before_and_after(template: str, make: Make, each_postgresql_url: str) -> None:
    project = make(template)
    change(project, "String(40)", "String(90)")
    dry = api.migrate(project.open(), ask=yes, dry_run=True)
    assert [item.message[: len(AHEAD)] for item in dry.revision.hazards if "reporting" in item.message] == [AHEAD]
    report = api.migrate(project.open(), ask=yes)
    assert report.remaining == ()
    assert report.applied is not None
    assert report.applied.revisions[0].lifted == (Lifted("view", "reporting.names", "author.name"),)
    for write, said in ((terminal.write, MADE), (json.write, '"because": "author.name"')):
        stream = io.StringIO()
        write(report, stream)
        assert said in stream.getvalue()
        assert AHEAD in stream.getvalue()
    assert execute(each_postgresql_url, "SELECT name FROM reporting.names") == [("me",)]
    assert api.downgrade(project.open(), "-1", ask=yes).revisions[0].lifted != ()
    assert execute(each_postgresql_url, "SELECT name FROM reporting.names") == [("me",)]


def test_migrate_says_that_an_upgrade_will_be_refused(make: Make) -> None:
    project = make("generic")
    change(project, ', Column("name", String(40), nullable=False)', "")
    dry = api.migrate(project.open(), ask=yes, dry_run=True)
    said = [item.message for item in dry.revision.hazards if item.kind == "can-fail"]
    assert said == [
        "The view reporting.names, which only this database has, needs author.name, which is dropped: that is refused."
    ]


def test_a_database_without_the_view_runs_the_same_revision(make: Make, each_postgresql_url: str) -> None:
    project = make("generic")
    change(project, "String(40)", "String(90)")
    report = api.migrate(project.open(), ask=yes, apply=False)
    assert [item for item in report.revision.hazards if "reporting" in item.message] == []
    assert "reporting" not in Path(report.revision.path or "").read_text()
    other = f"{each_postgresql_url}_other"
    engine = create_engine(each_postgresql_url, isolation_level="AUTOCOMMIT")
    name = other.rpartition("/")[2]
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
        try:
            assert [item.lifted for item in api.upgrade(project.open(other), ask=yes).revisions] == [(), ()]
            assert len(api.upgrade(project.open(), ask=yes).revisions[0].lifted) == 1
        finally:
            connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
    engine.dispose()


def test_alembic_alone_is_refused_by_the_server_and_loses_nothing(make: Make, each_postgresql_url: str) -> None:
    project = make("generic")
    change(project, "String(40)", "String(90)")
    api.migrate(project.open(), ask=yes, apply=False)
    with pytest.raises(DBAPIError, match="used by a view or rule"):
        command.upgrade(Config(project.root / "alembic.ini"), "head")
    assert execute(each_postgresql_url, "SELECT name FROM reporting.names") == [("me",)]
    api.upgrade(project.open(), ask=yes)


def test_a_history_that_ran_with_lifting_is_replayed_with_it(make: Make) -> None:
    project = make("generic")
    head = project.graph().heads[0]
    view = "CREATE SCHEMA IF NOT EXISTS reporting; CREATE OR REPLACE VIEW reporting.others AS SELECT name FROM author"
    drop = 'op.execute("DROP VIEW reporting.others")'
    project.revision("bbbb", head, upgrade=f'op.execute("{view}")', downgrade=drop)
    wider = 'op.alter_column("author", "name", type_=sa.String({}))'
    project.revision("cccc", "bbbb", upgrade=wider.format(90), downgrade=wider.format(40))
    change(project, "String(40)", "String(90)")
    report = api.upgrade(project.open(), ask=yes)
    assert {item.name for item in report.revisions[1].lifted} == {"reporting.names", "reporting.others"}
    assert api.diff(project.open()).changes == ()
    assert not api.migrate(project.open(), ask=yes).revision.changes


def test_a_view_on_one_that_the_models_declare(make: Make, each_postgresql_url: str) -> None:
    project = make("generic")
    declared = 'Table("book"'
    view = "CREATE VIEW upper_names AS SELECT upper(name) AS shout, name FROM author"
    change(project, declared, f'metadata.info["sql"] = "{view}"\n{declared}')
    assert api.migrate(project.open(), ask=yes).remaining == ()
    execute(
        each_postgresql_url,
        "CREATE MATERIALIZED VIEW reporting.loud AS SELECT shout, name FROM upper_names",
        "CREATE UNIQUE INDEX loud_name ON reporting.loud (name)",
    )
    change(project, "String(40)", "String(90)")
    report = api.migrate(project.open(), ask=yes)
    assert report.remaining == ()
    assert report.applied is not None
    assert {(item.name, item.because) for item in report.applied.revisions[0].lifted} == {
        ("reporting.loud", "upper_names"),
        ("reporting.names", "author.name"),
    }
    ahead = [item.message for item in report.revision.hazards if "only this database has" in item.message]
    assert len(ahead) == 2
    assert execute(each_postgresql_url, "SELECT shout FROM reporting.loud") == [("ME",)]
    api.downgrade(project.open(), "-1", ask=yes)
    assert execute(each_postgresql_url, "SELECT shout FROM reporting.loud") == [("ME",)]
    assert api.diff(project.open()).changes != ()


def test_a_view_of_the_history_in_a_namespace_that_is_not_read(make: Make) -> None:
    project = make("generic")
    view = "CREATE SCHEMA apart; CREATE VIEW apart.others AS SELECT name FROM author"
    drop = 'op.execute("DROP SCHEMA apart CASCADE")'
    project.revision("bbbb", project.graph().heads[0], upgrade=f'op.execute("{view}")', downgrade=drop)
    change(project, "String(40)", "String(90)")
    told: list[Event] = []
    report = api.migrate(project.open(), ask=yes, listener=told.append)
    notes = [event.text for event in told if isinstance(event, Note)]
    # up and down
    assert [note.partition(".")[0] for note in notes if "alembic upgrade by itself" in note] == ["The view apart"] * 2
    assert report.applied is not None
    assert {item.name for item in report.applied.revisions[1].lifted} == {"apart.others", "reporting.names"}
