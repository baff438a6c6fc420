"""What a shell does with the program: completion in bash, and JSON of every command in a pipe."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from schemactl.cli.group import COMMANDS
from tests.story.shop import Shop

COMPLETE = """
eval "$(schemactl completion bash)"
COMP_WORDS=(schemactl {words} "{begun}")
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_schemactl_completion schemactl
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(("words", "begun"), [("upgrade", "aa"), ("diff --to", "aa"), ("stamp", "aa")])
def test_bash_completes_revisions(sqlite_shop: Shop, words: str, begun: str) -> None:
    sqlite_shop.revision("aa11", None)
    sqlite_shop.revision("aa22", "aa11")
    sqlite_shop.revision("bb33", "aa22")
    programs = sqlite_shop.folder / "bin"
    programs.mkdir()
    program = programs / "schemactl"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m schemactl "$@"\n')
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(Path.cwd())}
    script = COMPLETE.format(words=words, begun=begun)
    command = ["bash", "--norc", "-c", script]
    done = subprocess.run(command, cwd=sqlite_shop.folder, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["aa11", "aa22"] or sorted(done.stdout.split()) == ["aa11", "aa22"], done.stderr


def test_json_of_every_command_parses(shop: Shop) -> None:
    ran = {"init": shop.json("init")}
    first = ("migrate", "--yes", "-m", "first")
    calls = (
        ("config",), ("status",), ("diff",), ("diff", "--sql"), first, ("history", "-i"), ("current",), ("heads",),
        ("inspect",), ("inspect", "--sql"), ("check",), ("verify",), ("downgrade", "-1", "--yes"),
        ("upgrade", "--dry-run"), ("upgrade", "--sql"), ("upgrade",), ("stamp", "head"),
        ("revision", "--empty", "-m", "next"),
    )  # fmt: skip
    for arguments in calls:
        ran[arguments[0]] = shop.json(*arguments)
    shop.revision("side", shop.json("history")["entries"][-1]["revision"])
    ran["merge"] = shop.json("merge", "-m", "join")
    assert {*ran} == {*COMMANDS} - {"completion"}
    assert all("schema_version" in data or "snapshot_version" in data for data in ran.values())

    error = shop.json("upgrade", "nowhere", code=8)
    assert error["error"]["code"].startswith("history_error")
    assert "nowhere" in error["error"]["message"]
