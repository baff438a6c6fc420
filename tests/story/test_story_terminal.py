"""`migrate` as somebody meets it who sits at a terminal."""

from sqlalchemy import make_url

from tests.cli.test_ask import on_terminal
from tests.story.shop import SHOP_MODELS, Shop

QUESTION = "Write this revision and apply what is pending?"
LOSS = "loses data: customers.fax: Dropping the column customers.fax deletes its values."
MIGRATE = ["-m", "schemactl", "migrate", "-m", "no fax"]


def with_faxes(shop: Shop) -> dict[str, str]:
    """A shop whose models no longer have a column that holds a value."""
    shop.write("models/shop.py", SHOP_MODELS)
    shop.ok("migrate", "--yes")
    shop.sql("INSERT INTO customers (email, fax, city) VALUES ('ada@example.org', '1', 'London')")
    shop.edit("models/shop.py", ("    fax: str | None = None\n", ""))
    return {"SCHEMACTL_DATABASE_URL": shop.url}


def test_a_loss_is_shown_right_before_the_one_question(sqlite_shop: Shop) -> None:
    variables = with_faxes(sqlite_shop)
    out, shown, code = on_terminal(MIGRATE, b"y\n", sqlite_shop.folder, **variables)
    assert code == 0, shown
    assert shown.count("[y/n]") == 1
    before = shown[: shown.index(QUESTION)].splitlines()
    assert any("loses data" in line for line in before[-8:]), before
    assert "The database matches the models." in out
    assert sqlite_shop.sql("SELECT email, city FROM customers") == [("ada@example.org", "London")]


def test_no_writes_nothing(sqlite_shop: Shop) -> None:
    variables = with_faxes(sqlite_shop)
    before = sqlite_shop.state()
    _, shown, code = on_terminal(MIGRATE, b"n\n", sqlite_shop.folder, **variables)
    assert code == 1
    assert "Nothing was written." in shown
    assert sqlite_shop.state() == before


def test_an_older_loss_is_asked_about_and_a_no_names_the_file_that_was_written(sqlite_shop: Shop) -> None:
    variables = with_faxes(sqlite_shop)
    sqlite_shop.ok("migrate", "--yes", "--no-apply", "-m", "no fax")
    sqlite_shop.edit("models/shop.py", ("    email: str", "    phone: str | None = None\n    email: str"))
    _, shown, code = on_terminal(
        ["-m", "schemactl", "migrate", "-m", "phones"], b"y\nn\n", sqlite_shop.folder, **variables
    )
    assert code == 1
    assert "is written, and nothing was applied" in shown
    written = next(sqlite_shop.versions.glob("*_phones.py"))
    assert str(written.relative_to(sqlite_shop.folder)) in shown.replace("\r\n", "")
    assert make_url(sqlite_shop.url).database
    assert sqlite_shop.sql("SELECT fax FROM customers") == [("1",)]
