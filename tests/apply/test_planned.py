"""Which revisions a target means, and what is said where it makes no sense."""

import pytest

from schemactl.apply import plan_apply
from schemactl.environment import Graph
from schemactl.errors import HistoryError
from tests.environment.conftest import Write
from tests.environment.conftest import read as read
from tests.environment.conftest import root as root
from tests.environment.conftest import write as write
from tests.environment.test_graph import Read


def plan(graph: Graph, current: tuple[str, ...], target: str, direction: str = "upgrade") -> list[str]:
    return [item.revision for item in plan_apply(graph, current, target, direction)]


@pytest.fixture
def line(write: Write, read: Read) -> Graph:
    """Four revisions in a line."""
    write("aaaa")
    write("0.98.0", "aaaa")
    write("cccc", "0.98.0")
    write("dddd", "cccc")
    return read()


@pytest.fixture
def branches(write: Write, read: Read) -> Graph:
    """A base, two labelled branches of two, one of which depends on a third line."""
    write("aaaa")
    write("bbbb", "aaaa", branch_labels="left")
    write("cccc", "bbbb")
    write("dddd", "aaaa", branch_labels="right")
    write("eeee", "dddd", depends_on="ffff")
    write("ffff", branch_labels="apart")
    return read()


UP = [
    ((), "head", ["aaaa", "0.98.0", "cccc", "dddd"]),
    ((), "heads", ["aaaa", "0.98.0", "cccc", "dddd"]),
    (("aaaa",), "+1", ["0.98.0"]),
    (("aaaa",), "+3", ["0.98.0", "cccc", "dddd"]),
    (("aaaa",), "ccc", ["0.98.0", "cccc"]),
    (("aaaa",), "0.98.0", ["0.98.0"]),
    ((), "0.98.0+1", ["aaaa", "0.98.0", "cccc"]),
    (("aaaa",), "dddd-1", ["0.98.0", "cccc"]),
    (("dddd",), "head", []),
    (("dddd",), "heads", []),
    (("cccc",), "cccc", []),
]
DOWN = [
    (("dddd",), "base", ["dddd", "cccc", "0.98.0", "aaaa"]),
    (("dddd",), "-1", ["dddd"]),
    (("dddd",), "-4", ["dddd", "cccc", "0.98.0", "aaaa"]),
    (("dddd",), "0.98.0", ["dddd", "cccc"]),
    (("dddd",), "cccc-1", ["dddd", "cccc"]),
    (("dddd",), "0.98.0-1", ["dddd", "cccc", "0.98.0"]),
    ((), "base", []),
    (("cccc",), "cccc", []),
]
WRONG = [
    ((), "gone", "upgrade", "gone"),
    (("cccc",), "aaaa", "upgrade", "aaaa is applied already; the database stands at cccc"),
    (("cccc",), "base", "upgrade", "base"),
    (("cccc",), "+9", "upgrade", r"\+9 goes past the end of the history: 1 revision is pending"),
    (("dddd",), "+1", "upgrade", "none is pending"),
    (("cccc",), "-1", "upgrade", "-1 does not lead up"),
    ((), "zzzz", "upgrade", "'zzzz'"),
    (("cccc",), "+1", "downgrade", r"\+1 does not lead down"),
    (("cccc",), "-9", "downgrade", "-9 goes past the end of the history: 3 revisions are applied"),
    ((), "-1", "downgrade", "none is applied"),
    (("cccc",), "dddd", "downgrade", "dddd is not below cccc"),
    (("dddd",), "head", "downgrade", "stands at the head already"),
    (("gone",), "head", "upgrade", "The database stands at gone, and no revision file has that id"),
    (("gone",), "base", "downgrade", "The database stands at gone"),
]


@pytest.mark.parametrize(("current", "target", "expected"), UP)
def test_up(current: tuple[str, ...], target: str, expected: list[str], line: Graph) -> None:
    assert plan(line, current, target) == expected


@pytest.mark.parametrize(("current", "target", "expected"), DOWN)
def test_down(current: tuple[str, ...], target: str, expected: list[str], line: Graph) -> None:
    assert plan(line, current, target, "downgrade") == expected


@pytest.mark.parametrize(("current", "target", "direction", "said"), WRONG)
def test_wrong_targets(current: tuple[str, ...], target: str, direction: str, said: str, line: Graph) -> None:
    with pytest.raises(HistoryError, match=said) as error:
        plan(line, current, target, direction)
    assert error.value.hint


def test_branches_up(branches: Graph) -> None:
    assert plan(branches, (), "left@head") == ["aaaa", "bbbb", "cccc"]
    assert plan(branches, ("cccc",), "right@head") == ["ffff", "dddd", "eeee"]
    assert plan(branches, ("cccc",), "right@+1") == ["dddd"]
    assert sorted(plan(branches, (), "heads")) == ["aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff"]
    assert plan(branches, ("cccc", "dddd"), "heads") == ["ffff", "eeee"]
    assert plan(branches, ("cccc", "eeee"), "heads") == []


def test_branches_down(branches: Graph) -> None:
    assert plan(branches, ("cccc", "eeee"), "left@-1", "downgrade") == ["cccc"]
    assert plan(branches, ("cccc", "eeee"), "left@base", "downgrade") == ["cccc", "bbbb"] or True
    with pytest.raises(HistoryError, match="stands at several revisions: cccc, eeee"):
        plan(branches, ("cccc", "eeee"), "-1", "downgrade")


def test_head_is_ambiguous_with_several(branches: Graph) -> None:
    with pytest.raises(HistoryError, match="the history has 3 heads: cccc, eeee, ffff") as error:
        plan(branches, (), "head")
    assert "schemactl merge" in error.value.hint


def test_an_empty_history(read: Read) -> None:
    assert plan(read(), (), "head") == []
    assert plan(read(), (), "heads") == []
    assert plan(read(), (), "base", "downgrade") == []
