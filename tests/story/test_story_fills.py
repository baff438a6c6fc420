"""New columns that must hold a value: rows that are there get one, from the model or by a flag, or none is made."""

from pathlib import Path

from tests.failures.lab import Forks
from tests.story.shop import Shop, start

BEFORE = """\
import enum
import uuid
from datetime import UTC, date, datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlmodel import Field

from models.base import Model


class Level(enum.StrEnum):
    PLAIN = "plain"
    GOLD = "gold"


class Member(Model, table=True):
    __tablename__ = "members"

    id: int | None = Field(default=None, primary_key=True)
    name: str
"""
NEW = """\
    score: float = 1.5
    price: Decimal = Decimal("2.50")
    level: Level = Level.GOLD
    active: bool = True
    public: uuid.UUID = Field(default_factory=uuid.uuid4, unique=True)
    seen: datetime = Field(default_factory=lambda: datetime.now(UTC))
    born: date = date(2000, 1, 2)
    label: str = "it's 5% :x"
    meta: dict[str, int] = Field(default_factory=dict, sa_type=sa.JSON)
    tags: list[str] = Field(default_factory=list, sa_type=sa.JSON)
"""
READ = """
from database import engine
from models.shop import Level, Member
from sqlmodel import Session, select
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

found = Session(engine()).exec(select(Member).order_by(Member.id)).all()
assert len(found) == 2 and found[0].public != found[1].public and found[0].public.version == 4
for each in found:
    assert (each.score, each.price, each.level, each.active) == (1.5, Decimal("2.50"), Level.GOLD, True), each
    assert (each.born, each.label, each.meta, each.tags) == (date(2000, 1, 2), "it's 5% :x", {}, []), each
    seen = each.seen if each.seen.tzinfo else each.seen.replace(tzinfo=UTC)
    assert abs(datetime.now(UTC) - seen) < timedelta(minutes=10), each
print("read")
"""


def made(shop: Shop, *columns: str) -> Shop:
    """A shop with two rows, whose models have more columns since."""
    shop.write("models/shop.py", BEFORE)
    shop.ok("migrate", "--yes", "-m", "shop")
    shop.sql("INSERT INTO members (id, name) VALUES (1, 'Ann'), (2, 'Bob')")
    shop.write("models/shop.py", BEFORE + "".join(columns))
    return shop


def test_the_model_says_it(shop: Shop) -> None:
    made(shop, NEW)
    shop.ok("migrate", "--yes", "-m", "more")
    assert shop.python(READ) == "read"
    assert shop.rules() == []
    kept = "column_default IS NOT NULL AND column_name <> 'id'" if shop.url.startswith("p") else None
    if kept is not None:
        assert shop.sql(f"SELECT * FROM information_schema.columns WHERE table_name = 'members' AND {kept}") == []
    shop.ok("downgrade", "-1", "--yes")
    shop.ok("upgrade", "--yes")
    assert shop.python(READ) == "read"


def test_a_flag_says_it(shop: Shop) -> None:
    made(shop, "    age: int\n", "    level: Level\n")
    done = shop.run("migrate", "--yes")
    assert (done.code, "--default members.age=VALUE --default members.level=VALUE" in done.said) == (2, True)
    done = shop.run("migrate", "--yes", "--default", "members.age=old", "--default", "members.level=GOLD")
    assert (done.code, "'old' is no INTEGER" in done.said.replace("integer", "INTEGER")) == (2, True)
    done = shop.run("migrate", "--yes", "--default", "members.age=1", "--default", "members.level=SILVER")
    assert (done.code, "(PLAIN, GOLD)" in done.said) == (2, True)
    done = shop.run("migrate", "--yes", *_defaults("age=1", "level=GOLD", "name=x"))
    assert (done.code, "--default members.name=x" in done.said) == (2, True)
    assert len(list((shop.folder / "migrations/versions").glob("*.py"))) == 1

    shop.ok("migrate", "--yes", *_defaults("age=7", "level=GOLD"))
    assert [tuple(map(str, row)) for row in shop.sql("SELECT age, level FROM members")] == [("7", "GOLD")] * 2
    assert shop.rules() == []


def test_the_flag_is_stronger_than_the_model(forks: Forks, tmp_path: Path, sqlite_url: str) -> None:
    shop = made(start(forks, tmp_path / "shop", sqlite_url), "    age: int = 3\n")
    shop.ok("migrate", "--yes", *_defaults("age=7"))
    assert shop.sql("SELECT age FROM members") == [(7,), (7,)]


def _defaults(*pairs: str) -> list[str]:
    return [word for pair in pairs for word in ("--default", f"members.{pair}")]
