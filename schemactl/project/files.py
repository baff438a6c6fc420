"""The configuration files as plain values, with errors that name file and line."""

import configparser
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from schemactl.errors import ConfigurationError

Table = dict[str, Any]


def read_toml(path: Path) -> Table:
    """Read a TOML file.

    Raises:
        ConfigurationError: it cannot be opened, is no UTF-8, or has a syntax error (with line and column).
    """
    try:
        return tomllib.loads(_read(path))
    except tomllib.TOMLDecodeError as error:
        # the message carries the place, and from the file's text at most one character
        raise ConfigurationError(f"{path} is not valid TOML: {error}.", "Correct the file at that place.") from error


def read_ini(path: Path) -> configparser.RawConfigParser:
    """Read an ini file without interpolation, so that `%` means nothing.

    Raises:
        ConfigurationError: it cannot be opened or parsed; the offending line's text is not shown, its number is.
    """
    parser = configparser.RawConfigParser()
    try:
        parser.read_string(_read(path), source=str(path))
    except configparser.Error as error:
        raise ConfigurationError(f"{path}: {_ini_fault(error)}.", "Correct the file at that place.") from None
    return parser


def interpolate(value: str, variables: Mapping[str, str]) -> str:
    """Put `%(name)s` and `%%` into place as Alembic does, and leave every other `%` alone."""

    def replacement(found: re.Match[str]) -> str:
        if found.group() == "%%":
            return "%"
        return variables.get(found["name"].lower(), found.group())

    return re.sub(r"%%|%\((?P<name>[^)]+)\)s", replacement, value)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path} is not UTF-8 text.", "Save the file as UTF-8.") from error
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be read: {error.strerror}.", "Check the file's permissions."
        ) from error


def _ini_fault(error: configparser.Error) -> str:
    if isinstance(error, configparser.MissingSectionHeaderError):  # a ParsingError without its attributes
        return f"line {error.lineno} stands before the first [section]"
    if isinstance(error, configparser.ParsingError) and error.errors:
        return f"line {error.errors[0][0]} is neither a section, a key with a value, nor a comment"
    if isinstance(error, configparser.DuplicateOptionError):
        return f"line {error.lineno}: {error.option!r} is given twice in [{error.section}]"
    if isinstance(error, configparser.DuplicateSectionError):
        return f"line {error.lineno}: the section [{error.section}] is given twice"
    return "it is not a valid ini file"
