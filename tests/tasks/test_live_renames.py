"""What follows a rename is told on a copy: on a live database nothing is renamed, not even for a moment."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

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
from sqlalchemy import CheckConstraint, Column, Enum, ForeignKey, Integer, MetaData, String, Table

metadata = MetaData()  # its own: other tests have classes of these names

Table("further", metadata, Column("id", Integer, primary_key=True, autoincrement=False))
Table(
    "users",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", String(20)),
    Column("kind", Enum("a", "b", name="kind")),
    Column("further_id", ForeignKey("further.id")),
    CheckConstraint("new_rule(name)", name="ck"),
    info={"sql": [
        "CREATE FUNCTION new_rule(text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> '' $$",
        "CREATE VIEW new_one AS SELECT id, name, kind FROM users",
        "CREATE VIEW second AS SELECT name FROM new_one WHERE kind = 'a'",
        "GRANT SELECT ON new_one TO PUBLIC",
    ]},
)
"""
TOML = """
[tool.schemactl]
metadata = "live_models:metadata"
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

    folder: Path
    engine: sa.Engine

    def compared(self, **environment: str) -> tuple[list[str], list[str], str]:
        """The changes that are sure, those that are not, and what was said meanwhile.

        Somebody reads from the view that has another name in the models. In this process there are the
        tables of other tests, so it is another one.
        """
        url = self.engine.url.render_as_string(hide_password=False)
        command = [sys.executable, "-m", "schemactl", "--url", url, "diff", "--format", "json"]
        with self.engine.connect() as reader:
            reader.exec_driver_sql("SELECT * FROM old_one")
            done = subprocess.run(
                command, cwd=self.folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
            )
        assert done.returncode == 0, done.stderr
        changes = json.loads(done.stdout)["changes"]
        said = [
            [f"{item['kind']} {item['path']}" for item in changes if item["verified"] is sure] for sure in (True, False)
        ]
        return said[0], said[1], done.stderr


@pytest.fixture
def live(tmp_path: Path, each_postgresql_url: str) -> Iterator[Live]:
    (tmp_path / "live_models.py").write_text(MODELS)
    (tmp_path / "migrations" / "versions").mkdir(parents=True)
    (tmp_path / "migrations" / "versions" / "a1_once.py").write_text(ONCE_NAMED)
    (tmp_path / "migrations" / "env.py").write_text("from schemactl.environment import run\n\nrun()\n")
    (tmp_path / "pyproject.toml").write_text(TOML)
    engine = sa.create_engine(each_postgresql_url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql(OLD)
    yield Live(tmp_path, engine)
    engine.dispose()


RENAMES = ["rename-function new_rule(text)", "rename-view new_one"]


def test_what_follows_is_told_on_a_copy(live: Live) -> None:
    sure, unsure, said = live.compared()
    assert (sure, unsure) == (RENAMES, [])
    assert "What follows a rename is told by a copy: making one on a scratch database" in said


def test_where_no_copy_can_be_made_what_may_follow_is_unverified(live: Live) -> None:
    sure, unsure, said = live.compared(SCHEMACTL_SCRATCH_URL="postgresql+psycopg2://nobody@127.0.0.1:1/none")
    assert (sure, len(unsure)) == (RENAMES, 4)
    assert "no other PostgreSQL" in said


def test_where_the_copy_lacks_something_what_may_follow_is_unverified(live: Live) -> None:
    with live.engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA hidden")
        connection.exec_driver_sql("CREATE TABLE hidden.t (id int)")
        connection.exec_driver_sql("CREATE OR REPLACE VIEW second AS SELECT name FROM old_one, hidden.t")
    sure, unsure, _ = live.compared()
    assert sure == RENAMES
    assert unsure
