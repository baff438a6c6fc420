"""Alembic's `Config` for a project: its files as Alembic reads them, the target's URL without ConfigParser's rules."""

import re
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from configparser import ConfigParser, InterpolationError
from pathlib import Path
from typing import Any

from alembic.config import CommandLine, Config

from schemactl.database import parse_url, sync_url
from schemactl.environment.dialects import async_url
from schemactl.errors import ConfigurationError
from schemactl.project import Project

URL_OPTION = "sqlalchemy.url"
_ASYNC = re.compile(r"\b(async_engine_from_config|create_async_engine|AsyncEngine)\b")
_SYNC = re.compile(r"(?<!async_)\b(engine_from_config|create_engine)\b")


class ProjectConfig(Config):
    """What env.py sees as `context.config`.

    Attributes:
        project: the project it was made for.
    """

    def __init__(
        self, project: Project, *, url: str | None, attributes: Mapping[str, Any], command: Sequence[str]
    ) -> None:
        """Read the project's files.

        Args:
            project: the project.
            url: the target's URL, None to leave what the ini file says.
            attributes: what env.py finds in `config.attributes`.
            command: the words of the `alembic` command that env.py believes to serve.
        """
        super().__init__(
            file_=project.alembic_ini,
            toml_file=project.pyproject,
            ini_section=project.ini_section,
            cmd_opts=_Options(command, project.config.x_arguments),
            attributes=dict(attributes),
        )
        self.project = project
        _tolerate_percent(self.file_config)
        self._place(url)

    def set_section_option(self, section: str, name: str, value: str) -> None:
        if name == URL_OPTION:
            value = value if _interpolates(value) else escape(value)
        super().set_section_option(section, name, value)

    def get_version_locations_list(self) -> list[str] | None:
        locations = super().get_version_locations_list()
        return locations and [self._absolute(location) for location in locations]

    def get_prepend_sys_paths_list(self) -> list[str] | None:
        paths = [str((self.project.root / path).resolve()) for path in super().get_prepend_sys_paths_list() or ()]
        return [path for path in dict.fromkeys(paths) if path not in sys.path]

    @property
    def script_location(self) -> str | None:
        """Alembic's folder, None where the project has none."""
        return self.get_alembic_option("script_location")

    @property
    def env_file(self) -> Path | None:
        """The project's env.py, None where it has none."""
        location = self.script_location
        path = Path(location, "env.py") if location and ":" not in location[2:] else None
        return path if path is not None and path.is_file() else None

    def _place(self, url: str | None) -> None:
        """Make a relative script_location mean the project's folder, and put the target's URL in."""
        if not self.file_config.has_section(self.config_ini_section):
            self.file_config.add_section(self.config_ini_section)
        location = self.script_location
        if location:
            self.set_main_option("script_location", escape(self._absolute(location)))
        if url:
            self.set_main_option(URL_OPTION, escape(_url_for(url, self.env_file)))

    def _absolute(self, location: str) -> str:
        if ":" in location and not Path(location).is_absolute():  # package:folder, as Alembic resolves it
            return location
        return str(self.project.root / location)


def alembic_config(
    project: Project,
    *,
    attributes: Mapping[str, Any] | None = None,
    command: Sequence[str] = ("check",),
    with_url: bool = True,
) -> ProjectConfig:
    """Return Alembic's configuration of a project.

    Args:
        project: the project.
        attributes: what a caller hands over to env.py in `config.attributes`, a connection for one.
        command: the `alembic` command that env.py believes to serve, such as `("upgrade", "head")`.
        with_url: whether the target's URL is needed; without it, a URL that does not parse is no error.

    Raises:
        ConfigurationError: the URL in force comes from an environment variable that is not set, or does not parse.
    """
    url = project.database_url() if with_url else None
    return ProjectConfig(project, url=url, attributes=attributes or {}, command=command)


def is_asked_for(project: Project) -> bool:
    """Whether the target's URL was given elsewhere than in alembic.ini, so that env.py must not act on another one."""
    ini = project.alembic_ini.name if project.alembic_ini else ""
    return bool(project.config.url) and not (ini and project.config.url_origin.startswith(ini))


def escape(value: str) -> str:
    """Escape a value for ConfigParser."""
    return value.replace("%", "%%")


class _Options(Namespace):
    """What `alembic` makes of its command line. Most env.py ask for `-x` alone, for which no parser is needed."""

    def __init__(self, command: Sequence[str], x_arguments: Sequence[str]) -> None:
        super().__init__(x=list(x_arguments) or None)
        self._command = command

    def __getattr__(self, name: str) -> Any:
        command = self.__dict__.pop("_command", None)
        if command is None:
            raise AttributeError(name)
        self.__dict__.update({**vars(CommandLine().parser.parse_args([*command])), **vars(self)})
        return getattr(self, name)


def _tolerate_percent(parser: ConfigParser) -> None:
    """Escape a `%` in a URL that ConfigParser would fail on, and give driverless URLs their driver."""
    for section in parser.sections():
        if not parser.has_option(section, URL_OPTION):
            continue
        raw = parser.get(section, URL_OPTION, raw=True)
        try:
            value = parser.get(section, URL_OPTION)
        except InterpolationError:
            value = raw
        parser.set(section, URL_OPTION, escape(_with_driver(value)))


def _interpolates(value: str) -> bool:
    return not re.search(r"%(?!\()", value.replace("%%", ""))


def _with_driver(value: str) -> str:
    """SQLAlchemy takes `postgresql://` for a driver that may not be installed, and does not know `postgres://`."""
    if not value.startswith(("postgres://", "postgresql://")):
        return value
    try:
        return parse_url(value).render_as_string(hide_password=False)
    except ConfigurationError:  # env.py need not use it
        return value


def _url_for(text: str, env_file: Path | None) -> str:
    """Return the target's URL with the kind of driver that env.py asks for."""
    url = parse_url(text)
    source = env_file.read_text(encoding="utf-8", errors="replace") if env_file else ""
    wants_async, wants_sync = bool(_ASYNC.search(source)), bool(_SYNC.search(source))
    if wants_async and not wants_sync:
        url = async_url(url)
    elif wants_sync and not wants_async:
        url = sync_url(url)
    return url.render_as_string(hide_password=False)
