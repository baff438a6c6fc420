"""The shop's database: the engine, and sessions on it."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, event, make_url
from sqlmodel import Session, create_engine

DEFAULT_URL = f"sqlite:///{Path(__file__).resolve().parent.parent / 'shop.db'}"


def database_url() -> URL:
    """The database to use: `$DATABASE_URL`, or else the file shop.db in the project's folder.

    Returns:
        The URL; for PostgreSQL with psycopg2 where it names no driver.
    """
    url = make_url(os.environ.get("DATABASE_URL") or DEFAULT_URL)
    return url.set(drivername="postgresql+psycopg2") if url.drivername in ("postgres", "postgresql") else url


@cache
def engine() -> Engine:
    """The engine, made when it is first asked for; SQLite enforces foreign keys on its connections."""
    engine = create_engine(database_url())
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _enforce_foreign_keys)
    return engine


def get_session() -> Iterator[Session]:
    """A session that lasts as long as a request; FastAPI takes it as a dependency.

    Yields:
        The session.
    """
    with Session(engine()) as session:
        yield session


def _enforce_foreign_keys(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys=ON")
