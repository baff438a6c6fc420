"""What `init` says and does where an Alembic project is already."""

from pathlib import Path
from typing import Any

from schemactl.project.files import read_ini, read_toml


def alembic_location(directory: Path) -> str | None:
    """Where the Alembic project of a folder keeps its scripts, None where the folder holds none.

    Raises:
        ConfigurationError: a file that cannot be read.
    """
    ini, pyproject = directory / "alembic.ini", directory / "pyproject.toml"
    if ini.is_file():
        parser = read_ini(ini)
        if parser.has_option("alembic", "script_location"):
            return parser.get("alembic", "script_location").replace("%(here)s/", "")
    tool: dict[str, Any] = read_toml(pyproject).get("tool", {}) if pyproject.is_file() else {}
    if "alembic" in tool:
        return str(tool["alembic"].get("script_location", "")).replace("%(here)s/", "")
    return "" if ini.is_file() else None


def found_files(directory: Path, location: str) -> list[str]:
    """The files of an Alembic project that `init` leaves alone, in the order in which Alembic reads them."""
    names = ["alembic.ini", f"{location}/env.py", f"{location}/script.py.mako", f"{location}/versions"]
    return [name for name in names if (directory / name).exists()]
