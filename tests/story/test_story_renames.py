"""What is renamed keeps its rows: said by a flag, in the models, or on a terminal; refused where nobody said it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_ask import on_terminal
from tests.failures.lab import Forks
from tests.story.shop import Shop, start

BEFORE = """\
import sqlalchemy as sa
from sqlmodel import Field

from models.base import Model


class Team(Model, table=True):
    __tablename__ = "team"

    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(index=True)


class Member(Model, table=True):
    __tablename__ = "members"
    __table_args__ = (sa.CheckConstraint("length(name) > 0", name="named"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=100, index=True)
    nick: str | None = None
    color: str = Field(sa_type=sa.Enum("red", "blue", name="color"))
    team_id: int | None = Field(default=None, foreign_key="team.id")
"""
AFTER = (
    ('"team"', '"teams"'),
    ('"team.id"', '"teams.id"'),
    ("length(name)", "length(full_name)"),
    ("    name: str = Field(max_length=100", "    full_name: str = Field(max_length=100"),
    ("    nick: str", "    alias: str"),
)
TOLD = (
    (
        '    __tablename__ = "teams"\n',
        '    __tablename__ = "teams"\n    __table_args__ = {"info": {"renamed_from": "team"}}\n',
    ),
    (
        "max_length=100, index=True)",
        'max_length=100, index=True, sa_column_kwargs={"info": {"renamed_from": ["label", "name"]}})',
    ),
    (
        "    alias: str | None = None",
        '    alias: str | None = Field(None, sa_column_kwargs={"info": {"renamed_from": "nick"}})',
    ),
)
FLAGS = ("--rename", "team:teams", "--rename", "members.name:full_name", "--rename", "members.nick:members.alias")
ROWS = (
    "INSERT INTO team (id, title) VALUES (1, 'a'), (2, 'b')",
    "INSERT INTO members VALUES (1, 'Ann', 'an', 'red', 2), (2, 'Bob', NULL, 'blue', 1)",
)
OLD = [(1, "Ann", "an", "red", 2), (2, "Bob", None, "blue", 1)]


@pytest.fixture
def made(forks: Forks, tmp_path: Path, database_url: str) -> Iterator[Shop]:
    """A shop with rows, whose models have other names since."""
    shop = start(forks, tmp_path / "shop", database_url)
    shop.write("models/shop.py", BEFORE)
    shop.ok("migrate", "--yes", "-m", "shop")
    for statement in ROWS:
        shop.sql(statement)
    shop.edit("models/shop.py", *AFTER)
    yield shop


def members(shop: Shop, names: str = "id, full_name, alias, color, team_id") -> list[tuple[object, ...]]:
    return shop.sql(f"SELECT {names} FROM members ORDER BY id")


def alembic(made: Shop, *arguments: str) -> None:
    """Runs Alembic's own command."""
    made.python(f"from alembic.config import main; main({list(arguments)!r})")


def kinds(report: dict[str, object]) -> list[str]:
    changes = report["revision"]["changes"]  # type: ignore[index]
    return sorted({change["kind"] for change in changes})


RENAMED = ["rename-column", "rename-constraint", "rename-index", "rename-table"]


def test_flags_say_it(made: Shop) -> None:
    assert kinds(made.json("migrate", "--yes", *FLAGS)) == RENAMED
    assert members(made) == OLD
    assert made.sql("SELECT * FROM teams ORDER BY id") == [(1, "a"), (2, "b")]
    assert made.rules() == []

    made.ok("downgrade", "-1", "--yes")
    assert members(made, "id, name, nick, color, team_id") == OLD
    made.ok("upgrade", "--yes")
    assert made.rules() == []


def test_the_models_say_it_and_may_go_on_saying_it(made: Shop) -> None:
    made.edit("models/shop.py", *TOLD)
    assert kinds(made.json("migrate", "--yes")) == RENAMED
    assert members(made) == OLD
    assert made.rules() == []
    assert made.json("migrate", "--yes")["revision"]["revision"] is None


def test_what_compares_only_shows_what_the_models_say(made: Shop) -> None:
    assert {"drop-table", "drop-column"} <= {change["kind"] for change in made.json("diff")["changes"]}
    made.edit("models/shop.py", *TOLD)
    assert sorted({change["kind"] for change in made.json("diff")["changes"]}) == RENAMED
    assert sorted({change["kind"] for change in made.json("diff", "--from", "head")["changes"]}) == RENAMED
    found = made.json("check", "--no-database", code=1)["findings"]
    assert [item["rule"] for item in found] == ["missing-revision"]
    assert all(line.startswith("→") for line in found[0]["details"]), found[0]["details"]


def test_alembic_writes_what_the_models_say(made: Shop) -> None:
    made.edit("models/shop.py", *TOLD)
    alembic(made, "revision", "--autogenerate", "-m", "renames")
    alembic(made, "upgrade", "head")
    assert members(made) == OLD
    assert made.rules() == []
    alembic(made, "downgrade", "-1")
    assert members(made, "id, name, nick, color, team_id") == OLD


def test_nobody_says_it(made: Shop) -> None:
    done = made.run("migrate", "--yes")
    assert done.code == 2
    for flag in ("--rename team:teams", "--rename members.name:members.full_name", "--drop members.nick"):
        assert flag in done.said
    assert len(list((made.folder / "migrations/versions").glob("*.py"))) == 1
    assert members(made, "id, name, nick, color, team_id") == OLD


def test_a_drop_is_said_too(made: Shop) -> None:
    made.edit("models/shop.py", ("alias", "nickname"))
    made.ok(
        "migrate",
        "--yes",
        "--rename",
        "team:teams",
        "--rename",
        "members.name:members.full_name",
        "--drop",
        "members.nick",
    )
    assert members(made, "id, full_name, nickname") == [(1, "Ann", None), (2, "Bob", None)]
    assert made.rules() == []


def test_a_flag_that_names_nothing(made: Shop) -> None:
    done = made.run("migrate", "--yes", *FLAGS, "--rename", "members.nam:members.full_name")
    assert (done.code, "--rename members.nam:members.full_name" in done.said) == (2, True)
    made.ok("migrate", "--yes", *FLAGS)
    made.ok("migrate", "--yes", *FLAGS)  # nothing is missing any more, and a flag from the last time does no harm


def test_a_person_says_it(made: Shop) -> None:
    program = ["-m", "schemactl", "--url", made.url, "migrate"]
    _, shown, code = on_terminal(program, b"1\n1\n1\ny\n", made.folder)
    assert code == 0, shown
    assert "members.name" in shown
    assert members(made) == OLD
    assert made.rules() == []


def test_a_person_goes_away(made: Shop) -> None:
    program = ["-m", "schemactl", "--url", made.url, "migrate"]
    _, shown, code = on_terminal(program, b"\x04", made.folder)
    assert (code, "--rename team:teams" in shown) == (1, True), shown


@pytest.mark.parametrize("way", ["flag", "models"])
def test_a_label(forks: Forks, tmp_path: Path, postgresql_url: str, way: str) -> None:
    shop = start(forks, tmp_path / "shop", postgresql_url)
    shop.write("models/shop.py", BEFORE)
    shop.ok("migrate", "--yes", "-m", "shop")
    for statement in ROWS:
        shop.sql(statement)
    shop.edit(
        "models/shop.py", ('sa.Enum("red", "blue", name="color")', 'sa.Enum("ruby", "blue", "tan", name="color")')
    )
    done = shop.run("migrate", "--yes")
    assert (done.code, "--rename color.red:color.ruby" in done.said) == (2, True)
    if way == "models":
        info = ', sa_column_kwargs={"info": {"renamed_labels": {"red": "ruby"}}})'
        shop.edit("models/shop.py", ('name="color"))', 'name="color")' + info))
    flags = ("--rename", "color.red:ruby") if way == "flag" else ()
    assert kinds(shop.json("migrate", "--yes", *flags)) == ["alter-enum", "rename-label"]
    assert shop.sql("SELECT id, color::text FROM members ORDER BY id") == [(1, "ruby"), (2, "blue")]
    assert shop.rules() == []
    shop.ok("downgrade", "-1", "--yes")
    assert shop.sql("SELECT id, color::text FROM members ORDER BY id") == [(1, "red"), (2, "blue")]


def test_an_enum_and_its_labels(forks: Forks, tmp_path: Path, postgresql_url: str) -> None:
    shop = start(forks, tmp_path / "shop", postgresql_url)
    shop.write("models/shop.py", BEFORE)
    shop.ok("migrate", "--yes", "-m", "shop")
    for statement in ROWS:
        shop.sql(statement)
    shop.edit("models/shop.py", ('"red", "blue", name="color"', '"red", "blue", "tan", name="colour"'))
    shop.ok("migrate", "--yes", "--rename", "color:colour")
    assert shop.sql("SELECT id, color::text FROM members ORDER BY id") == [(1, "red"), (2, "blue")]
    assert shop.rules() == []
    shop.ok("downgrade", "-1", "--yes")
    shop.ok("upgrade", "--yes")
    assert shop.rules() == []


def test_the_database_refuses(forks: Forks, tmp_path: Path, sqlite_url: str) -> None:
    shop = start(forks, tmp_path / "shop", sqlite_url)
    shop.write("models/shop.py", BEFORE)
    first = shop.json("migrate", "--yes", "-m", "shop")["revision"]["revision"]
    broken = ("CREATE TABLE gone (id INTEGER)", "CREATE VIEW lost AS SELECT id FROM gone", "DROP TABLE gone")
    calls = "\n    ".join(f'op.execute("{statement}")' for statement in broken)
    shop.write(
        "migrations/versions/broken.py",
        f'"""broken"""\nfrom alembic import op\nrevision = "broken"\ndown_revision = "{first}"\n\n\n'
        f'def upgrade():\n    {calls}\n\n\ndef downgrade():\n    op.execute("DROP VIEW lost")\n',
    )
    shop.ok("upgrade")
    shop.edit("models/shop.py", *AFTER)
    done = shop.run("migrate", "--yes", *FLAGS)
    assert (done.code, "teams renamed from team" in done.said, "Traceback" in done.said) == (2, True, False), done.said
    assert "no such table" in done.said
