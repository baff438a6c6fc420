"""Adding a table to a pyproject.toml without touching what stands in it."""

import tomllib
from pathlib import Path

from schemactl.errors import ConfigurationError
from schemactl.project.files import read_toml


def has_settings(path: Path) -> bool:
    """Whether a pyproject.toml has a `[tool.schemactl]` table.

    Raises:
        ConfigurationError: the file is not valid TOML.
    """
    return "schemactl" in read_toml(path).get("tool", {})


def with_table(path: Path, table: str) -> str:
    """The text of a pyproject.toml with a table appended; what is there stays to the letter.

    Raises:
        ConfigurationError: TOML allows no table there, since `tool` is written as an inline table.
    """
    before = path.read_bytes().decode()
    newline = "\r\n" if "\r\n" in before else "\n"
    gap = "" if not before else newline if before.endswith("\n") else newline * 2
    after = before + gap + table.replace("\n", newline)
    try:
        tomllib.loads(after)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(
            f"{path} cannot take a [tool.schemactl] table at its end: {error}.", f"Add it by hand:\n{table}"
        ) from None
    return after
