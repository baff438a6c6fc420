"""The project's settings as values. Reading them from files and the environment is `project.py`'s work."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemactl.other_tools import OTHER_TOOLS


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as `schemactl config` shows it.

    Attributes:
        name: the key, dotted (`database_url`, `alembic.script_location`).
        value: its value; a URL with the password already masked.
        origin: where it came from: `default`, `--url`, `$DATABASE_URL`,
            `pyproject.toml [tool.schemactl]`, `alembic.ini`, …
    """

    name: str
    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force.

    Attributes:
        root: the project's folder: that of pyproject.toml, or else of alembic.ini.
        models: modules or packages that hold the models; packages are imported with their submodules.
        metadata: `module:attribute` of the MetaData, None for `SQLModel.metadata`.
        url: the target database's URL as the user gave it (`%` and password included), None where only env.py knows it.
        url_origin: where `url` came from, as in `Setting.origin`; "" without a URL.
        scratch_url: a database server or file on which scratch databases may be made; None to let schemactl choose.
        include: globs of `namespace.table` or `table`; empty for all.
        exclude: globs of what to leave alone, stronger than `include`.
        other_tools: globs of other tools' tables, left alone unless the models declare them.
        environment: the named environment (`--env prod`), None for none.
        x_arguments: Alembic's `-x` arguments, as given.
        settings: every setting, for `schemactl config`.
    """

    root: Path
    models: tuple[str, ...] = ()
    metadata: str | None = None
    url: str | None = None
    url_origin: str = ""
    scratch_url: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    other_tools: tuple[str, ...] = OTHER_TOOLS
    environment: str | None = None
    x_arguments: tuple[str, ...] = ()
    settings: tuple[Setting, ...] = ()
