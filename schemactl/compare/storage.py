"""How an index is stored, in words that may differ and mean the same. PostgreSQL."""

_BOOLEANS = frozenset({"fastupdate", "deduplicate_items", "autosummarize"})
"""Storage parameters that are booleans, of which the server keeps the word that it was given."""

_TRUE = frozenset({"true", "on", "yes", "1", "t", "y"})

Storage = tuple[tuple[str, str], ...]


def same_storage(actual: Storage, declared: Storage) -> bool:
    """Whether storage parameters mean the same.

    Args:
        actual: those of the database's index, sorted by name.
        declared: those of the models' index.
    """
    return actual == declared or _plain(actual) == _plain(declared)


def same_tablespace(actual: str | None, declared: str | None) -> bool:
    """Whether two names are one tablespace: the database's own has no name, and most often is `pg_default`."""
    return actual == declared or (actual is None and declared == "pg_default")


def _plain(storage: Storage) -> list[tuple[str, str]]:
    return [(key, str(value.lower() in _TRUE) if key in _BOOLEANS else value) for key, value in storage]
