"""`verify`: revisions written by hand are run up, down and up again, and whatever does not hold is named."""

import pytest

from tests.story.shop import Shop

HAND = """\
\"\"\"{doc}\"\"\"

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = {down}


def upgrade() -> None:
    {upgrade}


def downgrade() -> None:
    {downgrade}
"""
MAKE = 'op.create_table("{name}", sa.Column("id", sa.Integer, primary_key=True))'


def hand(shop: Shop, revision: str, down: str | None, upgrade: str, downgrade: str) -> None:
    shop.write(
        f"migrations/versions/{revision}.py",
        HAND.format(doc=revision, revision=revision, down=repr(down), upgrade=upgrade, downgrade=downgrade),
    )


def outcomes(shop: Shop, *arguments: str, code: int = 0) -> dict[str, str]:
    return {item["revision"]: item["outcome"] for item in shop.json("verify", *arguments, code=code)["revisions"]}


def test_every_revision_is_tried_and_the_database_is_not_touched(shop: Shop) -> None:
    hand(shop, "r1", None, MAKE.format(name="one"), 'op.drop_table("one")')
    hand(shop, "r2", "r1", MAKE.format(name="two"), "pass")
    hand(shop, "r3", "r2", MAKE.format(name="three"), 'raise NotImplementedError("rows of three are mixed up")')
    hand(shop, "r4", "r3", 'op.add_column("two", sa.Column("n", sa.Integer))', 'op.drop_column("two", "n")')
    assert outcomes(shop, code=7) == {"r1": "proved", "r2": "failed", "r3": "irreversible", "r4": "proved"}
    done = shop.run("verify", "r2:r3")
    assert (done.code, done.stdout.count("✓ r"), "r1" in done.stdout) == (7, 0, False)
    assert done.stdout.count("✓ applies at the former head") == 2
    assert "- table two" in done.stdout
    assert "rows of three are mixed up" in done.stdout
    assert outcomes(shop, "r3:") == {"r3": "irreversible", "r4": "proved"}
    assert shop.json("status")["current"] == []


def test_a_second_upgrade_counts(sqlite_shop: Shop) -> None:
    shop = sqlite_shop
    often = 'op.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER)"); op.execute("CREATE TABLE two (id INTEGER)")'
    hand(shop, "r1", None, often, 'op.execute("DROP TABLE kept"); op.execute("DROP TABLE two")')
    assert outcomes(shop) == {"r1": "proved"}


@pytest.mark.parametrize("wrong", ['op.execute("no SQL at all")', "raise RuntimeError('not today')"])
def test_after_one_that_does_not_run_there_is_no_going_on(sqlite_shop: Shop, wrong: str) -> None:
    hand(sqlite_shop, "r1", None, wrong, "pass")
    hand(sqlite_shop, "r2", "r1", MAKE.format(name="two"), 'op.drop_table("two")')
    assert outcomes(sqlite_shop, code=7) == {"r1": "failed"}


def test_branches_and_their_merge(shop: Shop) -> None:
    hand(shop, "r1", None, MAKE.format(name="one"), 'op.drop_table("one")')
    hand(shop, "left", "r1", MAKE.format(name="left"), 'op.drop_table("left")')
    hand(shop, "right", "r1", MAKE.format(name="right"), 'op.drop_table("right")')
    shop.write(
        "migrations/versions/both.py",
        HAND.format(doc="both", revision="both", down=("left", "right"), upgrade="pass", downgrade="pass"),
    )
    assert set(outcomes(shop).values()) == {"proved"}


def test_what_migrate_wrote_is_proved(shop: Shop) -> None:
    assert shop.ok("verify").stdout.strip() == "No revisions to verify."
    shop.ok("migrate", "--yes")
    assert set(outcomes(shop).values()) == {"proved"}
