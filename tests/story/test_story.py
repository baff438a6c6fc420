"""From `init` to the second change of the models, with rows in between, as sync and as async programs live it."""

from pathlib import Path

import pytest

from tests.failures.lab import Forks
from tests.story.shop import EDITS, LINES, SHOP_MODELS, Shop, start

ASYNC_DRIVERS = {
    "sqlite:": "sqlite+aiosqlite:",
    "postgresql:": "postgresql+asyncpg:",
    "postgresql+psycopg2:": "postgresql+asyncpg:",
}

FILL = """
ada = Customer(email="ada@example.org", fax="1", city="London")
session.add(Order(customer=ada, placed=date(2026, 1, 2), total="19.90"))
session.add(Customer(email="bob@example.org", city="Paris"))
"""
READ_BACK = """
rows = {run}(select(Customer.email, Customer.city, Customer.level).order_by(Customer.id))
print(*((email, city, level.name) for email, city, level in rows))
rows = {run}(select(Order.total, Order.paid, Customer.email).join(Customer))
print(*((str(total), paid, email) for total, paid, email in rows))
"""
GROW = """
order = ({run}(select(Order))).one()
session.add(Line(order_id=order.id, position=1, article="Lamp"))
session.add(Customer(email="cyd@example.org", city="Llanfairpwllgwyngyll", level=Level.GOLD))
"""
TWINS = """
session.add(Customer(email="ada@example.org", city="Rome"))
try:
    {flush}
except IntegrityError:
    session.expunge_all()
    {back}
    print("refused")
"""
SYNC = """
from sqlmodel import select
from sqlalchemy.exc import IntegrityError
from database import get_session
from models.shop import *
for session in get_session():
{body}
    session.commit()
"""
ASYNC = """
import asyncio
from sqlmodel import select
from sqlalchemy.exc import IntegrityError
from database import engine, get_session
from models.shop import *
async def main():
    async for session in get_session():
{body}
        await session.commit()
    await engine().dispose()
asyncio.run(main())
"""


def program(shop: Shop, body: str, *, asynchronous: bool) -> str:
    """Run a part of a program that has a session, in the project's own way."""
    awaits = "await " if asynchronous else ""
    body = body.format(
        run=f"{awaits}session.exec", flush=f"{awaits}session.flush()", back=f"{awaits}session.rollback()"
    )
    indent = " " * (8 if asynchronous else 4)
    lines = "\n".join(indent + line for line in body.strip().splitlines())
    return shop.python((ASYNC if asynchronous else SYNC).replace("{body}", lines))


def as_async(url: str) -> str:
    scheme, rest = url.split("//", 1)
    return f"{ASYNC_DRIVERS[scheme]}//{rest}"


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_the_story(forks: Forks, tmp_path: Path, database_url: str, *, asynchronous: bool) -> None:
    url = as_async(database_url) if asynchronous else database_url
    shop = start(forks, tmp_path / "shop", url, *(["--async"] if asynchronous else []))

    first_tables(shop)
    program(shop, FILL, asynchronous=asynchronous)
    second = the_models_change(shop)

    assert program(shop, READ_BACK, asynchronous=asynchronous).splitlines() == [
        "('ada@example.org', 'London', 'PLAIN') ('bob@example.org', 'Paris', 'PLAIN')",
        "('19.90', False, 'ada@example.org')",
    ]
    program(shop, GROW, asynchronous=asynchronous)
    assert program(shop, TWINS, asynchronous=asynchronous) == "refused"
    somebody_alters_the_database(shop)
    back_and_forth(shop, second)
    assert program(shop, READ_BACK, asynchronous=asynchronous).startswith("('ada@example.org', 'London', 'PLAIN')")


def first_tables(shop: Shop) -> None:
    """The models of a shop, with a revision and a database of them."""
    shop.write("models/shop.py", SHOP_MODELS)
    assert [change["kind"] for change in shop.json("diff")["changes"]] == ["add-table"] * 3
    assert shop.run("migrate", "-m", "shop").code == 2, "nobody was there to be asked"
    done = shop.ok("migrate", "-m", "shop", "--yes")
    assert "The database matches the models." in done.stdout
    assert shop.rules() == []


def the_models_change(shop: Shop) -> str:
    """One edit of everything a week brings; the revision that comes of it."""
    shop.edit("models/shop.py", *EDITS)
    shop.write("models/shop.py", (shop.folder / "models/shop.py").read_text() + LINES)
    assert shop.rules() == ["missing-revision"]
    assert shop.run("diff", "--exit-code").code == 1
    dry = shop.ok("migrate", "--dry-run")
    assert "fax" in dry.stdout
    assert len(list(shop.versions.glob("*.py"))) == 1
    written = shop.json("migrate", "--yes", "-m", "a week")
    assert written["remaining"] == []
    text = next(shop.versions.glob("*_a_week.py")).read_text()
    assert "schemactl" not in text
    assert shop.rules() == []
    assert shop.json("diff")["changes"] == []
    return str(written["revision"]["revision"])


def somebody_alters_the_database(shop: Shop) -> None:
    """Drift: said, and gone when what was done by hand is undone."""
    shop.sql("ALTER TABLE customers ADD COLUMN nickname VARCHAR(20)")
    done = shop.run("check")
    assert done.code == 1, done.said
    assert "drift" in done.stdout
    assert "nickname" in done.stdout
    shop.sql("ALTER TABLE customers DROP COLUMN nickname")
    assert shop.rules() == []


def back_and_forth(shop: Shop, second: str) -> None:
    """A revision is taken back, which loses what only it can hold, and applied again."""
    refused = shop.run("downgrade", "-1")
    assert refused.code in (1, 2), refused.said
    assert "--yes" in refused.stderr
    assert second in shop.ok("current").stdout
    # A town of twenty letters does not go back into ten.
    shop.sql("DELETE FROM customers WHERE city = 'Llanfairpwllgwyngyll'")
    shop.ok("downgrade", "-1", "--yes")
    assert second not in shop.ok("current").stdout
    assert shop.rules() == ["pending"]
    assert shop.sql("SELECT email, city FROM customers ORDER BY email") == [
        ("ada@example.org", "London"),
        ("bob@example.org", "Paris"),
    ]
    shop.sql("UPDATE customers SET fax = '1' WHERE email = 'ada@example.org'")
    assert "column fax" in shop.run("upgrade").stderr, "the column is there again, and goes again"
    shop.ok("upgrade", "--allow", "drop-column:customers.fax")
    assert shop.rules() == []
