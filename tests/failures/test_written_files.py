"""Files that commands write from the template of `init`, as the formatter and the linter see them."""

import subprocess
import sys

from tests.failures.lab import MORE_MODELS

OWN_TYPE = """
from sqlalchemy.types import UserDefinedType


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "INTEGER"
"""


def test_revisions_and_merges_are_formatted(make):
    project = make()
    project.write("models/points.py", OWN_TYPE)
    head = "from sqlalchemy import Column\n\nfrom models.points import Point\n"
    project.write(
        "models/__init__.py", head + MORE_MODELS + "    at: int | None = Field(None, sa_column=Column(Point))\n"
    )
    made = [project.ok("revision", "-m", "more", "--format", "json").data["path"]]
    project.revision("r3", "r1")
    made.append(project.ok("merge", "-m", "join", "--format", "json").data["path"])
    text = (project.folder / made[0]).read_text()
    assert "import sqlalchemy as sa\nfrom alembic import op\n\nimport models.points\n\nrevision" in text
    for command in (("format", "--diff"), ("check", "--select", "E,F,I")):
        run = [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", *made]
        done = subprocess.run(run, cwd=project.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + text
