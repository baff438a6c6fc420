"""Sequences, domains, composite types, namespaces and an extension: from the models to the database and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.failures.lab import Forks
from tests.story.shop import Shop, start

MODELS = '''\
from sqlalchemy import Column, Sequence, Text
from sqlalchemy.dialects.postgresql import DOMAIN
from sqlmodel import Field

from models.base import Model

Number = Sequence("number", start=100, metadata=Model.metadata)
Mail = DOMAIN("mail", Text, check="VALUE LIKE '%@%'")
Model.metadata.info["sql"] = """
    CREATE EXTENSION IF NOT EXISTS citext;
    CREATE SCHEMA tools;
    CREATE TYPE tools.pair AS (a integer, b text);
    CREATE SEQUENCE audit.steps INCREMENT 5 OWNED BY "audit"."log".n;
"""


class Customer(Model, table=True):
    __tablename__ = "customers"

    id: int | None = Field(default=None, primary_key=True)
    number: int = Field(sa_column_kwargs={"server_default": Number.next_value()})
    email: str = Field(sa_column=Column(Mail))


class Log(Model, table=True):
    __tablename__ = "log"
    __table_args__ = {"schema": "audit"}

    id: int | None = Field(default=None, primary_key=True)
    n: int
'''

THERE = """
    SELECT relname FROM pg_class WHERE relkind IN ('S', 'c') AND relname !~ '_id_seq$' AND relnamespace > 16000
    UNION ALL SELECT relname FROM pg_class WHERE relkind = 'S' AND relname = 'number'
    UNION ALL SELECT nspname FROM pg_namespace WHERE nspname IN ('tools', 'audit')
    UNION ALL SELECT typname FROM pg_type WHERE typname = 'mail'
    UNION ALL SELECT extname FROM pg_extension WHERE extname = 'citext'
"""


@pytest.fixture
def made(forks: Forks, tmp_path: Path, postgresql_url: str) -> Iterator[Shop]:
    """A shop with everything applied."""
    with create_engine(postgresql_url, poolclass=NullPool).connect() as connection:
        there = set(connection.execute(text("SELECT name FROM pg_available_extensions")).scalars())
    if not {"citext", "hstore"} <= there:
        pytest.skip("this server has no extensions citext and hstore; the corpus runs the rest on it")
    shop = start(forks, tmp_path / "shop", postgresql_url)
    shop.write("models/shop.py", MODELS)
    shop.ok("migrate", "--yes", "-m", "shop")
    yield shop


def there(shop: Shop) -> set[str]:
    return {row[0] for row in shop.sql(THERE)}


def test_all_is_made_in_one_revision_and_taken_back(made: Shop) -> None:
    assert there(made) == {"number", "steps", "pair", "tools", "audit", "mail", "citext"}
    made.sql("INSERT INTO customers (email) VALUES ('a@b')")
    assert made.sql("SELECT number FROM customers") == [(100,)]
    assert made.json("diff", "--exit-code")["changes"] == []
    made.ok("check")
    made.ok("downgrade", "base", "--yes")
    assert there(made) == set()


def test_somebody_elses_are_left_alone(made: Shop) -> None:
    made.sql("CREATE EXTENSION hstore")
    made.sql("CREATE SEQUENCE audit.theirs")
    made.sql("CREATE DOMAIN theirs AS text")
    made.sql("CREATE SCHEMA theirs")
    assert made.json("diff", "--exit-code")["changes"] == []
    made.ok("check")


def test_namespaces_and_extensions_stay_when_models_forget_them_and_others_go(made: Shop) -> None:
    head, _, rest = MODELS.partition('Model.metadata.info["sql"]')
    made.write("models/shop.py", head + rest.partition('"""\n\n\n')[2].partition("class Log")[0])
    made.ok("migrate", "--yes", "-m", "less")
    assert there(made) == {"number", "tools", "audit", "mail", "citext"}
    assert made.json("diff", "--exit-code")["changes"] == []
