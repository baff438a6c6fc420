"""The files of a new project. Each is a file below `templates/`, named as it will be, with `.txt` behind."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"
DISTRIBUTION = "sqlmodel-schemactl"

TABLE = """[tool.schemactl]
models = ["models"]
database_url = "{url}"
"""

ADOPTED_TABLE = """[tool.schemactl]
# The models are what env.py gives Alembic as target_metadata, the database is the one that env.py connects to.
# Name the models' packages to have tables noticed that are in none of them:
# models = ["app.models"]
"""


def project_files(directory: Path, *, asynchronous: bool) -> dict[str, str]:
    """The text of every file of a new project, by its path in the project.

    Args:
        directory: the project's folder, from which it takes its name.
        asynchronous: whether the database module is the async one.
    """
    folders = (TEMPLATES / "common", TEMPLATES / ("async" if asynchronous else "sync"))
    found = {
        path.relative_to(folder).as_posix().removesuffix(".txt"): path.read_text("utf-8")
        for folder in folders
        for path in folder.rglob("*.txt")
    }
    distribution = f"{DISTRIBUTION}[async]" if asynchronous else DISTRIBUTION
    project = found["pyproject.toml"].replace("@NAME@", project_name(directory)).replace("@DISTRIBUTION@", distribution)
    found["pyproject.toml"] = f"{project}\n{settings(asynchronous=asynchronous)}"
    return dict(sorted(found.items()))


def settings(*, asynchronous: bool) -> str:
    """The `[tool.schemactl]` table of a new project."""
    return TABLE.format(url="sqlite+aiosqlite:///app.db" if asynchronous else "sqlite:///app.db")


def project_name(directory: Path) -> str:
    """A name for the project that package tools accept, made from its folder's."""
    return re.sub(r"[^a-z0-9]+", "-", directory.absolute().name.lower()).strip("-") or "app"
