"""Where models keep SQL: `info["sql"]` of a `MetaData` or of a table, as text or as the path of a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import MetaData

from schemactl.errors import ModelsError

INFO_KEY = "sql"


def texts(
    metadatas: Sequence[MetaData], tables: Iterable[sqlalchemy.Table], dialect_name: str
) -> Iterator[tuple[str, str]]:
    """The SQL that models declare for a dialect, each text with what to call its place in an error.

    Args:
        metadatas: the models' metadatas.
        tables: the tables of theirs that the dialect has.
        dialect_name: SQLAlchemy's name of the dialect.

    Raises:
        ModelsError: an entry is no SQL and no path, or a file cannot be read.
    """
    for metadata in metadatas:
        yield from _texts(metadata.info.get(INFO_KEY), 'info["sql"] of the MetaData', dialect_name)
    for table in tables:
        yield from _texts(table.info.get(INFO_KEY), f'info["sql"] of {table.fullname}', dialect_name)


def _texts(value: Any, place: str, dialect_name: str) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if isinstance(value, Mapping):
        yield from _texts(value.get(dialect_name), place, dialect_name)
    elif isinstance(value, Path):
        yield from _file(value, dialect_name)
    elif isinstance(value, str):
        yield value, place
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item, place, dialect_name)
    else:
        raise ModelsError(
            f"{place} holds {value!r}, which is no SQL.",
            'Give it text, a Path, a list of these, or {"postgresql": …, "sqlite": …}.',
        )


def _file(path: Path, dialect_name: str) -> Iterator[tuple[str, str]]:
    """A file's text; `views.postgresql.sql` is for that dialect alone."""
    suffixes = [suffix[1:] for suffix in path.suffixes[:-1]]
    if suffixes and suffixes[-1] in ("postgresql", "sqlite", "mysql", "mariadb") and suffixes[-1] != dialect_name:
        return
    try:
        yield path.read_text(encoding="utf-8"), path.name
    except (OSError, UnicodeDecodeError) as error:
        raise ModelsError(f"{path}, which the models name, cannot be read: {error}", "Correct the path.") from error
