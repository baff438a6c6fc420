"""What a revision holds is laid out as the formatter would, and the linter has nothing to say about it."""

import subprocess
import sys
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "corpus/golden"


def _ruff(*arguments: str) -> str:
    run = [sys.executable, "-m", "ruff", *arguments, "--isolated", "--no-cache", str(GOLDEN)]
    return subprocess.run(run, capture_output=True, text=True).stdout


def test_the_formatter_changes_no_revision() -> None:
    assert _ruff("format", "--diff") == ""


def test_the_linter_finds_nothing() -> None:
    """But for lines that hold one name or word which is too long for any."""
    found = _ruff("check", "--select", "E,F,I", "--output-format", "concise").splitlines()
    named = ("_longest.py:", "/integer_to_array.py:")
    assert [line for line in found if ": E501 " not in line and line[:5] != "Found"] == []
    assert [line for line in found if ": E501 " in line and not any(name in line for name in named)] == []


def test_no_revision_needs_sqlmodel() -> None:
    files = sorted(GOLDEN.rglob("*.py"))
    assert len(files) > 1000
    assert [path for path in files if "import sqlmodel" in path.read_text("utf-8")] == []
