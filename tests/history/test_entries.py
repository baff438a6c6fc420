"""The history as entries."""

import pytest

from schemactl.errors import HistoryError, UsageError
from schemactl.history import entries, entry, heads_of, merge_of, pending
from schemactl.history.writing import NewRevision
from tests.layouts.foreign import Foreign


@pytest.fixture
def shop(project: Foreign) -> Foreign:
    """A base, two branches and their merge, with a line apart that the merge depends on."""
    project.revision("aaaa", None)
    project.revision("bbbb", "aaaa", labels=("left",))
    project.revision("cccc", "aaaa")
    project.revision("dddd", ("bbbb", "cccc"), depends="ffff", doc="the merge\n\nin long")
    project.revision("eeee", "dddd")
    project.revision("ffff", None)
    return project


def ids(found: tuple[object, ...]) -> list[str]:
    return [item.revision for item in found]  # type: ignore[attr-defined]


def test_newest_first(shop: Foreign) -> None:
    found = entries(shop.graph())
    order = ids(found)
    assert order[:2] == ["eeee", "dddd"]
    assert order.index("aaaa") > order.index("bbbb")
    assert sorted(order) == ["aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff"]
    assert {item.state for item in found} == {""}


def test_what_an_entry_says(shop: Foreign) -> None:
    graph = shop.graph()
    merge = entry(graph, "dddd")
    assert (merge.doc, merge.down_revisions, merge.depends_on) == ("the merge", ("bbbb", "cccc"), ("ffff",))
    assert merge.is_merge_point
    assert not merge.is_head
    assert merge.path == "project/migrations/versions/dddd_x.py"
    base = entry(graph, "aaaa")
    assert base.is_base
    assert base.is_branch_point
    assert entry(graph, "bbbb").branch_labels == ("left",)
    assert entry(graph, "eeee").is_head


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aaaa:bbbb", ["bbbb", "aaaa"]),
        ("dddd:", ["eeee", "dddd"]),
        (":aaaa", ["aaaa"]),
        ("eeee-1:eeee", ["eeee", "dddd"]),
    ],
)
def test_ranges(text: str, expected: list[str], shop: Foreign) -> None:
    assert ids(entries(shop.graph(), text)) == expected


def test_wrong_ranges(shop: Foreign) -> None:
    with pytest.raises(UsageError, match="no range"):
        entries(shop.graph(), "aaaa")
    with pytest.raises(HistoryError, match="gone"):
        entries(shop.graph(), "gone:")


def test_applied_and_pending(shop: Foreign) -> None:
    graph = shop.graph()
    found = {item.revision: item for item in entries(graph, current=("bbbb",))}
    assert {name for name, item in found.items() if item.state == "applied"} == {"aaaa", "bbbb"}
    assert [name for name, item in found.items() if item.is_current] == ["bbbb"]
    order = ids(pending(graph, ("bbbb",)))
    assert sorted(order) == ["cccc", "dddd", "eeee", "ffff"]
    assert order[-2:] == ["dddd", "eeee"]
    assert len(pending(graph, ("gone",))) == 6
    assert pending(graph, ("eeee",)) == ()


def test_what_the_version_table_would_hold(shop: Foreign) -> None:
    graph = shop.graph()
    assert heads_of(graph, ["aaaa", "bbbb", "cccc"]) == ("bbbb", "cccc")
    assert heads_of(graph, ["aaaa", "bbbb", "cccc", "ffff", "dddd"]) == ("dddd",)
    assert heads_of(graph, []) == ()


def test_merging(project: Foreign) -> None:
    project.revision("aaaa", None)
    project.revision("bbbb", "aaaa")
    project.revision("cccc", "aaaa")
    graph = project.graph()
    assert sorted(merge_of(graph, ("heads",), NewRevision()).head) == ["bbbb", "cccc"]
    with pytest.raises(HistoryError, match="nothing to merge"):
        merge_of(graph, ("bbbb",), NewRevision())
    with pytest.raises(HistoryError, match="gone"):
        merge_of(graph, ("bbbb", "gone"), NewRevision())


def test_nothing_is_run(shop: Foreign) -> None:
    for path in shop.versions.glob("*.py"):
        path.write_text(path.read_text() + "\nraise AssertionError('this file was run')\n")
    graph = shop.graph()
    entries(graph, current=("bbbb",))
    pending(graph, ())
