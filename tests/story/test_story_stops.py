"""Rows that would make a step fail are counted and named before anything of it is done."""

from pathlib import Path

import pytest

from tests.failures.lab import Forks
from tests.story.shop import Shop, start

MODELS = """\
import enum

import sqlalchemy as sa
from sqlmodel import Field

from models.base import Model


class Level(enum.StrEnum):
    PLAIN = "plain"
    GOLD = "gold"
    RED = "red"


class Team(Model, table=True):
    __tablename__ = "teams"

    id: int | None = Field(default=None, primary_key=True)


class Member(Model, table=True):
    __tablename__ = "members"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=40)
    nick: str | None = None
    size: str | None = None
    team_id: int | None = None
    level: Level = Level.PLAIN
    age: int = 0
"""
ROWS = """
INSERT INTO members (id, name, nick, size, team_id, level, age) VALUES
    (1, 'Ann', 'a', '1', 1, 'PLAIN', 5), (2, 'Bob', NULL, 'two', 7, 'RED', -1),
    (3, 'Christopher', NULL, ' 3 ', NULL, 'GOLD', 3), (4, 'Ann', 'd', NULL, 8, 'RED', 4)
"""
CHANGES = {
    "not null": ("nick: str | None = None", "nick: str", "2 rows with NULL in members.nick: id=2; id=3"),
    "unique": (
        "max_length=40)", "max_length=40, unique=True)",
        "2 rows of members with the same name as another one: id=1; id=4",
    ),
    "unique index": (
        "max_length=40)", "max_length=40, unique=True, index=True)",
        "2 rows of members with the same name as another one: id=1; id=4",
    ),
    "foreign key": (
        "team_id: int | None = None", 'team_id: int | None = Field(default=None, foreign_key="teams.id")',
        "2 rows of members whose team_id is in no row of teams: id=2; id=4",
    ),
    "check": (
        '__tablename__ = "members"',
        '__tablename__ = "members"\n    __table_args__ = (sa.CheckConstraint("age >= 0", name="old"),)',
        "1 row of members against age >= 0: id=2",
    ),
}  # fmt: skip
ON_POSTGRESQL = {
    "text to int": (
        "size: str | None = None", "size: int | None = None",
        "1 row with a value in members.size that integer does not hold: id=2",
    ),
    "text to boolean": (
        "size: str | None = None", "size: bool | None = None",
        "2 rows with a value in members.size that boolean does not hold: id=2; id=3",
    ),
    "shorter": (
        "max_length=40)", "max_length=5)",
        "1 row with a value in members.name that character varying(5) does not hold: id=3",
    ),
    "label": ('    RED = "red"\n', "", "2 rows with RED in members.level: id=2; id=4"),
}  # fmt: skip


def with_rows(shop: Shop) -> Shop:
    """A shop whose tables hold something."""
    shop.write("models/shop.py", MODELS)
    shop.ok("migrate", "--yes", "-m", "shop")
    shop.sql("INSERT INTO teams (id) VALUES (1)")
    shop.sql(ROWS)
    return shop


@pytest.fixture
def made(shop: Shop) -> Shop:
    """A shop with rows, once on each database."""
    return with_rows(shop)


@pytest.fixture
def on_postgresql(forks: Forks, tmp_path: Path, postgresql_url: str) -> Shop:
    """A shop with rows on PostgreSQL."""
    return with_rows(start(forks, tmp_path / "shop", postgresql_url))


def refused_before_anything(shop: Shop, old: str, new: str, said: str) -> None:
    """Nothing is written, and of a revision that is, nothing runs; both say which rows."""
    shop.edit("models/shop.py", (old, new))
    before = shop.state()
    done = shop.run("migrate", "--yes")
    assert (done.code, shop.state()) == (1, before), done.said
    assert said in done.stderr and "Nothing was written" in done.stderr, done.said
    assert said in shop.ok("migrate", "--dry-run").stdout

    shop.ok("migrate", "--yes", "--no-apply")
    before = shop.state()
    done = shop.run("upgrade", "--yes")
    assert (done.code, shop.state()) == (1, before), done.said
    ours, theirs = (text.replace("character varying", "VARCHAR").lower() for text in (said, done.stderr))
    assert ours in theirs and "Nothing was done" in done.stderr, done.said
    assert ours in shop.ok("upgrade", "--dry-run").stdout.lower()
    done = shop.run("migrate", "--yes")
    assert (done.code, shop.state()) == (1, before), done.said


@pytest.mark.parametrize("name", CHANGES)
def test_rows_in_the_way(made: Shop, name: str) -> None:
    refused_before_anything(made, *CHANGES[name])


@pytest.mark.parametrize("name", ON_POSTGRESQL)
def test_values_that_do_not_convert(on_postgresql: Shop, name: str) -> None:
    refused_before_anything(on_postgresql, *ON_POSTGRESQL[name])


@pytest.mark.parametrize("name", CHANGES)
def test_rows_that_are_mended_are_in_nobodys_way(made: Shop, name: str) -> None:
    made.edit("models/shop.py", CHANGES[name][:2])
    made.sql("DELETE FROM members WHERE id <> 1")
    made.ok("migrate", "--yes")
    assert made.rules() == []


def test_a_revision_that_mends_them_itself_runs(made: Shop) -> None:
    made.edit("models/shop.py", CHANGES["not null"][:2])
    made.ok("migrate", "--yes", "--no-apply", "-m", "mend")
    path = next(made.versions.glob("*_mend.py"))
    text = path.read_text()
    head, _, rest = text.partition("def upgrade() -> None:\n")
    mend = """    op.execute("UPDATE members SET nick = '' WHERE nick IS NULL")\n"""
    docstring, _, body = rest.partition('"""\n')
    path.write_text(f'{head}def upgrade() -> None:\n{docstring}"""\n{mend}{body}')
    made.ok("upgrade")
    assert made.sql("SELECT count(*) FROM members WHERE nick = ''") == [(2,)]
    assert made.rules() == []


def test_what_is_null_is_filled_by_a_flag(made: Shop) -> None:
    made.edit("models/shop.py", CHANGES["not null"][:2], ("size: str | None = None", "size: str = Field(max_length=9)"))
    done = made.run("migrate", "--yes")
    assert (done.code, "--default members.nick=VALUE --default members.size=VALUE" in done.stderr) == (1, True), (
        done.said
    )
    flags = ("--default", "members.nick=it's 5% :x", "--default", "members.size=?")
    shown = made.ok("migrate", "--dry-run", *flags).stdout
    assert "'it''s 5% :x' in rows with NULL" in shown
    assert made.json("migrate", "--yes", *flags)["remaining"] == []
    expected = [("a", "1"), ("it's 5% :x", "two"), ("it's 5% :x", " 3 "), ("d", "?")]
    assert made.sql("SELECT nick, size FROM members ORDER BY id") == expected
    assert made.rules() == []
    made.ok("verify")
    made.ok("downgrade", "-1", "--yes")
    made.ok("upgrade")


def test_a_column_of_another_type_is_filled_too(on_postgresql: Shop) -> None:
    on_postgresql.edit("models/shop.py", ("team_id: int | None = None", "team_id: str"))
    on_postgresql.ok("migrate", "--yes", "--default", "members.team_id=none")
    found = on_postgresql.sql("SELECT team_id FROM members ORDER BY id")
    assert found == [("1",), ("7",), ("none",), ("8",)]
