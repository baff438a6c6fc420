"""`--from` and `--to` with every kind of side, `stamp`, `--env`, `--url`, and `python -m schemactl`."""

import json
import os
import subprocess
import sys
from itertools import pairwise

import pytest
from sqlalchemy import make_url

from tests.failures.lab import Forks, Project
from tests.story.shop import SHOP_MODELS, Shop


@pytest.fixture
def grown(shop: Shop) -> Shop:
    """A shop with two revisions, applied, and a snapshot of the first."""
    shop.ok("migrate", "--yes", "-m", "users")
    shop.write("schema.json", shop.ok("inspect", "--format", "json").stdout)
    shop.write("models/shop.py", SHOP_MODELS)
    shop.ok("migrate", "--yes", "-m", "shop")
    return shop


def test_every_pair_of_sides(grown: Shop) -> None:
    first = grown.json("history")["entries"][-1]["revision"]
    new = ("models", "database", "head", grown.url)
    old = (first, first[:6], "schema.json")
    for actual, declared in [*pairwise(new), (grown.url, "models"), *pairwise(old)]:
        done = grown.json("diff", "--from", actual, "--to", declared)
        assert done["changes"] == [], (actual, declared)
    for at, name in enumerate(old):
        done = grown.json("diff", "--from", name, "--to", new[at], "--exit-code", code=1)
        assert [change["kind"] for change in done["changes"]] == ["add-table", "add-table"], name
    back = grown.json("diff", "--from", "models", "--to", "base")
    assert {change["kind"] for change in back["changes"]} >= {"drop-table"}
    nonsense = grown.run("diff", "--from", "modles")
    assert nonsense.code == 8
    assert "Did you mean models?" in nonsense.stderr


def test_stamp_names_a_baseline(grown: Shop) -> None:
    entries = grown.json("history")["entries"]
    grown.ok("stamp", entries[-1]["revision"])
    assert grown.rules() == ["pending", "drift"]
    assert grown.json("stamp", "head", "--dry-run")["done"] is False
    grown.ok("stamp", "head")
    assert grown.rules() == []
    grown.sql("UPDATE alembic_version SET version_num = 'gone'")
    assert grown.rules() == ["unknown-revision"]
    grown.ok("stamp", "head", "--purge")
    assert grown.rules() == []


def test_environments_and_the_module(grown: Shop, forks: Forks) -> None:
    settings = (grown.folder / "pyproject.toml").read_text()
    grown.write("pyproject.toml", f"{settings}\n[tool.schemactl.env.prod]\ndatabase_url = {json.dumps(grown.url)}\n")
    kept = {name: value for name, value in os.environ.items() if "DATABASE_URL" not in name and name != "CI"}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "schemactl", *arguments]
        return subprocess.run(command, cwd=grown.folder, env=kept, capture_output=True, text=True, check=False)

    assert len(json.loads(run("status", "--env", "prod", "--format", "json").stdout)["current"]) == 1
    assert json.loads(run("status", "--format", "json").stdout)["current"] == [], "another database without --env"
    assert run("check", "--url", grown.url).returncode == 0
    wrong = run("status", "--env", "prdo")
    assert (wrong.returncode, "prod" in wrong.stderr) == (3, True)
    assert not (grown.folder / "app.db").exists()


READING = (
    ("status",), ("history",), ("history", "-i"), ("current",), ("heads",), ("config",), ("diff",), ("diff", "--sql"),
    ("check",), ("revision", "--dry-run"), ("migrate", "--dry-run"), ("upgrade", "--dry-run"), ("upgrade", "--sql"),
    ("stamp", "head", "--dry-run"), ("inspect", "models"), ("inspect", "head"), ("inspect",),
    ("diff", "--from", "head"),
)  # fmt: skip


def test_looking_leaves_nothing_behind(sqlite_shop: Shop) -> None:
    sqlite_shop.ok("migrate", "--yes", "--no-apply", "-m", "users")
    assert not sqlite_shop.database.exists(), "--no-apply leaves the database alone"
    before = sqlite_shop.state()[0]
    for arguments in READING:
        sqlite_shop.run(*arguments)
        assert not sqlite_shop.database.exists(), arguments
    assert sqlite_shop.state()[0] == before


def test_looking_leaves_no_database_on_the_server(sqlite_shop: Shop, postgresql_url: str) -> None:
    shop = Project(sqlite_shop.folder, postgresql_url, sqlite_shop.forks)
    done = shop.run("migrate", "--yes", "-m", "users")
    assert done.code == 0, done.said
    before, pids = shop.state(), []
    for arguments in READING:
        pids.append(shop.run(*arguments).pid)
    assert shop.state() == before
    server = Shop(shop.folder, str(make_url(postgresql_url).set(database="postgres")), shop.forks)
    left = [name for (name,) in server.sql("SELECT datname FROM pg_database WHERE datname LIKE 'schemactl_scratch%'")]
    assert not [name for name in left for pid in pids if f"_{pid}_" in name]


def test_a_table_that_is_somebody_elses_is_left_alone(grown: Shop) -> None:
    grown.sql("CREATE TABLE theirs (id INTEGER)")
    done = grown.ok("migrate", "--yes")
    assert "left alone: theirs" in done.stdout
    assert [each["severity"] for each in grown.json("check")["findings"]] == ["info"]
    grown.sql("ALTER TABLE customers ADD COLUMN nickname VARCHAR(20)")
    changed = grown.run("migrate", "--yes")
    assert changed.code == 1
    assert "schemactl check" in changed.stdout
    drift = next(each for each in grown.json("check", code=1)["findings"] if each["rule"] == "drift")
    assert "DROP TABLE" not in grown.ok(*drift["hint"].removeprefix("schemactl ").split()).stdout
