"""The pages on configuration and errors say all there is and nothing else."""

import re
from pathlib import Path

import pytest

from schemactl import errors
from schemactl.other_tools import OTHER_TOOLS
from schemactl.project import open_project
from schemactl.project.keys import ENVIRONMENT_KEYS, KEYS
from tests.project.conftest import Write

DOCS = Path(__file__).parents[2] / "docs"
CONFIGURATION = (DOCS / "configuration.md").read_text(encoding="utf-8")


def rows(text: str, header: str) -> list[str]:
    """The first cells of the table under a header."""
    table = text.split(f"| {header} |", 1)[1].split("\n\n", 1)[0]
    return re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)


def test_every_key_has_its_row() -> None:
    assert rows(CONFIGURATION, "key") == list(KEYS)
    assert rows(CONFIGURATION, "key of `env.NAME`") == list(ENVIRONMENT_KEYS)


def test_the_example_works(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROD_DATABASE_URL", "postgresql://prod@h/d")
    example = CONFIGURATION.split("```toml\n", 1)[1].split("```", 1)[0]
    config = open_project(write("pyproject.toml", example), environment="prod").config
    assert config.url == "postgresql://prod@h/d"
    assert config.x_arguments == ("tenant=main",)


def test_every_class_of_error_has_its_row() -> None:
    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.SchemactlError)
    ]
    built = {kind.code.fget(kind.__new__(kind)): kind.exit_code for kind in kinds}  # type: ignore[attr-defined]
    table = (DOCS / "errors.md").read_text(encoding="utf-8").split("## Classes", 1)[1].split("##", 1)[0]
    assert {
        code: int(exit_code) for code, exit_code in re.findall(r"^\| `([\w.]+)` \| (\d)", table, re.MULTILINE)
    } == built


def test_every_table_of_another_tool_is_named() -> None:
    section = CONFIGURATION.split("## Tables of other tools", 1)[1].split("\n## ", 1)[0]
    paragraph = section.strip().split("\n\n")[-1]
    assert re.findall(r"`([^`]+)`", paragraph) == list(OTHER_TOOLS)
