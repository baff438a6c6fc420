"""What a proof says: each step with its mark and time, over rows; what fails, and what a killed one leaves."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import make_url

from schemactl.database import connect
from tests.failures.lab import Forks
from tests.story.shop import SHOP_MODELS, Shop, start
from tests.story.test_story_verify import HAND, hand

STEPS = ["upgrade", "diff", "downgrade", "rows", "again", "offline"]
TEMPLATE = "migrations/script.py.mako"


def stocked(shop: Shop) -> Shop:
    """A project whose tables are there."""
    shop.write("models/shop.py", SHOP_MODELS)
    shop.write("models/__init__.py", "from models import shop\n")
    shop.ok("migrate", "--yes")
    return shop


def widened(shop: Shop) -> Shop:
    shop.edit("models/shop.py", ("    city: str = Field(max_length=10)", "    city: str | None = Field(max_length=40)"))
    return shop


def test_each_step_is_told_with_a_tick_and_its_time(shop: Shop) -> None:
    done = widened(stocked(shop)).ok("migrate", "--yes")
    said = re.findall(r"^  (\S) (.+?)  +\d+(?:\.\d+)? m?s$", done.stdout, re.MULTILINE)
    offline = "!" if shop.url.startswith("sqlite") else "✓"  # a rebuild looks at the table that it rebuilds
    assert said == [
        ("✓", "applies at the former head with 3 rows in 1 table"),
        ("✓", "the diff is empty"),
        ("✓", "downgrade brings the former schema back"),
        ("✓", "untouched rows are the same"),
        ("✓", "upgrades again"),
        (offline, "offline SQL renders"),
    ]
    shop.edit("models/shop.py", ("    fax: str | None = None\n", ""))
    report = shop.json("revision", "--yes")
    assert [step["step"] for step in report["proof"]] == STEPS
    assert {step["outcome"] for step in report["proof"]} <= {"held", "limited"}
    assert all(step["seconds"] >= 0 for step in report["proof"])


@pytest.mark.parametrize(
    ("function", "line", "failed", "words"),
    [
        ("upgrade", 'op.execute("SELECT no_such_column FROM customers")', "upgrade", "no_such_column"),
        ("upgrade", 'op.drop_column("orders", "total")', "diff", "It still lacks"),
        ("downgrade", 'op.add_column("orders", sa.Column("more", sa.Integer))', "downgrade", "was there before"),
        ("upgrade", 'op.execute("DELETE FROM orders")', "rows", "3 rows before, 0 after"),
        ("downgrade", "op.execute(\"UPDATE customers SET email = 'lost'\")", "rows", "and now 'lost'"),
    ],
)
def test_a_step_that_fails(shop: Shop, function: str, line: str, failed: str, words: str) -> None:
    widened(stocked(shop))
    head = shop.json("status")["current"]
    shop.edit(TEMPLATE, (f"def {function}() -> None:\n", f"def {function}() -> None:\n    {line}\n"))
    report = shop.json("migrate", "--yes", code=7)
    outcomes = {step["step"]: step["outcome"] for step in report["proof"]}
    at = STEPS.index(failed)
    assert set(outcomes) == set(STEPS)
    assert outcomes[failed] == "failed"
    assert all(outcomes[step] in ("held", "not-run") for step in STEPS[:at])
    assert all(outcomes[step] == "not-run" for step in STEPS[at + 1 :])
    assert words in report["error"]["message"]
    assert report["error"]["code"] == "proof_failed"
    assert shop.json("status")["current"] == head
    assert len(shop.json("status")["pending"]) == 1, "the file is kept"
    for path in (shop.folder / "migrations/versions").glob("*.py"):
        if line in path.read_text():
            path.unlink()
    done = shop.run("migrate", "--yes")
    assert (done.code, done.stderr.count("  ✗ "), done.stderr.count("Traceback")) == (7, 1, 0)


def test_what_only_some_rows_allow_is_said_and_is_no_failure(shop: Shop) -> None:
    stocked(shop)
    same = "op.execute(\"UPDATE customers SET city = 'same'\")"
    unique = 'op.create_index("one_city", "customers", ["city"], unique=True)'
    hand(
        shop, "r2", shop.json("status")["current"][0], f"{same}\n    {unique}", 'op.drop_index("one_city", "customers")'
    )
    (item,) = [item for item in shop.json("verify")["revisions"] if item["revision"] == "r2"]
    steps = {step["step"]: step for step in item["proof"]}
    assert item["outcome"] == "proved"
    assert steps["upgrade"]["outcome"] == "limited"
    assert "runs only where the rows allow it: " in steps["upgrade"]["said"][0]
    assert "unique" in steps["upgrade"]["said"][0].lower()
    assert steps["rows"]["outcome"] == "not-run"


def test_a_draft_that_only_some_rows_allow_is_written(shop: Shop) -> None:
    stocked(shop)
    paid = "    total: Decimal = Field(max_digits=10, decimal_places=2)\n"
    shop.edit("models/shop.py", (paid, f"{paid}    paid: bool\n"))
    shop.ok("migrate", "--yes", "--default", "orders.paid=true")
    shop.edit("models/shop.py", ("    paid: bool\n", "    paid: bool = Field(unique=True)\n"))
    steps = {step["step"]: step for step in shop.json("revision", "-m", "one paid")["proof"]}
    assert (steps["upgrade"]["outcome"], steps["rows"]["outcome"]) == ("limited", "not-run")
    assert "runs only where the rows allow it: " in steps["upgrade"]["said"][0]
    assert [steps[step]["outcome"] for step in ("diff", "downgrade", "again")] == ["held"] * 3


def test_a_downgrade_that_only_some_rows_allow_is_tried_on_a_new_scratch_database(shop: Shop) -> None:
    widened(stocked(shop))
    line = 'op.execute("INSERT INTO customers (id, email) SELECT id, email FROM customers")'
    shop.edit(TEMPLATE, ("def downgrade() -> None:\n", f"def downgrade() -> None:\n    {line}\n"))
    steps = {step["step"]: step for step in shop.json("revision")["proof"]}
    assert (steps["upgrade"]["outcome"], steps["downgrade"]["outcome"]) == ("held", "limited")
    assert steps["again"]["outcome"] == "held"


def test_a_new_foreign_key_on_a_column_that_is_there_leaves_its_table_without_rows(shop: Shop) -> None:
    stocked(shop)
    shop.edit(
        "models/shop.py",
        (
            "class Customer(",
            "class Day(Model, table=True):\n    day: date = Field(primary_key=True)\n\n\nclass Customer(",
        ),
        ("    placed: date\n", '    placed: date = Field(foreign_key="day.day")\n'),
    )
    steps = {step["step"]: step for step in shop.json("revision")["proof"]}
    assert steps["upgrade"]["outcome"] == "held"
    assert "no rows in orders: it refers to a table that has no rows" in steps["upgrade"]["said"]


def test_what_is_written_by_hand_may_delete_rows_and_ask_the_database(shop: Shop) -> None:
    stocked(shop)
    update = "op.get_bind().exec_driver_sql(\"UPDATE customers SET city = 'x'\").rowcount"
    up = f'op.execute("DELETE FROM orders")\n    {update}'
    hand(shop, "r2", shop.json("status")["current"][0], up, "pass")
    (item,) = [item for item in shop.json("verify")["revisions"] if item["revision"] == "r2"]
    outcomes = {step["step"]: step["outcome"] for step in item["proof"]}
    wanted = {"upgrade": "held", "downgrade": "held", "rows": "held", "again": "held", "offline": "limited"}
    assert (item["outcome"], outcomes) == ("proved", wanted)


def test_one_that_cannot_be_reversed_is_tried_once_and_over_rows(shop: Shop) -> None:
    stocked(shop)
    up = 'op.add_column("customers", sa.Column("more", sa.Integer))'
    hand(shop, "r2", shop.json("status")["current"][0], up, 'raise NotImplementedError("mixed up")')
    hand(shop, "r3", "r2", 'op.drop_column("customers", "more")', up)
    items = {item["revision"]: item for item in shop.json("verify")["revisions"]}
    steps = {step["step"]: step for step in items["r2"]["proof"]}
    assert items["r2"]["outcome"] == "irreversible"
    assert steps["upgrade"]["words"].endswith("3 rows in 1 table")
    assert (steps["downgrade"]["outcome"], steps["rows"]["outcome"]) == ("limited", "held")
    assert steps["downgrade"]["said"][0] == "cannot be reversed"
    assert (steps["again"]["outcome"], items["r3"]["outcome"]) == ("not-run", "proved")


def test_what_is_written_by_hand_and_loses_rows_without_a_word_fails(shop: Shop) -> None:
    stocked(shop)
    made = 'op.create_table("copies", sa.Column("id", sa.Integer, primary_key=True))'
    lose = 'op.drop_table("orders"); op.create_table("orders", sa.Column("id", sa.Integer, primary_key=True))'
    hand(shop, "r2", shop.json("status")["current"][0], f"{made}; {lose}", "pass")
    (item,) = [item for item in shop.json("verify", code=7)["revisions"] if item["revision"] == "r2"]
    assert item["outcome"] == "failed"


def test_what_a_trigger_writes_is_said_and_is_no_failure(sqlite_shop: Shop) -> None:
    shop = stocked(sqlite_shop)
    trigger = "CREATE TRIGGER moved AFTER UPDATE ON orders BEGIN UPDATE customers SET city = 'new'; END"
    first = shop.json("status")["current"][0]
    hand(shop, "r2", first, f'op.execute("{trigger}")', 'op.execute("DROP TRIGGER moved")')
    hand(shop, "r3", "r2", 'op.execute("UPDATE orders SET total = 1")', "pass")
    (item,) = [item for item in shop.json("verify")["revisions"] if item["revision"] == "r3"]
    (step,) = [step for step in item["proof"] if step["step"] == "rows"]
    assert step["outcome"] == "held"
    assert step["said"][-1] == "triggers may have written that: moved"
    assert "customers, after the upgrade: city was 'city 1' in a row, and now 'new'" in step["said"]


def test_rows_of_what_is_renamed_are_the_same(shop: Shop) -> None:
    stocked(shop)
    shop.edit("models/shop.py", ("    city: str", "    town: str"))
    report = shop.json("revision", "--rename", "customers.city:town")
    steps = {step["step"]: step for step in report["proof"]}
    assert (steps["rows"]["outcome"], "3 rows in 1 table" in steps["upgrade"]["words"]) == ("held", True)


def running(shop: Shop, *arguments: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "DATABASE_URL": shop.url}
    command = [sys.executable, "-m", "schemactl", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=shop.folder, env=environment, stdout=pipe, stderr=pipe, text=True)


def scratches(shop: Shop, pid: int) -> list[str]:
    query = f"SELECT datname FROM pg_database WHERE datname LIKE 'schemactl_scratch_%%_{pid}_%%'"
    with connect(make_url(shop.url).set(drivername="postgresql+psycopg2")) as connection:
        return list(connection.exec_driver_sql(query).scalars())


def eventually(holds: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.05)
    return holds()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_a_run_that_is_stopped_leaves_no_scratch_database(
    forks: Forks, tmp_path: Path, postgresql_url: str, number: int, code: int
) -> None:
    shop = start(forks, tmp_path / "shop", postgresql_url)
    hand(shop, "r1", None, 'op.execute("SELECT pg_sleep(60)")', "pass")
    with running(shop, "verify") as process:
        assert eventually(lambda: bool(scratches(shop, process.pid)))
        time.sleep(1)  # until it sleeps
        began = time.monotonic()
        process.send_signal(number)
        assert process.wait(20) == code
        assert time.monotonic() - began < 15
    if number != signal.SIGKILL:
        assert scratches(shop, process.pid) == []
        return
    (name,) = scratches(shop, process.pid)
    with connect(make_url(shop.url)) as connection:  # the server goes on with the statement for as long as it lasts
        connection.exec_driver_sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    shop.write(
        "migrations/versions/r1.py", HAND.format(doc="", revision="r1", down=None, upgrade="pass", downgrade="pass")
    )

    def cleaned() -> bool:
        shop.ok("verify")
        return scratches(shop, process.pid) == []

    assert eventually(cleaned)
