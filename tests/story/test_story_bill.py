"""The bill before the loss: what a step takes is counted on the target, and has to be consented to by name."""

from pathlib import Path
from typing import Any

import pytest

from tests.failures.lab import Forks
from tests.story.shop import Shop, start

MODELS = """\
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from models.base import Model


class Old(Model, table=True):
    __tablename__ = "old"

    id: int | None = Field(default=None, primary_key=True)


class Member(Model, table=True):
    __tablename__ = "members"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=40)
    nick: str | None = None
    fax: str | None = None
    size: str | None = None
    created: datetime = Field(sa_type=sa.DateTime)
"""
ROWS = """
INSERT INTO members (id, name, nick, size, created) VALUES
    (1, 'Ann', 'a', '1', '2026-01-02 03:04:05'), (2, 'Bob', NULL, 'two', '2026-03-04 05:06:07'),
    (3, 'Christopher', 'c', '3', '2025-01-01 00:00:00')
"""
OLD = MODELS.partition("class Old")[2].partition("class Member")[0]
OLD = f"class Old{OLD}"
NICK = "    nick: str | None = None\n"
FAX = "    fax: str | None = None\n"
SHORT = ("name: str = Field(max_length=40)", "name: str = Field(max_length=5)")


@pytest.fixture
def made(shop: Shop) -> Shop:
    """A shop with rows, once on each database."""
    return with_rows(shop)


def with_rows(shop: Shop) -> Shop:
    """A shop whose tables hold something."""
    shop.write("models/shop.py", MODELS)
    shop.ok("migrate", "--yes", "-m", "shop")
    shop.sql(ROWS)
    shop.sql("INSERT INTO old (id) VALUES (1), (2)")
    return shop


def counts(hazards: list[dict[str, Any]], kind: str = "loses-data") -> list[tuple[str, int | None]]:
    return [
        (count["name"], count["rows"]) for hazard in hazards if hazard["kind"] == kind for count in hazard["counts"]
    ]


def written(shop: Shop) -> int:
    return len(list(shop.versions.glob("*.py")))


def test_what_goes_is_counted(made: Shop) -> None:
    made.edit("models/shop.py", (OLD, ""), (NICK, ""), (FAX, ""))
    shown = made.ok("migrate", "--dry-run").stdout
    assert "counted: 2 rows in old\n" in shown
    newest = "2026-01-02 03:04:05"
    assert f"counted: 2 rows with a value in members.nick, the newest of {newest} (created)\n" in shown
    assert "counted: no rows with a value in members.fax\n" in shown
    report = made.json("migrate", "--dry-run")["revision"]["hazards"]
    assert sorted(counts(report)) == [("members.fax", 0), ("members.nick", 2), ("old", 2)]
    nick = next(item for item in report if item["path"] == "members.nick" and item["kind"] == "loses-data")
    assert nick["allow"] == ["drop-column:members.nick"]
    assert (nick["counts"][0]["newest"][:19], nick["counts"][0]["newest_by"]) == (newest, "created")
    assert sorted(counts(made.json("revision", "--dry-run")["hazards"])) == sorted(counts(report))


@pytest.mark.parametrize("command", [("revision",), ("migrate",), ("migrate", "--no-apply")])
def test_nothing_is_written_without_consent(made: Shop, command: tuple[str, ...]) -> None:
    made.edit("models/shop.py", (OLD, ""), (NICK, ""))
    before = made.state()
    done = made.run(*command)
    assert (done.code, made.state()) == (2, before), done.said
    assert "counted: 2 rows in old" in done.stderr
    flags = ("--allow", "drop-column:members.nick", "--allow", "drop-table:old")
    assert all(flag in done.stderr for flag in flags)
    done = made.run(*command, *flags[:2])
    assert (done.code, made.state()) == (2, before), done.said
    assert "--allow drop-table:old" in done.stderr and "--allow drop-column" not in done.stderr
    made.ok(*command, *flags)
    assert written(made) == 2
    if command == ("migrate",):
        assert made.rules() == []


def test_a_drop_that_was_said_may_be_written(made: Shop) -> None:
    made.edit("models/shop.py", (NICK, ""))
    made.ok("revision", "--drop", "members.nick")
    assert written(made) == 2


def test_a_slip_of_the_pen_is_no_consent(made: Shop) -> None:
    done = made.run("migrate", "--allow", "members.nick")
    assert (done.code, "KIND:NAME" in done.said) == (2, True)


def test_what_the_narrower_type_does_not_hold_is_counted(made: Shop) -> None:
    made.edit("models/shop.py", SHORT)
    done = made.run("revision")
    assert (done.code, "--allow narrow-column:members.name" in done.stderr) == (2, True)
    assert "1 row with a value in members.name that " in done.stderr
    assert "(5) does not hold: id=3" in done.stderr
    made.ok("revision", "--allow", "narrow-column:members.name")


