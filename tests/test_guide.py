"""The guide's commands and code, run in the order in which they stand."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.transcript import Stage

GUIDE = Path(__file__).parent.parent / "docs" / "guide.md"
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def follow(stage: Stage, language: str, text: str) -> None:
    """Does what one block says: runs commands, writes the file that its first line names, or fills in a revision."""
    here = stage.folder / "project" / "shop"
    if language == "console":
        for command in re.findall(r"^\$ (?!cd )(.+)$", text, re.MULTILINE):
            printed = stage.run(f"cd {here if here.is_dir() else '.'} && {command}")
            assert not printed[-1:] or not printed[-1].startswith("[exit"), f"$ {command}\n" + "\n".join(printed)
    elif named := re.match(r"# (\S+\.py)\n", text):
        (here / named[1]).write_text(text)
    else:
        fill_in(max((here / "migrations" / "versions").glob("*.py"), key=lambda path: path.stat().st_mtime_ns), text)


def fill_in(revision: Path, upgrade: str) -> None:
    """Puts an `upgrade` function in the place of the revision's empty one."""
    filled, count = re.subn(r"^def upgrade\(\).*?(?=^def )", upgrade + "\n\n", revision.read_text(), flags=re.M | re.S)
    assert count == 1
    revision.write_text(filled)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_the_guide_runs_as_it_stands(request: pytest.FixtureRequest, tmp_path: Path, database: str) -> None:
    stage = Stage(tmp_path, request.getfixturevalue("postgresql_url") if database == "postgresql" else None)
    stage.prepare("empty")
    for language, text in BLOCK.findall(GUIDE.read_text(encoding="utf-8")):
        follow(stage, language, text)
    read = "from models.products import Product; from sqlmodel import *; from database import engine; "
    show = "print(Session(engine()).exec(select(Product.name, Product.in_stock)).all())"
    environment = stage._environment()
    done = subprocess.run(
        ["python", "-c", read + show],
        cwd=tmp_path / "project" / "shop",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "[('Lamp', 0)]", done.stderr
