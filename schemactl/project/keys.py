"""Which keys `[tool.schemactl]` takes and what each must look like."""

import difflib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from schemactl.errors import ConfigurationError
from schemactl.project.files import Table

Check = Callable[[Any], bool]


def _string(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _strings(value: Any) -> bool:
    return _string(value) or (isinstance(value, list) and all(_string(item) for item in value))


def _url(value: Any) -> bool:
    return _string(value) or (isinstance(value, dict) and set(value) == {"env"} and _string(value["env"]))


def _attribute(value: Any) -> bool:
    module, colon, attribute = value.partition(":") if isinstance(value, str) else ("", "", "")
    return bool(colon) and all(part.isidentifier() for part in (*module.split("."), *attribute.split(".")))


def _tables(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(table, dict) for table in value.values())


STRINGS = (_strings, "a string or a list of strings")
URL = (_url, 'a URL as a string, or {env = "NAME"}')

KEYS: Mapping[str, tuple[Check, str]] = {
    "models": STRINGS,
    "metadata": (_attribute, 'a string "module:attribute"'),
    "database_url": URL,
    "scratch_url": URL,
    "include": STRINGS,
    "exclude": STRINGS,
    "other_tools": STRINGS,
    "env_file": (_string, "a path as a string"),
    "env": (_tables, "a table for each environment: [tool.schemactl.env.NAME]"),
}
ENVIRONMENT_KEYS: Mapping[str, tuple[Check, str]] = {"database_url": URL, "scratch_url": URL, "x": STRINGS}


def check_keys(table: Any, path: Path | None) -> Table:
    """Return the `[tool.schemactl]` table as it is, after a look at every key and value.

    Raises:
        ConfigurationError: an unknown key (with the nearest right one), or a value of the wrong type.
    """
    _check(table, KEYS, path, "tool.schemactl")
    for name, environment in table.get("env", {}).items():
        _check(environment, ENVIRONMENT_KEYS, path, f"tool.schemactl.env.{name}")
    return dict(table)


def nearest(word: str, words: Collection[str]) -> str:
    """Return the word that was probably meant, "" if none is near."""
    near = difflib.get_close_matches(word, sorted(words), n=1, cutoff=0.55)
    within = [candidate for candidate in sorted(words) if word and (word in candidate or candidate in word)]
    return next(iter([*near, *within]), "")


def _check(table: Any, keys: Mapping[str, tuple[Check, str]], path: Path | None, section: str) -> None:
    if not isinstance(table, dict):
        raise ConfigurationError(f"{path}: [{section}] is {_kind(table)}; expected a table.", f"Write [{section}].")
    for key, value in table.items():
        if key not in keys:
            meant = nearest(key.replace("-", "_").lower(), keys)
            hint = f"Did you mean {meant!r}?" if meant else f"The keys are: {', '.join(sorted(keys))}."
            raise ConfigurationError(f"{path}: unknown key {key!r} in [{section}].", hint)
        fits, expected = keys[key]
        if not fits(value):
            raise ConfigurationError(
                f"{path}: {key!r} in [{section}] is {_kind(value)}; expected {expected}.", f"Correct {key!r}."
            )


def _kind(value: Any) -> str:
    """Describe a value without showing it: it may be a URL."""
    if value == "":
        return "an empty string"
    names = {
        str: "a string of another form", bool: "a boolean", int: "an integer", float: "a number",
        list: "a list", dict: "a table",
    }  # fmt: skip
    if isinstance(value, list) and not all(_string(item) for item in value):
        return "a list that holds something else than strings"
    if isinstance(value, dict):
        return f"a table with the keys {', '.join(map(repr, value)) or '(none)'}"
    return names.get(type(value), f"a {type(value).__name__}")
