"""The project: which folder, which files, which settings. Nothing of the project is imported here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from schemactl.config import Config
from schemactl.errors import ConfigurationError
from schemactl.other_tools import OTHER_TOOLS
from schemactl.project.files import Table
from schemactl.project.find import Found, find_project, named_project
from schemactl.project.keys import check_keys
from schemactl.project.settings import INI_SECTION, all_settings, ini_section
from schemactl.project.urls import Source, database_source, named_environment, scratch_source
from schemactl.project.variables import Variables, load_variables

__all__ = ["Project", "open_project"]


@dataclass(frozen=True, slots=True)
class Project:
    """A project as its files describe it.

    Attributes:
        root: its folder.
        config: the settings in force.
        pyproject: its pyproject.toml, None if that configures neither schemactl nor Alembic.
        alembic_ini: its alembic.ini, None without one.
        ini_section: the section of alembic.ini that is Alembic's.
        missing_variable: the environment variable that `{env = "NAME"}` names for the URL in force and that is not set.
    """

    root: Path
    config: Config
    pyproject: Path | None = None
    alembic_ini: Path | None = None
    ini_section: str = INI_SECTION
    missing_variable: str = ""

    def database_url(self) -> str | None:
        """Return the target's URL for a connection, None where only env.py knows it.

        Raises:
            ConfigurationError: the configuration takes it from an environment variable that is not set.
        """
        if self.missing_variable:
            raise ConfigurationError(
                f"The environment variable {self.missing_variable} is not set; database_url comes from it "
                f"({self.config.url_origin.partition(',')[0]}).",
                f"Set {self.missing_variable}, or pass --url.",
            )
        return self.config.url


def open_project(
    directory: Path | None = None,
    *,
    config_file: Path | None = None,
    environment: str | None = None,
    url: str | None = None,
    x_arguments: Sequence[str] = (),
) -> Project:
    """Find a project and read its settings.

    Args:
        directory: where to start looking upwards; None for the current folder.
        config_file: the pyproject.toml or the ini file to use instead of looking.
        environment: the environment to act on, `[tool.schemactl.env.<name>]`.
        url: the target database, stronger than everything else.
        x_arguments: Alembic's `-x` arguments; they follow those of the environment.

    Raises:
        ConfigurationError: no project, a file with a syntax error, an unknown key, a value of the wrong type,
            an unknown environment.
    """
    found = named_project(config_file) if config_file is not None else find_project(directory or Path.cwd())
    table = check_keys(found.tool.get("schemactl", {}), found.pyproject)
    named = named_environment(table, environment, found.pyproject) if environment else {}
    variables = load_variables(found.root, table.get("env_file"))
    database = database_source(
        root=found.root, table=table, environment=environment, option=url, variables=variables, ini_url=_ini_url(found)
    )
    arguments = (*_strings(named.get("x", ())), *x_arguments)
    return Project(
        root=found.root,
        config=_config(found, table, database, environment, arguments, variables),
        pyproject=found.pyproject,
        alembic_ini=found.alembic_ini,
        missing_variable=database.missing,
    )


def _config(
    found: Found,
    table: Table,
    database: Source,
    environment: str | None,
    x_arguments: tuple[str, ...],
    variables: Variables,
) -> Config:
    scratch = scratch_source(root=found.root, table=table, environment=environment, variables=variables)
    return Config(
        root=found.root,
        models=_strings(table.get("models", ())),
        metadata=table.get("metadata"),
        url=database.url,
        url_origin=database.origin,
        scratch_url=scratch.url,
        include=_strings(table.get("include", ())),
        exclude=_strings(table.get("exclude", ())),
        other_tools=_strings(table.get("other_tools", OTHER_TOOLS)),
        environment=environment,
        x_arguments=x_arguments,
        settings=all_settings(
            found=found,
            table=table,
            database=database,
            scratch=scratch,
            environment=environment,
            x_arguments=x_arguments,
            env_file=variables.file,
        ),
    )


def _ini_url(found: Found) -> tuple[str, str] | None:
    section = ini_section(found)
    if found.alembic_ini is None or "sqlalchemy.url" not in section:
        return None
    return section["sqlalchemy.url"].strip(), f"{found.alembic_ini.name} [{INI_SECTION}]"


def _strings(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
