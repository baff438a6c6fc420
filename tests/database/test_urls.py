"""URLs are read as people write them."""

import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import URL

from schemactl.database import mask, parse_url, sync_url
from schemactl.errors import ConfigurationError


@pytest.mark.parametrize(
    ("text", "driver"),
    [
        ("postgres://u@h/db", "postgresql+psycopg2"),
        ("postgresql://u@h/db", "postgresql+psycopg2"),
        ("POSTGRESQL://u@h/db", "postgresql+psycopg2"),
        ("postgresql+psycopg://u@h/db", "postgresql+psycopg"),
        ("postgresql+asyncpg://u@h/db", "postgresql+asyncpg"),
        ("postgres+asyncpg://u@h/db", "postgresql+asyncpg"),
        ("sqlite:///app.db", "sqlite+pysqlite"),
        ("sqlite://", "sqlite+pysqlite"),
        ("sqlite+aiosqlite:///app.db", "sqlite+aiosqlite"),
        ("  sqlite:///app.db\n", "sqlite+pysqlite"),
    ],
)
def test_a_scheme_names_its_driver(text: str, driver: str) -> None:
    assert parse_url(text).drivername == driver


@pytest.mark.parametrize("scheme", ["mysql", "mariadb"])
def test_a_scheme_without_a_driver_means_an_installed_one(scheme: str) -> None:
    drivers = {"pymysql": "pymysql", "mysqldb": "MySQLdb", "mysqlconnector": "mysql.connector"}
    chosen = parse_url(f"{scheme}://u@h/db").get_driver_name()
    installed = [name for name, module in drivers.items() if importlib.util.find_spec(module.partition(".")[0])]
    assert chosen in (installed or ["pymysql"])


@pytest.mark.parametrize("password", ["p%ss", "%41", "a b", "p:q", "p/q", "p?q", "p#q", "ü", "a+b"])
def test_a_password_arrives_as_it_was_meant(password: str) -> None:
    url = URL.create("postgresql+psycopg2", "us er", password, "h", 5432, "db")
    assert parse_url(url.render_as_string(hide_password=False)) == url


def test_a_lone_percent_stays() -> None:
    assert parse_url("postgresql://u:50%off@h/db").password == "50%off"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("postgresql://u:hun@ter2@h/db", "unescaped '@'"),
        ("postgresql://us/er:hunter2@h/db", "unescaped '@'"),
        ("u:hunter2@h/db", "is not a database URL"),
        ("postgresql:u:hunter2@h/db", "is not a database URL"),
        ("postgresql:/u:hunter2@h/db", "is not a database URL"),
        ("hunter2", "is not a database URL"),
        ("", "is not a database URL"),
        ("postgresql://u:hunter2", "does not parse"),
        ("postgresql://u:x@h:hunter2/db", "does not parse"),
        ("postgrsql://u:hunter2@h/db", "unknown scheme 'postgrsql'"),
        ("sqlite://app.db", "names a host"),
        ("sqlite:app.db", "is not a database URL"),
        ("mongodb://u:hunter2@h/db", "unknown scheme 'mongodb'"),
        ("driver://user:hunter2@localhost/dbname", "unknown scheme 'driver'"),
    ],
)
def test_what_is_no_url_is_explained_without_its_password(text: str, said: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_url(text)
    assert said in caught.value.message
    assert caught.value.hint
    assert "hunter2" not in f"{caught.value.message} {caught.value.hint}".replace(
        "'hunter2'", "'***'" * (text == "hunter2")
    )
    assert "ter2" not in caught.value.message or text == "hunter2"


def test_a_near_scheme_is_named() -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_url("postgrsql://h/db")
    assert caught.value.hint == "Did you mean postgresql://?"


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("postgresql+asyncpg://u:p@h/db", "postgresql+psycopg2://u:p@h/db"),
        ("postgresql+asyncpg://h/db?ssl=require", "postgresql+psycopg2://h/db?sslmode=require"),
        ("postgresql+asyncpg://h/db?ssl=true", "postgresql+psycopg2://h/db?sslmode=require"),
        ("postgresql+asyncpg://h/db?ssl=verify-full", "postgresql+psycopg2://h/db?sslmode=verify-full"),
        (
            "postgresql+asyncpg://h/db?timeout=5&prepared_statement_cache_size=0&statement_cache_size=0",
            "postgresql+psycopg2://h/db?connect_timeout=5",
        ),
        ("postgresql+asyncpg:///db?host=/tmp", "postgresql+psycopg2:///db?host=%2Ftmp"),
        ("postgresql+psycopg_async://h/db", "postgresql+psycopg2://h/db"),
        ("sqlite+aiosqlite:///app.db", "sqlite+pysqlite:///app.db"),
        ("mysql+aiomysql://h/db", "mysql+pymysql://h/db"),
        ("mysql+asyncmy://h/db", "mysql+pymysql://h/db"),
        ("postgresql+psycopg://h/db?ssl=x", "postgresql+psycopg://h/db?ssl=x"),
    ],
)
def test_an_asynchronous_url_has_a_synchronous_twin(text: str, twin: str) -> None:
    assert sync_url(text).render_as_string(hide_password=False) == twin
    assert sync_url(parse_url(text)) == sync_url(text)


@given(password=st.text(min_size=1, max_size=12))
def test_a_url_object_is_masked(password: str) -> None:
    url = URL.create(
        "postgresql+psycopg2", "user", f"<{password}>", "host", 5432, "db", {"sslpassword": f"<{password}>"}
    )
    assert mask(url) == "postgresql://user:***@host:5432/db?sslpassword=***"
