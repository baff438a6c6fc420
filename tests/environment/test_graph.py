"""The graph of revisions, read from files of which none may be run."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from schemactl.environment import Graph, read_graph
from schemactl.errors import ConfigurationError, HistoryError
from schemactl.project import open_project
from tests.environment.conftest import Write

Read = Callable[[], Graph]


def test_a_line_of_revisions(write: Write, read: Read) -> None:
    write("aaaa")
    write("bbbb", "aaaa")
    write("cccc", "bbbb")
    graph = read()
    assert (graph.heads, graph.bases, len(graph)) == (("cccc",), ("aaaa",), 3)
    assert [script.revision for script in graph.walk()] == ["cccc", "bbbb", "aaaa"]
    assert [script.doc for script in graph.walk("bbbb")] == ["what cccc does", "what bbbb does"]
    assert graph.ancestors(["bbbb"]) == {"aaaa", "bbbb"}
    assert graph.ancestors(["gone"]) == frozenset()
    assert "aaaa" in graph
    assert "gone" not in graph


def test_an_empty_folder(read: Read) -> None:
    graph = read()
    assert (graph.heads, graph.bases, len(graph), list(graph.walk()), graph.resolve("head")) == ((), (), 0, [], ())


@pytest.mark.parametrize("first", ["0.98.0", "001", "v3.2.0.a", "20240101_120000", "1", "日本"])
def test_odd_ids(first: str, write: Write, read: Read) -> None:
    write(first)
    write("bbbb", first)
    graph = read()
    assert graph.bases == (first,)
    assert graph.resolve(first) == (first,)
    assert graph.resolve("bbbb-1") == (first,)
    assert graph.resolve(f"{first}+1") == ("bbbb",)
    assert [script.revision for script in graph.walk(first, "head")] == ["bbbb", first]


def test_targets(write: Write, read: Read) -> None:
    write("aaaa1111")
    write("bbbb2222", "aaaa1111", branch_labels=("one",))
    write("cccc3333", "bbbb2222")
    write("dddd4444", "aaaa1111", branch_labels="two")
    graph = read()
    assert sorted(graph.heads) == ["cccc3333", "dddd4444"]
    assert graph.resolve("base") == ()
    assert sorted(graph.resolve("heads")) == ["cccc3333", "dddd4444"]
    assert graph.resolve("one@head") == ("cccc3333",)
    assert graph.resolve("two@head") == ("dddd4444",)
    assert graph.resolve("bbbb") == ("bbbb2222",)
    assert graph.resolve("one") == ("bbbb2222",)
    assert graph.resolve("cccc3333-2") == ("aaaa1111",)
    assert graph.resolve("cccc3333-3") == ()
    assert graph.resolve("one@aaaa1111+1") == ("bbbb2222",)
    for wrong, said in [
        ("head", "has 2 heads: cccc3333, dddd4444"),
        ("nothing", "nothing"),
        ("aaaa1111+1", "Ambiguous"),
        ("cccc3333-9", "past the end"),
        ("two@cccc", "cccc"),
        ("no@head", "no"),
    ]:
        with pytest.raises(HistoryError, match=said) as error:
            graph.resolve(wrong)
        assert error.value.hint


def test_many_merges(write: Write, read: Read) -> None:
    write("r0")
    for number in range(60):
        write(f"a{number}", f"r{number}")
        write(f"b{number}", f"r{number}")
        write(f"r{number + 1}", f"a{number}", f"b{number}")
    graph = read()
    assert graph.heads == ("r60",)
    walked = [script.revision for script in graph.walk()]
    assert len(walked) == 181
    for script in graph.scripts:
        for down in script._versioned_down_revisions:
            assert walked.index(script.revision) < walked.index(down)


def test_labels_and_dependencies(write: Write, read: Read) -> None:
    write("aaaa", branch_labels=("x",))
    write("bbbb", branch_labels=["y"])
    write("cccc", "aaaa", depends_on="y")
    write("dddd", "cccc", depends_on=("bbbb",))
    graph = read()
    assert sorted(graph.heads) == ["bbbb", "dddd"]
    assert graph.effective_heads == ("dddd",)
    assert graph.ancestors(["dddd"]) == {"aaaa", "bbbb", "cccc", "dddd"}
    assert graph.resolve("x@head") == ("dddd",)


def test_the_order_of_dependencies_does_not_hang_on_the_hash_seed(write: Write, read: Read) -> None:
    names = [f"d{number}" for number in range(9)]
    for name in names:
        write(name)
    write("top", depends_on=tuple(names))
    assert read().get("top")._normalized_down_revisions == tuple(names)


def test_several_folders_and_subfolders(root: Path, write: Write) -> None:
    (root / "alembic.ini").write_text(
        "[alembic]\nscript_location = migrations\npath_separator = os\nrecursive_version_locations = true\n"
        "version_locations = %(here)s/migrations/versions:migrations/other\n"
    )
    write("aaaa", folder="versions/2024/01")
    write("bbbb", "aaaa", folder="other/deep")
    write("cccc", "bbbb", folder="versions")
    (root / "migrations" / "versions" / "__init__.py").write_text("raise AssertionError")
    (root / "migrations" / "versions" / ".#cccc.py").write_text("not python (")
    (root / "migrations" / "versions" / "notes.txt").write_text("not python (")
    graph = read_graph(open_project(root))
    assert [script.revision for script in graph.walk()] == ["cccc", "bbbb", "aaaa"]


def test_subfolders_are_left_alone_unless_asked_for(write: Write, read: Read) -> None:
    write("aaaa")
    write("bbbb", "aaaa", folder="versions/deep")
    assert read().heads == ("aaaa",)


def test_pyproject_alone(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.alembic]\nscript_location = "%(here)s/m"\nversion_locations = ["%(here)s/m/one", "m/two"]\n'
        "recursive_version_locations = true\n"
    )
    for folder, revision, down in (("one", "aaaa", None), ("two/x", "bbbb", "aaaa")):
        (tmp_path / "m" / folder).mkdir(parents=True)
        (tmp_path / "m" / folder / f"{revision}.py").write_text(f"revision = {revision!r}\ndown_revision = {down!r}\n")
    assert read_graph(open_project(tmp_path)).heads == ("bbbb",)


def test_the_project_is_found_from_anywhere(write: Write, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("aaaa")
    monkeypatch.chdir(root / "migrations" / "versions")
    assert read_graph(open_project()).heads == ("aaaa",)


LITERALS = """# -*- coding: utf-8 -*-
'''Ümläut

Longer text.
'''
from __future__ import annotations
import no_such_module_at_all
from typing import Union
revision: str = "aa" "aa"
x = down_revision = None
branch_labels: Union[str, None] = None
depends_on: Union[str, None]
if True:
    something = 1
