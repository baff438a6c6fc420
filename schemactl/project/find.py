"""Where the project is: the nearest folder that says so."""

from dataclasses import dataclass
from pathlib import Path

from schemactl.errors import ConfigurationError
from schemactl.project.files import Table, read_toml

PYPROJECT = "pyproject.toml"
INIT_HINT = "Start a project here with: schemactl init"


@dataclass(frozen=True, slots=True)
class Found:
    """A project's folder and its files; `tool` is the `[tool]` table of pyproject.toml."""

    root: Path
    pyproject: Path | None
    alembic_ini: Path | None
    tool: Table


def find_project(directory: Path) -> Found:
    """Walk up from a folder to the nearest one that holds a project.

    Raises:
        ConfigurationError: no folder on the way up has one, or a pyproject.toml on the way cannot be read.
    """
    start = directory.absolute()
    if not start.is_dir():
        raise ConfigurationError(f"The folder {start} does not exist.", "Name an existing folder.")
    for folder in (start, *start.parents):
        found = look_into(folder)
        if found is not None:
            return found
    raise ConfigurationError(
        f"No project found in {start} or any folder above it: neither a pyproject.toml with [tool.schemactl] or "
        "[tool.alembic], nor an alembic.ini.",
        INIT_HINT,
    )


def look_into(folder: Path, ini_name: str = "alembic.ini") -> Found | None:
    """Return the project of one folder, None if it holds none."""
    pyproject, ini = folder / PYPROJECT, folder / ini_name
    tool = _tool(pyproject)
    if not ({"schemactl", "alembic"} & tool.keys()) and not ini.is_file():
        return None
    return Found(
        root=folder,
        pyproject=pyproject if {"schemactl", "alembic"} & tool.keys() else None,
        alembic_ini=ini if ini.is_file() else None,
        tool=tool,
    )


def named_project(config_file: Path) -> Found:
    """Return the project of a configuration file that the user named.

    Raises:
        ConfigurationError: the file does not exist, is of another kind, or configures nothing.
    """
    path = config_file.absolute()
    if path.name != PYPROJECT and path.suffix not in (".ini", ".cfg"):
        raise ConfigurationError(
            f"{path} is neither a pyproject.toml nor an .ini file.", "Name a pyproject.toml or an alembic.ini."
        )
    if not path.is_file():
        raise ConfigurationError(f"The configuration file {path} does not exist.", INIT_HINT)
    found = look_into(path.parent, "alembic.ini" if path.name == PYPROJECT else path.name)
    if found is None:
        raise ConfigurationError(f"{path} has neither [tool.schemactl] nor [tool.alembic].", INIT_HINT)
    return found


def _tool(pyproject: Path) -> Table:
    if not pyproject.is_file():
        return {}
    tool = read_toml(pyproject).get("tool", {})
    return tool if isinstance(tool, dict) else {}
