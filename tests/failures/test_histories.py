"""Revision files that make no history: every command that reads them names the file alike, and changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.failures.lab import (
    BASIC,
    MORE_MODELS,
    READING,
    REPLAYING,
    SECOND,
    VERBS,
    Project,
    expect_clear,
    expect_json,
    revision_text,
)


@dataclass(frozen=True)
class Fault:
    """What is broken, who meets it, and what must be said."""

    name: str
    breaks: Callable[[Project], object]
    verbs: tuple[str, ...]
    words: tuple[str, ...]


READERS = tuple(name for name in BASIC if name in READING)
RUNNERS = (*REPLAYING, "upgrade")
"""Those that run r3, which is pending."""


def _file(name: str, content: str) -> Callable[[Project], object]:
    return lambda project: project.write(f"migrations/versions/{name}.py", content)


def _bytes(name: str, content: bytes) -> Callable[[Project], object]:
    return lambda project: (project.versions / f"{name}.py").write_bytes(content)


def _revision(*arguments: str, **other: str) -> Callable[[Project], object]:
    return lambda project: project.revision(*arguments, **other)


def _duplicated(project: Project) -> None:
    project.write("migrations/versions/again.py", (project.versions / "r2.py").read_text())


def _circular(project: Project) -> None:
    project.revision("r1", "r2")


MERGE_MARKERS = revision_text("r3", "r2").replace(
    "down_revision = 'r2'", "<<<<<<< HEAD\ndown_revision = 'r2'\n=======\ndown_revision = 'r1'\n>>>>>>> theirs"
)
LATIN = revision_text("r3", "r2", doc="caf*").encode().replace(b"*", b"\xe9")
FAULTS = (
    Fault("parent missing", _revision("r3", "r0"), READERS, (r"versions/r3\.py", "r0")),
    Fault("file deleted", lambda project: (project.versions / "r1.py").unlink(), READERS, (r"versions/r2\.py", "r1")),
    Fault("duplicated", _duplicated, READERS, (r"versions/again\.py", r"versions/r2\.py")),
    Fault("circular", _circular, READERS, (r"versions/r1\.py", r"versions/r2\.py")),
    Fault("on itself", _revision("r3", "r3"), READERS, (r"versions/r3\.py", "itself|Self-loop")),
    Fault("syntax", _file("r3", "revision = 'r3'\ndef upgrade(:\n"), READERS, (r"versions/r3\.py:2",)),
    Fault("merge markers", _file("r3", MERGE_MARKERS), READERS, (r"versions/r3\.py:\d+",)),
    Fault("encoding", _bytes("r3", LATIN), READERS, (r"r3\.py",)),
    Fault("null byte", _bytes("r3", revision_text("r3", "r2").encode() + b"\0"), READERS, (r"r3\.py",)),
    Fault("empty file", _file("r3", ""), READERS, (r"versions/r3\.py", "empty")),
    Fault("no id", _file("r3", "x = 1\n"), READERS, (r"versions/r3\.py", "revision")),
    Fault("id that fails", _file("r3", revision_text("r3", "r2").replace("'r3'", "1 // 0", 1)), READERS,
          (r"versions/r3\.py:\d+", "ZeroDivision|division")),
    Fault("import", _revision("r3", "r2", head="import nowhere_at_all\n"), RUNNERS,
          (r"versions/r3\.py:2", "nowhere_at_all")),
    Fault("no upgrade function", _file("r3", "revision = 'r3'\ndown_revision = 'r2'\n"), RUNNERS,
          (r"r3\.py", "upgrade")),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_what_is_no_history(make, fault):
    project = make()
    project.write("models/__init__.py", MORE_MODELS)
    project.ok("upgrade", "r2")
    fault.breaks(project)
    before = project.state()
    for verb in fault.verbs:
        expect_clear(project.run(*VERBS[verb]), 8, *fault.words)
    expect_json(project.run(*VERBS[fault.verbs[-1]], "--format", "json"), 8)
    assert project.state() == before


def test_what_does_not_run_a_file_does_not_mind_it(make):
    project = make()
    project.ok("upgrade")
    project.revision("r3", "r2", head="import nowhere_at_all\n")
    for verb in ("status", "history", "history -i", "heads", "current", "inspect", "diff", "upgrade --dry-run"):
        project.ok(*VERBS[verb])


def test_two_heads(project):
    project.revision("r3", "r1")
    before = project.state()
    verbs = ("revision", "revision --empty", "migrate", "migrate --no-apply", "migrate --dry-run", "upgrade",
             "upgrade --dry-run", "upgrade --sql", "stamp", "diff head")  # fmt: skip
    for verb in verbs:
        expect_clear(project.run(*VERBS[verb]), 8, "heads", "r2", "r3", "schemactl merge|heads")
    expect_json(project.run("upgrade", "--format", "json"), 8)
    check = project.run("check", "--format", "json")
    assert check.code == check.data["exit_code"] == 8, check.said
    heads = [finding for finding in check.data["findings"] if finding["rule"] == "heads"]
    assert "schemactl merge" in str(heads)
    assert project.run("heads", "--check").code == 8
    for verb in ("status", "history", "heads", "inspect", "diff", "current"):
        project.ok(*VERBS[verb])
    assert project.state() == before
    project.ok("merge", "-m", "join")
    project.ok("upgrade")


def test_a_database_at_a_revision_that_is_gone(project):
    project.revision("r3", "r2")
    project.ok("upgrade")
    (project.versions / "r3.py").unlink()
    project.write("models/__init__.py", MORE_MODELS)
    before = project.state()
    for verb in ("upgrade", "upgrade --dry-run", "upgrade --sql", "downgrade", "migrate", "migrate --dry-run", "stamp"):
        expect_clear(project.run(*VERBS[verb]), 8, "r3")
    check = project.run("check", "--format", "json")
    assert check.code == 8, check.said
    assert "unknown-revision" in check.stdout
    for verb in ("status", "current", "history", "history -i", "heads", "inspect", "diff"):
        project.ok(*VERBS[verb])
    assert project.ok("status", "--format", "json").data["unknown"] == ["r3"]
    assert project.state() == before
    project.ok("stamp", "r2", "--purge")
    assert project.ok("status", "--format", "json").data["current"] == ["r2"]


TARGETS = {
    "past it": (("upgrade", "r1"), 8, ("r1", "downgrade r1")),
    "dry past it": (("upgrade", "r1", "--dry-run"), 8, ("r1", "downgrade r1")),
    "downgrade head": (("downgrade", "head", "--yes"), 8, ("head", "downgrade -1")),
    "too far up": (("upgrade", "+9"), 8, (r"\+9",)),
    "too far down": (("downgrade", "-9", "--yes"), 8, ("-9",)),
    "plus nothing left": (("upgrade", "+1"), 8, (r"\+1",)),
    "unknown up": (("upgrade", "nowhere"), 8, ("nowhere", "schemactl history")),
    "unknown down": (("downgrade", "nowhere", "--yes"), 8, ("nowhere", "schemactl history")),
    "unknown label": (("upgrade", "nowhere@head"), 8, ("nowhere",)),
    "unknown stamp": (("stamp", "nowhere"), 8, ("nowhere", "schemactl history")),
    "unknown range": (("history", "nowhere:"), 8, ("nowhere",)),
    "no range": (("history", "nowhere"), 2, ("nowhere", ":")),
    "unknown side": (("diff", "--from", "nowhere"), 8, ("nowhere",)),
    "unknown source": (("inspect", "nowhere"), 8, ("nowhere",)),
    "unknown head": (("revision", "--empty", "-m", "x", "--head", "nowhere"), 8, ("nowhere",)),
    "no head": (("revision", "--empty", "-m", "x", "--head", "r1"), 8, ("r1", "splice")),
    "unknown dependency": (("revision", "--empty", "-m", "x", "--depends-on", "nowhere"), 8, ("nowhere",)),
    "id there already": (("revision", "--empty", "-m", "x", "--rev-id", "r2"), 8, ("r2",)),
    "unknown merge": (("merge", "r2", "nowhere"), 8, ("nowhere",)),
    "one merge": (("merge",), 8, ("r2",)),
    "empty target": (("upgrade", ""), 2, ("revision",)),
}


def test_targets(make):
    project = make()
    project.ok("upgrade")
    before = project.state()
    for arguments, code, words in TARGETS.values():
        expect_clear(project.run(*arguments), code, *words)
    expect_json(project.run("upgrade", "r1", "--format", "json"), 8)
    assert project.ok("upgrade").stdout.startswith("Nothing to do")
    assert project.state() == before
    project.ok("downgrade", "base", "--yes")
    expect_clear(project.run("downgrade", "-1", "--yes"), 8, "-1")


def test_a_downgrade_that_drops_rows_wants_a_yes(project):
    project.revision("r3", "r2", "op.execute(\"INSERT INTO team (id, name) VALUES (1, 'red')\")")
    project.revision("r4", "r3")
    project.ok("upgrade")
    before = project.state()
    expect_clear(project.run("downgrade", "base"), 2, "team", "--yes")
    data = expect_json(project.run("downgrade", "base", "--format", "json"), 2)
    assert "team" in data["error"]["message"]
    assert project.state() == before
    project.ok("downgrade", "-1")
    dropping = SECOND.replace('"hero"', '"villain"')
    project.revision("r5", "r4", f'{dropping}\n    op.execute("DELETE FROM team")')
    before = project.state()
    expect_clear(project.run("upgrade"), 2, "team", "--yes")
    assert project.state() == before
    project.ok("downgrade", "base", "--yes")