def test_a_database_that_cannot_be_asked_stops_nobody(forks: Forks, tmp_path: Path, sqlite_url: str) -> None:
    made = with_rows(start(forks, tmp_path / "shop", sqlite_url))
    made.edit("models/shop.py", (NICK, ""))
    done = made.run("revision", "--dry-run", "--format", "json", url="sqlite:///not-there.db")
    assert (done.code, counts(done.data["hazards"])) == (0, []), done.said
    assert not (made.folder / "not-there.db").exists()
    made.write("folder.db/file", "")
    done = made.run("revision", "--dry-run", "--format", "json", url="sqlite:///folder.db")
    assert (done.code, counts(done.data["hazards"])) == (0, []), done.said
    assert "Nothing was counted on the database." in done.stderr
    done = made.run("migrate", "--dry-run", url="sqlite:///folder.db")
    assert done.code == 4, done.said


def test_a_database_that_stands_elsewhere_is_not_counted(forks: Forks, tmp_path: Path, sqlite_url: str) -> None:
    made = with_rows(start(forks, tmp_path / "shop", sqlite_url))
    made.ok("revision", "--empty", "-m", "empty")
    made.edit("models/shop.py", (NICK, ""))
    assert counts(made.json("revision", "--dry-run")["hazards"]) == []


def test_what_is_written_is_asked_about_again_where_rows_are(made: Shop) -> None:
    made.edit("models/shop.py", (OLD, ""), (NICK, ""), (FAX, ""))
    names = ("drop-table:old", "drop-column:members.nick", "drop-column:members.fax")
    made.ok("revision", *(word for name in names for word in ("--allow", name)))
    before = made.state()
    done = made.run("upgrade")
    assert (done.code, made.state()) == (2, before), done.said
    assert "counted: 2 rows with a value in members.nick, the newest of 2026-01-02 03:04:05 (created)" in done.stderr
    assert "counted: 2 rows in old" in done.stderr
    assert "members.fax" not in done.stderr  # it holds nothing
    assert "--allow drop-table:old" in done.stderr
    report = made.json("upgrade", "--dry-run")["destroys"]
    assert sorted(counts(report)) == [("members.nick", 2), ("old", 2)]
    done = made.run("upgrade", "--allow", names[0])
    assert (done.code, made.state()) == (2, before), done.said
    made.ok("upgrade", "--allow", names[0], "--allow", names[1])
    assert made.rules() == []


def test_where_nothing_would_be_lost_nobody_is_asked(made: Shop) -> None:
    made.edit("models/shop.py", (OLD, ""), (NICK, ""))
    made.ok("revision", "--yes")
    made.sql("UPDATE members SET nick = NULL")
    made.sql("DELETE FROM old")
    made.ok("upgrade")
    made.ok("downgrade", "-1")
    assert made.sql("SELECT count(*) FROM members") == [(3,)]


def test_values_that_are_rounded_are_asked_about_when_it_is_applied(
    forks: Forks, tmp_path: Path, postgresql_url: str
) -> None:
    made = start(forks, tmp_path / "shop", postgresql_url)
    made.write("models/shop.py", MODELS + "    score: float = 0\n")
    made.ok("migrate", "--yes")
    made.sql(ROWS.replace("created)", "created, score)").replace("'),", "', 1.5),").replace("00')", "00', 2)"))
    made.edit("models/shop.py", ("score: float", "score: int"))
    made.ok("revision", "--allow", "narrow-column:members.score")
    done = made.run("upgrade")
    assert done.code == 2, done.said
    assert "2 rows with a value in members.score that INTEGER does not hold: id=1; id=2" in done.stderr
    made.ok("upgrade", "--allow", "narrow-column:members.score")
    assert made.sql("SELECT score FROM members WHERE id = 3") == [(2,)]


def test_rows_are_found_under_the_names_from_before(made: Shop) -> None:
    made.edit(
        "models/shop.py",
        ('__tablename__ = "members"', '__tablename__ = "people"'),
        (NICK, ""),
        ("name: str = Field(max_length=40)", "called: str = Field(max_length=5)"),
    )
    flags = ("--rename", "members:people", "--rename", "members.name:people.called", "--drop", "members.nick")
    report = made.json("revision", "--dry-run", *flags)["hazards"]
    assert sorted(counts(report)) == [("people.called", 1), ("people.nick", 2)]
    done = made.run("revision", *flags)
    assert (done.code, "--allow narrow-column:people.called" in done.stderr) == (2, True), done.said
    assert "drop-column" not in done.stderr
    made.ok("revision", *flags, "--allow", "narrow-column:people.called")
