"""Configuration and models that cannot be read: every command that needs them says so alike, and changes nothing."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.failures.lab import BASIC, DECLARING, MODELS, OPENING, VERBS, Project, expect_clear, expect_json


@dataclass(frozen=True)
class Fault:
    """What is broken, who meets it, and what must be said."""

    name: str
    breaks: Callable[[Project], object]
    verbs: tuple[str, ...]
    words: tuple[str, ...]
    code: int = 3


def _no_config(project: Project) -> None:
    (project.folder / "pyproject.toml").unlink()
    (project.folder / "alembic.ini").unlink()


def _edit(project: Project, path: str, old: str, new: str) -> None:
    target = project.folder / path
    found = target.read_text()
    assert old in found
    target.write_text(found.replace(old, new))


def _models(text: str) -> Callable[[Project], object]:
    return lambda project: project.write("models/__init__.py", text)


def _pyproject(old: str, new: str) -> Callable[[Project], object]:
    return lambda project: _edit(project, "pyproject.toml", old, new)


LOST_TABLE = MODELS + "\n\nSQLModel.metadata.remove(Hero.__table__)\n"
EVERYTHING = tuple(name for name in BASIC if name in OPENING or name in DECLARING)
FAULTS = (
    Fault("no config", _no_config, BASIC, ("No project found", "schemactl init")),
    Fault("syntax in pyproject", lambda project: project.write("pyproject.toml", "[tool.schemactl\n"), BASIC,
          ("pyproject.toml",)),
    Fault("unknown key", _pyproject("database_url", "databse_url"), BASIC, ("databse_url", "database_url")),
    Fault("wrong type of value", _pyproject('["models"]', "[1]"), BASIC, ("models",)),
    Fault("unreadable models: module missing", _models("import nowhere_at_all\n" + MODELS), DECLARING,
          ("models", "nowhere_at_all")),
    Fault("unreadable models: syntax", _models("class Hero(:\n"), DECLARING, (r"models.__init__\.py:1",)),
    Fault("unreadable models: name", _models(MODELS + "\nHero.nothing_like_it\n"), DECLARING,
          (r"models.__init__\.py:\d+", "nothing_like_it")),
    Fault("unreadable models: exit", _models("raise SystemExit('bye')\n"), DECLARING, ("models",)),
    Fault("unreadable models: submodule", lambda project: project.write("models/more.py", "1 / 0\n"), DECLARING,
          (r"models.more", "division by zero")),
    Fault("no such models package", _pyproject('["models"]', '["modles"]'), DECLARING, ("modles",)),
    Fault("empty metadata", _models('"""Nothing."""\n'), DECLARING, ("models", "table=True|no table")),
    Fault("a class outside of the metadata", _models(LOST_TABLE), DECLARING, ("Hero",)),
    Fault("env.py fails", lambda project: project.write("migrations/env.py", "import nowhere_at_all\n"),
          EVERYTHING, ("env.py:1", "nowhere_at_all")),
    Fault("env.py does nothing", lambda project: project.write("migrations/env.py", "\n"),
          EVERYTHING, ("env.py", "run_migrations")),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_what_cannot_be_read(make, fault):
    project = make()
    project.ok("upgrade")
    fault.breaks(project)
    before = project.state()
    for verb in fault.verbs:
        expect_clear(project.run(*VERBS[verb]), fault.code, *fault.words)
    expect_json(project.run(*VERBS[fault.verbs[-1]], "--format", "json"), fault.code)
    assert project.state() == before


def test_a_forked_process_is_like_any(make):
    """What the other tests run is what a shell would: the same words on the same streams, the same code."""
    project = make()
    project.ok("upgrade")
    project.write("models/__init__.py", "import nowhere_at_all\n")
    for arguments in (("check",), ("upgrade", "nowhere"), ("migrate", "--format", "json"), ("status",), ("diffs",)):
        forked = project.run(*arguments)
        plain = subprocess.run(
            [sys.executable, "-m", "schemactl", *arguments],
            cwd=project.folder, env=project.environment(), capture_output=True, text=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert (forked.code, forked.stdout, forked.stderr) == (plain.returncode, plain.stdout, plain.stderr)


@pytest.mark.parametrize("arguments", [("--config", "nowhere.toml"), ("--env", "nowhere")], ids=" ".join)
def test_options_that_name_nothing(make, arguments):
    project = make()
    for verb in ("status", "heads", "migrate --dry-run"):
        expect_clear(project.run(*VERBS[verb], *arguments), 3, "nowhere")
