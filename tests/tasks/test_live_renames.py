"""What follows a rename is told on a copy: on a live database nothing is renamed, not even for a moment."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from schemactl import api
from schemactl.events import Event, Note
from schemactl.project import Project, open_project
from tests.compare.comparing import lines

OLD = """
CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TABLE further (id int PRIMARY KEY);
CREATE TABLE users (id int PRIMARY KEY, name varchar(20), kind kind, further_id int REFERENCES further);
CREATE FUNCTION old_rule(text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> '' $$;
ALTER TABLE users ADD CONSTRAINT ck CHECK (old_rule(name));
CREATE VIEW old_one AS SELECT id, name, kind FROM users;
CREATE VIEW second AS SELECT name FROM old_one WHERE kind = 'a';
GRANT SELECT ON old_one TO PUBLIC;
INSERT INTO further VALUES (1); INSERT INTO users VALUES (1, 'me', 'a', 1);
"""
MODELS = """
import enum
from sqlalchemy import CheckConstraint, Column, Enum, String
from sqlmodel import Field, SQLModel

class Kind(enum.StrEnum):
    a = "a"
    b = "b"

class Further(SQLModel, table=True):
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})

class Users(SQLModel, table=True):
    __table_args__ = (
        CheckConstraint("new_rule(name)", name="ck"),
        {"info": {"sql": [
            "CREATE FUNCTION new_rule(text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> '' $$",
            "CREATE VIEW new_one AS SELECT id, name, kind FROM users",
            "CREATE VIEW second AS SELECT name FROM new_one WHERE kind = 'a'",
            "GRANT SELECT ON new_one TO PUBLIC",
        ]}},
    )
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str | None = Field(default=None, sa_column=Column(String(20)))
    kind: Kind | None = Field(default=None, sa_column=Column(Enum(Kind, name="kind")))
    further_id: int | None = Field(default=None, foreign_key="further.id")
"""
TOML = """
[tool.schemactl]
models = ["live_models"]
[tool.alembic]
script_location = "migrations"
"""
ONCE_NAMED = """
revision = "a1"
down_revision = None
def upgrade():
    # of the models: view old_one
    # of the models: grant old_one TABLE
    # of the models: function old_rule text
    pass
def downgrade():
    pass
"""


@dataclass
class Live:
    """A project whose models give other names, and its database."""

    project: Project
    engine: sa.Engine


@pytest.fixture
def live(tmp_path: Path, each_postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    (tmp_path / "live_models.py").write_text(MODELS)
    (tmp_path / "migrations" / "versions").mkdir(parents=True)
    (tmp_path / "migrations" / "versions" / "a1_once.py").write_text(ONCE_NAMED)
    (tmp_path / "pyproject.toml").write_text(TOML)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", each_postgresql_url)
    engine = sa.create_engine(each_postgresql_url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql(OLD)
    yield Live(open_project(tmp_path), engine)
    engine.dispose()


def compared(live: Live) -> tuple[list[str], list[Event]]:
    """The changes and the notes, while somebody reads from the view that has another name in the models."""
    notes: list[Event] = []
    with live.engine.connect() as reader:
        reader.exec_driver_sql("SELECT * FROM old_one")
        return lines(api.diff(live.project, listener=notes.append).changes), notes


RENAMES = ["→ new_rule(text) renamed from old_rule", "→ new_one renamed from old_one"]


def test_what_follows_is_told_on_a_copy(live: Live) -> None:
    found, notes = compared(live)
    assert found == RENAMES
    assert notes == [Note("What follows a rename is told by a copy: making one on a scratch database")]


def test_where_no_copy_can_be_made_what_may_follow_is_unverified(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHEMACTL_SCRATCH_URL", "postgresql+psycopg2://nobody@127.0.0.1:1/none")
    found, notes = compared(replace(live, project=open_project(live.project.root)))
    assert [line for line in found if not line.endswith("(unverified)")] == RENAMES
    assert len(found) == 6
    assert len(notes) == 1
    assert "no other PostgreSQL" in str(notes[0])


def test_where_the_copy_lacks_something_what_may_follow_is_unverified(live: Live) -> None:
    with live.engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA hidden")
        connection.exec_driver_sql("CREATE TABLE hidden.t (id int)")
        connection.exec_driver_sql("CREATE OR REPLACE VIEW second AS SELECT name FROM old_one, hidden.t")
    found, _ = compared(live)
    assert [line for line in found if not line.endswith("(unverified)")] == RENAMES
