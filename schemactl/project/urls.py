"""Which database URL is in force, and where it came from."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemactl.errors import ConfigurationError
from schemactl.project.files import Table
from schemactl.project.keys import nearest
from schemactl.project.variables import Variables

TEMPLATE_URL = "driver://user:pass@localhost/dbname"


@dataclass(frozen=True, slots=True)
class Source:
    """A URL and its origin. `written` is what the user wrote, `url` has SQLite's relative path resolved.

    `missing` names the environment variable that should hold the URL but is not set.
    """

    url: str | None = None
    origin: str = ""
    written: str | None = None
    missing: str = ""


def database_source(
    *,
    root: Path,
    table: Table,
    environment: str | None,
    option: str | None,
    variables: Variables,
    ini_url: tuple[str, str] | None,
) -> Source:
    """Return the URL that wins: `--url`, `$SCHEMACTL_DATABASE_URL`, `$DATABASE_URL`, `--env`, config, alembic.ini."""
    if option is not None:
        return _given(option, "--url")
    for name in ("SCHEMACTL_DATABASE_URL", "DATABASE_URL"):
        if variables.values.get(name):
            return _variable(name, variables, root)
    for section, keys in _sections(table, environment):
        if "database_url" in keys:
            return _configured(keys["database_url"], section, root, variables)
    if ini_url is None or ini_url[0] in ("", TEMPLATE_URL):
        return Source()
    return Source(resolve(ini_url[0], root), ini_url[1], ini_url[0])


def scratch_source(*, root: Path, table: Table, environment: str | None, variables: Variables) -> Source:
    """Return the scratch server's URL: `$SCHEMACTL_SCRATCH_URL`, `--env`, config."""
    if variables.values.get("SCHEMACTL_SCRATCH_URL"):
        return _variable("SCHEMACTL_SCRATCH_URL", variables, root)
    for section, keys in _sections(table, environment):
        if "scratch_url" in keys:
            return _configured(keys["scratch_url"], section, root, variables)
    return Source()


def named_environment(table: Table, name: str, path: Path | None) -> Table:
    """Return `[tool.schemactl.env.<name>]`.

    Raises:
        ConfigurationError: there is no such environment.
    """
    environments: Table = table.get("env", {})
    if name in environments:
        return dict(environments[name])
    meant = nearest(name, environments)
    known = f"The environments are: {', '.join(environments)}." if environments else ""
    raise ConfigurationError(
        f"There is no environment {name!r} in {path or 'a pyproject.toml'}.",
        f"Did you mean {meant!r}?" if meant else known or f"Write [tool.schemactl.env.{name}] with a database_url.",
    )


def resolve(url: str, root: Path) -> str:
    """Make SQLite's relative path absolute: in a project's file it is meant from the project's folder."""
    found = re.fullmatch(r"(?P<scheme>sqlite(?:\+\w+)?)://(?P<path>/[^?]*)(?P<query>\?.*)?", url.strip())
    if found is None:
        return url
    path = found["path"][1:]
    if path in ("", ":memory:") or path.startswith(("/", "file:")) or Path(path).is_absolute():
        return url
    return f"{found['scheme']}:///{_quoted(root)}/{path}{found['query'] or ''}"


def _quoted(root: Path) -> str:
    """SQLAlchemy unquotes the database part, so `%` and `?` in a folder's name are quoted."""
    return root.as_posix().replace("%", "%25").replace("?", "%3F")


def _sections(table: Table, environment: str | None) -> list[tuple[str, Table]]:
    named = [(f"tool.schemactl.env.{environment}", table["env"][environment])] if environment else []
    return [*named, ("tool.schemactl", table)]


def _given(url: str, origin: str) -> Source:
    return Source(url, origin, url)


def _variable(name: str, variables: Variables, root: Path) -> Source:
    value = variables.values[name]
    url = resolve(value, root) if name in variables.from_file else value
    return Source(url, variables.origin(name), value)


def _configured(value: Any, section: str, root: Path, variables: Variables) -> Source:
    origin = f"pyproject.toml [{section}]"
    if isinstance(value, str):
        return Source(resolve(value, root), origin, value)
    name = value["env"]
    if not variables.values.get(name):
        return Source(None, f"{origin}, but ${name} is not set", None, name)
    found = _variable(name, variables, root)
    return Source(found.url, f"{variables.origin(name)}, named in {origin}", found.written)
