"""Every command on a real project, in both formats: one story from `init` to `downgrade`."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from schemactl.cli.group import COMMANDS


class Shell:
    """Runs schemactl in a folder against a database."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.ran: set[str] = set()
        kept = {key: value for key, value in os.environ.items() if not key.startswith("SCHEMACTL_") and key != "CI"}
        self.environment = {**kept, "SCHEMACTL_DATABASE_URL": url}

    def run(self, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        self.ran.add(arguments[0])
        done = subprocess.run(
            [sys.executable, "-m", "schemactl", *arguments],
            cwd=self.folder, env=self.environment, capture_output=True, text=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert "\x1b" not in done.stdout + done.stderr
        return done

    def text(self, *arguments: str, code: int = 0) -> str:
        return self.run(*arguments, code=code).stdout

    def data(self, *arguments: str, code: int = 0) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.run(*arguments, "--format", "json", code=code).stdout)
        assert data.get("exit_code", code) == code
        assert "snapshot_version" in data or data["command"] == arguments[0]
        return data


@pytest.fixture
def shell(tmp_path: Path, database_url: str) -> Shell:
    shell = Shell(tmp_path, database_url)
    files = shell.data("init")["files"]
    assert {file["action"] for file in files} == {"created"}
    return shell


def test_the_story(shell):
    assert shell.data("status")["current"] == []
    assert [change["kind"] for change in shell.data("diff")["changes"]] == ["add-table"]
    assert "CREATE TABLE users" in shell.text("diff", "--sql")
    shell.run("diff", "--exit-code", code=1)

    refused = shell.run("migrate", "-m", "first tables", code=2)
    assert "--yes" in refused.stderr
    assert not list((shell.folder / "migrations/versions").glob("*.py"))
    assert shell.data("migrate", "--dry-run")["done"] is False

    written = shell.data("migrate", "-m", "first tables", "--yes")
    assert written["remaining"] == []
    first = written["revision"]["revision"]
    assert shell.data("check")["findings"] == []
    assert [item["outcome"] for item in shell.data("verify")["revisions"]] == ["proved"]
    assert "No differences" in shell.text("diff", "--exit-code")

    models = shell.folder / "models/users.py"
    models.write_text(models.read_text().replace("index=True)", "index=True)\n    age: int | None = None"))
    assert [finding["rule"] for finding in shell.data("check", code=1)["findings"]] == ["missing-revision"]
    second = shell.data("revision", "-m", "ages")["revision"]
    assert shell.data("heads", "--check")["entries"][0]["revision"] == second
    assert [entry["state"] for entry in shell.data("history", "-i")["entries"]] == ["pending", "applied"]
    assert [finding["rule"] for finding in shell.data("check", code=1)["findings"]] == ["pending"]

    upgraded = shell.run("upgrade")
    assert f"✓ {second} ages" in upgraded.stderr
    assert shell.data("current")["entries"][0]["revision"] == second
    assert shell.run("upgrade", "-q").stderr == ""

    snapshot = shell.text("inspect", "--format", "json")
    (shell.folder / "schema.json").write_text(snapshot)
    assert shell.data("diff", "--from", "schema.json", "--to", "database")["changes"] == []

    assert shell.data("downgrade", "-1", "--yes")["after"] == [first]
    assert shell.data("stamp", second)["after"] == [second]
    assert shell.data("check", code=1)["findings"][0]["rule"] == "drift"
    assert shell.data("merge", code=8)["error"]["code"] == "history_error"
    assert shell.data("config")["root"] == str(shell.folder)
    assert shell.ran == set(COMMANDS) - {"completion"}


def test_two_heads_are_merged(shell):
    for name in ("one", "two"):
        shell.run("revision", "--empty", "-m", name, "--head", "base")
    assert len(shell.data("heads", "--check", code=8)["entries"]) == 2
    assert "2 heads" in shell.text("heads")
    assert "Wrote revision" in shell.text("merge", "-m", "joined")
    assert "├─╮" in shell.text("history")
    shell.run("heads", "--check")
