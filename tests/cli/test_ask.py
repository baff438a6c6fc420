"""Questions: asked on a real (pseudo) terminal, refused elsewhere, answered by --yes."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from schemactl.cli.ask import answers, overwriting
from schemactl.cli.invocation import Invocation
from schemactl.counts import Count
from schemactl.errors import UsageError
from schemactl.reports import Hazard, Question

HAZARD = Hazard("loses-data", "old", "drop-table", "Drops old with 12 rows.")

ASKING = """
import sys
from schemactl.cli.ask import answers
from schemactl.cli.invocation import Invocation
from schemactl.reports import DiffReport, Hazard, Question
report = DiffReport(actual="a", declared="b", dialect="sqlite", changes=(), tables=3) if "report" in sys.argv else None
hazard = Hazard("loses-data", "old", "drop-table", "Drops old[red] with 12 rows.")
question = Question("Apply [bold]it[/bold]?", report, hazards=(hazard,))
print(answers(Invocation(no_input="no-input" in sys.argv), yes=False)(question))
"""


def on_terminal(program: list[str], typed: bytes, cwd: Path, **variables: str) -> tuple[str, str, int]:
    """Runs a program with stdin and stderr on a terminal.

    Returns:
        Its stdout, what the terminal showed, its exit code.
    """
    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key not in ("CI", "NO_COLOR", "FORCE_COLOR")}
    environment |= {"TERM": "xterm", **variables}
    process = subprocess.Popen(
        [sys.executable, *program], stdin=theirs, stderr=theirs, stdout=subprocess.PIPE, cwd=cwd, env=environment
    )
    os.close(theirs)
    os.write(ours, typed)
    shown = b""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and (piece := _read(ours)) is not None:
        shown += piece
    if time.monotonic() >= deadline:
        process.kill()
    out = process.communicate(timeout=20)[0].decode()
    os.close(ours)
    return out, shown.decode(), process.returncode


def _read(terminal: int) -> bytes | None:
    if not select.select([terminal], [], [], 1)[0]:
        return b""
    try:
        return os.read(terminal, 1000)
    except OSError:  # the other end is closed
        return None


@pytest.mark.parametrize(
    ("typed", "answer"), [(b"y\n", "True"), (b"n\n", "False"), (b"\n", "False"), (b"\x04", "False")]
)
def test_a_terminal_is_asked(typed, answer, tmp_path):
    out, shown, code = on_terminal(["-c", ASKING], typed, tmp_path)
    assert (out.strip(), code) == (str(answer), 0)
    assert "Apply [bold]it[/bold]?" in shown
    assert "Drops old[red] with 12 rows." in shown


def test_the_report_is_shown_before_the_question(tmp_path):
    _, shown, _ = on_terminal(["-c", ASKING, "report"], b"n\n", tmp_path)
    assert shown.index("No differences: 3 tables of a match b.") < shown.index("Apply")


@pytest.mark.parametrize(("arguments", "variables"), [(["no-input"], {}), ([], {"CI": "true"})])
def test_a_terminal_is_not_asked_in_ci_or_with_no_input(arguments, variables, tmp_path):
    _, shown, code = on_terminal(["-c", ASKING, *arguments], b"y\n", tmp_path, **variables)
    assert code != 0
    assert "UsageError" in shown


def test_without_a_terminal_the_flag_is_named():
    with pytest.raises(UsageError) as caught:
        answers(Invocation(no_input=True), yes=False)(Question("Apply 2 revisions?", hazards=(HAZARD,)))
    assert "loses data: Drops old with 12 rows." in caught.value.message
    assert caught.value.message.startswith("Apply 2 revisions?")
    assert "--yes" in caught.value.hint
    assert caught.value.exit_code == 2


def test_yes_answers_without_asking():
    assert answers(Invocation(no_input=True), yes=True)(Question("Apply?"))
    assert overwriting(Invocation(no_input=True), yes=True)("database.py")


def test_a_loss_is_consented_to_by_name():
    losses = (
        Hazard("loses-data", "a.b", "drop-column", "One.", ("drop-column:a.b",), (Count("a.b", "2 rows", 2),)),
        Hazard("loses-data", "it's", "drop-table", "Two.", ("drop-table:it's",)),
        Hazard("can-fail", "a", "add-constraint", "Three."),
    )
    question = Question("Apply?", hazards=losses)
    names = ("drop-column:a.b", "drop-table:it's")
    assert answers(Invocation(no_input=True), yes=False, allow=names)(question)
    with pytest.raises(UsageError) as caught:
        answers(Invocation(no_input=True), yes=False, allow=("drop-table:it", "drop-column:a"))(question)
    assert "One.\n    counted: 2 rows" in caught.value.message
    assert "--allow drop-column:a.b --allow 'drop-table:it'\"'\"'s' to consent" in caught.value.hint
    with pytest.raises(UsageError) as caught:
        answers(Invocation(no_input=True), yes=False, allow=names[:1])(question)
    assert "drop-column" not in caught.value.hint
    with pytest.raises(UsageError) as caught:  # what nobody can name needs the flag for everything
        answers(Invocation(no_input=True), yes=False, allow=names)(Question("Apply?", hazards=(*losses, HAZARD)))
    assert caught.value.hint.startswith("Pass --yes")


def test_consent_to_a_loss_answers_no_other_question():
    with pytest.raises(UsageError):
        answers(Invocation(no_input=True), yes=False, allow=("drop-table:old",))(Question("Apply 2 revisions?"))


def test_init_keeps_files_where_nobody_can_be_asked():
    assert not overwriting(Invocation(no_input=True), yes=False)("database.py")


@pytest.mark.parametrize(("typed", "kept"), [(b"y\n", False), (b"n\n", True)])
def test_init_asks_before_it_overwrites(typed, kept, tmp_path):
    subprocess.run([sys.executable, "-m", "schemactl", "init"], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "database.py").write_text("mine = 1\n")
    out, shown, code = on_terminal(["-m", "schemactl", "init"], typed, tmp_path)
    assert code == 0
    assert "Overwrite database.py?" in shown
    assert ((tmp_path / "database.py").read_text() == "mine = 1\n") is kept
    assert f"{'kept' if kept else 'overwritten':12}database.py" in out
