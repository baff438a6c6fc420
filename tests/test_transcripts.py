"""Every transcript in `transcripts/` on every database that it names."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fork_server import forked_program
from tests.transcript import Stage, Transcript, read_transcript

FOLDER = Path(__file__).parent / "transcripts"
TRANSCRIPTS = [read_transcript(path) for path in sorted(FOLDER.glob("*.txt"))]
CASES = [(transcript, database) for transcript in TRANSCRIPTS for database in transcript.databases]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a name of one length everywhere, so that lines break at the same place."""
    path = Path(tempfile.mkdtemp(prefix="shop-", dir="/tmp"))
    yield path.resolve()
    shutil.rmtree(path)


@pytest.fixture(scope="session")
def program() -> Iterator[str]:
    """What runs schemactl without importing all anew; the guide's commands are run as they are."""
    with forked_program() as text:
        yield text


@pytest.mark.parametrize(("transcript", "database"), CASES, ids=[f"{case.path.stem}-{name}" for case, name in CASES])
def test_transcript(
    request: pytest.FixtureRequest, folder: Path, program: str, transcript: Transcript, database: str
) -> None:
    url = request.getfixturevalue("postgresql_url") if database == "postgresql" else None
    stage = Stage(folder, url, program)
    stage.prepare(transcript.settings.get("project", "sample"))
    outputs = [stage.run(step.command) for step in transcript.steps]
    if request.config.getoption("write_transcripts") and database == transcript.databases[0]:
        transcript.path.write_text(transcript.text(outputs), encoding="utf-8")
        return
    for step, output in zip(transcript.steps, outputs, strict=True):
        assert output == without_zero(step.expected), f"$ {step.command}\n" + "\n".join(output)


def without_zero(lines: tuple[str, ...]) -> tuple[str, ...]:
    return lines[:-1] if lines[-1:] == ("[exit 0]",) else lines


def test_writing_keeps_what_is_read() -> None:
    for transcript in map(read_transcript, sorted(FOLDER.glob("*.txt"))):
        assert transcript.text([step.expected for step in transcript.steps]) == transcript.path.read_text()
