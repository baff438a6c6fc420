"""Options of PostgreSQL tables that differ in their words and mean the same."""

import re

Options = tuple[tuple[str, str], ...]

_DEFAULTS = {"tablespace": "pg_default", "access_method": "heap"}
"""Names of what a table has that chooses nothing."""

_WORDS = {**dict.fromkeys(("true", "on", "yes", "1"), "true"), **dict.fromkeys(("false", "off", "no", "0"), "false")}


def agree_options(actual: Options, declared: Options) -> Options:
    """The declared options, those that mean what the actual ones mean in their words.

    Args:
        actual: the table's options as the database has them.
        declared: the options as the models have them.
    """
    there = dict(actual)
    agreed = {}
    for name, value in declared:
        if name not in there and _DEFAULTS.get(name) == value:
            continue
        agreed[name] = there[name] if name in there and _means(name, there[name]) == _means(name, value) else value
    return tuple(sorted(agreed.items()))


def _means(name: str, value: str) -> str:
    if name.startswith("with."):
        return _setting(value.lower())
    return _partition_key(value) if name == "partition_by" else value


def _setting(value: str) -> str:
    if value in _WORDS:
        return _WORDS[value]
    try:
        return str(float(value))
    except ValueError:
        return value


def _partition_key(text: str) -> str:
    """A partition key without white space, the case of words, and quotes that a name does not need."""
    pieces = re.findall(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|[^\W\d]\w*|\S""", text)
    plain = [re.sub(r'^"([a-z_][a-z0-9_]*)"$', r"\1", piece) for piece in pieces]
    return " ".join(piece if piece[0] in "'\"" else piece.lower() for piece in plain)