class Frozen: revision = "not this"
def upgrade():
    revision = "nor this"
"""


def test_what_counts_as_a_literal(root: Path, read: Read) -> None:
    (root / "migrations" / "versions" / "x.py").write_text(LITERALS)
    script = read().get("aaaa")
    assert (script.doc, script.longdoc) == ("Ümläut", "Ümläut\n\nLonger text.")


@pytest.mark.parametrize(
    "body",
    [
        "revision = 'aa' + 'aa'\ndown_revision = None",
        "revision, down_revision = 'aaaa', None",
        "if True:\n    revision = 'aaaa'\ndown_revision = None",
        "from string import *\nrevision = 'aaaa'\ndown_revision = None",
        "revision = 'aaaa'\ndown_revision = None or None",
        "revision = f\"{'a' * 4}\"\ndown_revision = None",
        "try:\n    revision = 'aaaa'\nfinally:\n    down_revision = None",
    ],
)
def test_what_is_no_literal_is_run_as_alembic_does(body: str, root: Path, read: Read) -> None:
    (root / "migrations" / "versions" / "x.py").write_text(f'"""d"""\n{body}\n')
    graph = read()
    assert (graph.heads, graph.get("aaaa").doc) == (("aaaa",), "d")


def test_a_legacy_name_gives_the_id(root: Path, read: Read) -> None:
    (root / "migrations" / "versions" / "abc123.py").write_text("down_revision = None\n")
    assert read().heads == ("abc123",)


def test_crlf_bom_and_cookie(root: Path, read: Read) -> None:
    folder = root / "migrations" / "versions"
    (folder / "a.py").write_bytes(b"\xef\xbb\xbf'''doc\r\n\r\nmore'''\r\nrevision = 'aaaa'\r\ndown_revision = None\r\n")
    (folder / "b.py").write_bytes(
        "# coding: latin-1\n'''ü'''\nrevision = 'bbbb'\ndown_revision = 'aaaa'\n".encode("latin-1")
    )
    graph = read()
    assert [script.doc for script in graph.walk()] == ["ü", "doc"]


FAULTS = {
    "empty": (b"", "x.py is empty"),
    "blank": (b" \n\n", "x.py is empty"),
    "syntax": (b"revision = 'x'\ndown_revision = None\ndef upgrade(:\n", r"x\.py:3: syntax error"),
    "markers": (
        b"revision = 'x'\n<<<<<<< HEAD\ndown_revision = 'a'\n=======\n",
        r"x\.py:2: the file holds merge markers",
    ),
    "encoding": (b"'''\xff'''\nrevision = 'x'\n", r"x\.py:1: .*UTF-8"),
    "nul": (b"revision = 'x'\x00\n", r"x\.py.*null bytes"),
    "no id": (b"down_revision = None\n", r"x\.py does not say which revision it is"),
    "no parent": (b"revision = 'xxxx'\n", r"x\.py has no down_revision"),
    "number": (b"revision = 7\ndown_revision = None\n", r"x\.py does not say"),
    "parent of no kind": (b"revision = 'xxxx'\ndown_revision = 7\n", r"x\.py: down_revision is 7"),
    "missing parent": (
        b"revision = 'xxxx'\ndown_revision = 'gone'\n",
        r"x\.py: the down_revision gone is in no revision file",
    ),
    "missing dependency": (
        b"revision = 'xxxx'\ndown_revision = None\ndepends_on = 'gone'\n",
        r"x\.py: the depends_on gone is in no revision file",
    ),
    "self loop": (b"revision = 'xxxx'\ndown_revision = 'xxxx'\n", r"x\.py: Self-loop"),
    "duplicate": (
        b"revision = 'aaaa'\ndown_revision = None\n",
        r"The revision aaaa is in two files: .*aaaa\.py and .*x\.py",
    ),
    "bad id": (b"revision = 'a-b'\ndown_revision = None\n", r"x\.py: Character\(s\) '-' not allowed"),
    "label of another": (
        b"revision = 'xxxx'\ndown_revision = None\nbranch_labels = 'mine'\n",
        r"branch label mine is in two files: .*aaaa\.py and .*x\.py",
    ),
    "label that is an id": (
        b"revision = 'xxxx'\ndown_revision = None\nbranch_labels = 'aaaa'\n",
        r"branch label aaaa is in two files",
    ),
    "raises": (b"revision = str('xxxx')\nimport no_such_module_at_all\n", r"x\.py:2: .*ModuleNotFoundError"),
    "exits": (b"revision = str('xxxx')\nraise SystemExit(1)\n", r"x\.py:2: .*SystemExit"),
    "run without parent": (b"revision = str('xxxx')\n", r"x\.py.*down_revision"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_name_the_file(fault: str, root: Path, write: Write, read: Read) -> None:
    source, said = FAULTS[fault]
    write("aaaa", branch_labels="mine")
    (root / "migrations" / "versions" / "x.py").write_bytes(source)
    with pytest.raises(HistoryError, match=said) as error:
        read()
    assert error.value.hint
    assert "\n" not in error.value.message


def test_a_cycle_names_its_files_and_no_others(write: Write, read: Read) -> None:
    write("aaaa")
    write("bbbb", "aaaa", "dddd")
    write("cccc", "bbbb")
    write("dddd", "cccc")
    write("eeee", "dddd")
    with pytest.raises(HistoryError, match=r"stand on each other: .*\.py") as error:
        read()
    for name, there in (("aaaa", False), ("bbbb", True), ("cccc", True), ("dddd", True), ("eeee", False)):
        assert (f"{name}.py" in error.value.message) is there


def test_a_cycle_without_a_base(write: Write, read: Read) -> None:
    write("aaaa", "bbbb")
    write("bbbb", "aaaa")
    with pytest.raises(HistoryError, match="aaaa → bbbb → aaaa"):
        read()


def test_a_cycle_over_dependencies(write: Write, read: Read) -> None:
    write("aaaa", depends_on="bbbb")
    write("bbbb", depends_on="aaaa")
    with pytest.raises(HistoryError, match="stand on each other"):
        read()


def test_a_file_that_cannot_be_read(root: Path, read: Read) -> None:
    (root / "migrations" / "versions" / "x.py").symlink_to(root / "nowhere.py")
    with pytest.raises(HistoryError, match="cannot be read"):
        read()


def test_one_file_by_two_names_counts_once(root: Path, write: Write, read: Read) -> None:
    path = write("aaaa")
    (root / "migrations" / "versions" / "again.py").symlink_to(path)
    assert read().heads == ("aaaa",)


def test_no_folder_configured(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.schemactl]\nmodels = ["m"]\n')
    with pytest.raises(ConfigurationError, match="script_location") as error:
        read_graph(open_project(tmp_path))
    assert "schemactl init" in error.value.hint


def test_the_folder_does_not_exist(tmp_path: Path) -> None:
    (tmp_path / "alembic.ini").write_text("[alembic]\nscript_location = nowhere\n")
    with pytest.raises(ConfigurationError, match="nowhere"):
        read_graph(open_project(tmp_path))


def test_no_url_is_needed(root: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("aaaa")
    monkeypatch.delenv("NOT_SET", raising=False)
    (root / "pyproject.toml").write_text('[tool.schemactl]\ndatabase_url = { env = "NOT_SET" }\n')
    assert read_graph(open_project(root)).heads == ("aaaa",)
    assert read_graph(open_project(root, url="this is no url")).heads == ("aaaa",)


TYPICAL = '''"""change number {number}

Revision ID: {revision}
"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = {revision!r}
down_revision: Union[str, Sequence[str], None] = {down!r}
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.create_table(
        "t{number}",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["other.id"], name=op.f("fk_t{number}")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_t{number}")),
    )


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_table("t{number}")
'''


def test_a_thousand_files_are_read_quickly(root: Path, read: Read) -> None:
    for number in range(1000):
        text = TYPICAL.format(number=number, revision=f"r{number:04}", down=f"r{number - 1:04}" if number else None)
        (root / "migrations" / "versions" / f"r{number:04}.py").write_text(text)
    assert read().heads == ("r0999",)
    began = time.process_time()
    graph = read()
    assert len(list(graph.walk())) == 1000
    assert time.process_time() - began < 1.0  # 0.3 on an idle machine
