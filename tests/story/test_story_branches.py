"""Several people at one history: git branches, labelled branches, dependencies, several folders of revisions."""

import subprocess

from tests.story.shop import Shop

MODEL = """
from sqlmodel import Field

from models.base import Model


class {name}(Model, table=True):
    id: int | None = Field(default=None, primary_key=True)
    note: str | None = None
"""


def git(shop: Shop, *arguments: str) -> None:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=shop.folder, check=True, capture_output=True)


def commit(shop: Shop, message: str) -> None:
    git(shop, "add", "-A")
    git(shop, "commit", "-m", message)


def a_branch(shop: Shop, name: str) -> None:
    """Somebody's branch, from main, with a table and its revision."""
    git(shop, "checkout", "-b", name, "main")
    shop.write(f"models/{name}.py", MODEL.format(name=name.capitalize()))
    shop.ok("revision", "-m", name)
    commit(shop, name)


def test_two_git_branches_each_bring_a_revision(shop: Shop) -> None:
    shop.write(".gitignore", "__pycache__\n*.db\n")
    git(shop, "init", "-b", "main")
    shop.ok("migrate", "--yes", "-m", "first")
    commit(shop, "first")
    a_branch(shop, "parcels")
    a_branch(shop, "refunds")
    git(shop, "merge", "parcels")

    assert shop.json("heads", "--check", code=8)["entries"]
    assert "heads" in shop.rules()
    refused = shop.run("migrate", "--yes")
    assert refused.code == 8
    assert "schemactl merge" in refused.stderr
    shop.ok("merge", "-m", "join")
    assert len(shop.json("heads", "--check")["entries"]) == 1
    assert shop.rules() == ["pending"]
    shop.ok("upgrade")
    assert shop.rules() == []
    assert {name for (name,) in shop.sql("SELECT note FROM parcels UNION SELECT note FROM refunds")} == set()


def test_labels_dependencies_and_folders(shop: Shop) -> None:
    shop.ok("migrate", "--yes", "-m", "first")
    first = shop.json("heads")["entries"][0]["revision"]
    places = "version_locations = %(here)s/migrations/versions:%(here)s/billing/versions\n"
    shop.edit("alembic.ini", ("prepend_sys_path", f"{places}prepend_sys_path"))
    (shop.folder / "billing/versions").mkdir(parents=True)

    billing = ("--branch-label", "billing", "--head", "base", "--version-path", "billing/versions")
    shop.ok("revision", "--empty", "-m", "billing", "--rev-id", "b1", *billing, "--depends-on", first)
    shop.ok("revision", "--empty", "-m", "prices", "--rev-id", "b2", "--head", "billing@head")
    shop.ok("revision", "--empty", "-m", "second", "--rev-id", "s2", "--head", first)
    assert len(list((shop.folder / "billing/versions").glob("*.py"))) == 2
    assert [each["revision"] for each in shop.json("heads", code=0)["entries"]] == ["b2", "s2"]

    ambiguous = shop.run("upgrade")
    assert ambiguous.code == 8
    assert "heads" in ambiguous.stderr
    shop.ok("upgrade", "billing@head")
    assert {each["revision"] for each in shop.json("current")["entries"]} >= {"b2"}
    assert shop.rules() == ["heads", "pending"]
    shop.ok("upgrade", "heads")
    assert {each["revision"] for each in shop.json("current")["entries"]} >= {"b2", "s2"}
    assert shop.ok("diff", "--from", "heads").code == 0
    assert shop.run("check").stdout.count("drift") == 0

    shop.sql("CREATE TABLE users_copy (id INTEGER)")
    shop.sql("ALTER TABLE users ADD COLUMN nickname VARCHAR(20)")
    drift = next(each for each in shop.json("check", code=8)["findings"] if each["rule"] == "drift")
    said = drift["hint"].removeprefix("schemactl ").split()
    assert "nickname" in shop.ok(*said).stdout, "the hint is a command that works"

    shop.ok("downgrade", "billing@base", "--yes")
    assert [each["revision"] for each in shop.json("current")["entries"]] == ["s2"]
