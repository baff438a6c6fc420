"""An empty throwaway database, always removed."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, StaticPool
from sqlalchemy.engine import URL

from schemactl.database.connect import make_engine
from schemactl.database.urls import parse_url, sync_url
from schemactl.errors import ConfigurationError


@contextmanager
def scratch_database(url: URL | str, *, scratch_url: URL | str | None = None) -> Iterator[Connection]:
    """Make an empty database of the same dialect, and remove it afterwards."""
    target = sync_url(parse_url(url) if isinstance(url, str) else url)
    if target.get_backend_name() != "sqlite":
        raise ConfigurationError("No scratch database.", "")
    engine = make_engine(parse_url("sqlite://"), poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
