"""What the pages promise."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from schemactl.declare.statements.parsing import AMENDMENTS, PARSERS
from schemactl.project.keys import ENVIRONMENT_KEYS, KEYS

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
INSTALLERS = r"pip3?|pipx|uv|uvx|poetry|pdm|conda|rye|hatch"
BARE_NAME = re.compile(rf"\b(?:{INSTALLERS})\b[^\n`]*\s[\"']?schemactl(?![\w/.-])", re.IGNORECASE)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_no_page_tells_to_install_the_name_of_another_project(page: Path) -> None:
    assert BARE_NAME.findall(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("line", ["pip install schemactl", "uv add 'schemactl[async]'", "$ pipx install -f schemactl"])
def test_the_name_would_be_found(line: str) -> None:
    assert BARE_NAME.search(line)


@pytest.mark.parametrize(
    "line", ["pip install -e path/to/schemactl", "pip install sqlmodel-schemactl", "schemactl diff"]
)
def test_other_lines_are_left_alone(line: str) -> None:
    assert not BARE_NAME.search(line)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_ci_finds_the_two_lines_of_the_readme() -> None:
    lines = [line for line in (ROOT / "README.md").read_text().splitlines() if line.startswith("python3 -m venv")]
    assert len(lines) == 2
    assert lines[0].endswith("/schemactl check")
    assert " -m pytest " in lines[1]


@pytest.mark.parametrize("key", sorted({*KEYS, *ENVIRONMENT_KEYS}))
def test_every_setting_is_documented(key: str) -> None:
    assert f"`{key}`" in (ROOT / "docs" / "configuration.md").read_text()


@pytest.mark.parametrize("head", [head for head, _ in (*PARSERS, *AMENDMENTS)], ids=" ".join)
def test_every_statement_that_models_may_declare_is_documented(head: tuple[str, ...]) -> None:
    assert re.search(rf"`{' '.join(head)}\b", (ROOT / "docs" / "objects.md").read_text())


def test_the_example_of_the_objects_page_declares_what_it_says(tmp_path: Path) -> None:
    code = re.search(r"```python\n(.*?)```", (ROOT / "docs" / "objects.md").read_text(), re.DOTALL)
    assert code is not None
    (tmp_path / "functions.postgresql.sql").write_text("CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'")
    program = f"""{code[1]}
from sqlalchemy.dialects import postgresql, sqlite
from schemactl.declare import declare
for dialect in (postgresql.dialect(), sqlite.dialect()):
    print(dialect.name, [str(item.kind) for item in declare([SQLModel.metadata], dialect).objects])
"""
    (tmp_path / "models.py").write_text(program)
    done = subprocess.run([sys.executable, "models.py"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "postgresql ['function', 'policy', 'table', 'view']\nsqlite ['table', 'view']\n"
