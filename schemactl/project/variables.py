"""Environment variables, the real ones first and those of the project's `.env` file behind them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from schemactl.errors import ConfigurationError

_ours: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Variables:
    """The process's environment variables after the `.env` file was read.

    Attributes:
        values: every variable.
        file: the `.env` file, None if there is none.
        from_file: names of those that only the file defines.
    """

    values: Mapping[str, str]
    file: Path | None = None
    from_file: frozenset[str] = field(default_factory=frozenset)

    def origin(self, name: str) -> str:
        """Say where a variable came from: `$NAME`, or `$NAME in .env`."""
        return f"${name} in {self.file.name}" if self.file and name in self.from_file else f"${name}"


def load_variables(root: Path, env_file: str | None) -> Variables:
    """Read the project's `.env` file into the process's environment, where env.py and the models find it too.

    A real variable is never overridden. What an earlier call put there for another project is taken out first.

    Args:
        root: the project's folder.
        env_file: the file that the configuration names, None for `.env` if there is one.

    Raises:
        ConfigurationError: a file that the configuration names does not exist or cannot be read.
    """
    _forget_earlier()
    path = root / (env_file or ".env")
    if not path.is_file():
        if env_file is not None:
            raise ConfigurationError(f"The env_file {path} does not exist.", "Correct env_file in [tool.schemactl].")
        return Variables(dict(os.environ))
    mine = {name: value for name, value in _read(path).items() if name not in os.environ}
    os.environ.update(mine)
    _ours.update(mine)
    return Variables(dict(os.environ), path, frozenset(mine))


def _forget_earlier() -> None:
    for name, value in _ours.items():
        if os.environ.get(name) == value:
            del os.environ[name]
    _ours.clear()


def _read(path: Path) -> dict[str, str]:
    from dotenv import dotenv_values  # its import takes as long as everything else here

    try:
        return {name: value for name, value in dotenv_values(path, encoding="utf-8").items() if value is not None}
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"The env_file {path} cannot be read.", "Save it as UTF-8 text.") from error
