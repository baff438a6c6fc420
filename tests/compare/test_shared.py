"""Suspects that are alike on several tables are asked about once, and only those."""

from dataclasses import replace
from typing import Any

import pytest

from schemactl.compare.answer import Answer
from schemactl.compare.shared import share, spread
from schemactl.compare.suspects import Suspect, check_key, column_key, index_key
from schemactl.schema import Check, Column, Index, IndexPart, ObjectName, Table

A, B = ObjectName("a"), ObjectName("b")
CHECK = Check("status IN (1, 2)", "ck")
INDEX = Index("ix", (IndexPart(column="status"),), predicate="status > 0")


def suspect(name: ObjectName, *, type_: str = "integer", printed: str = "status = ANY (…)", **other: Any) -> Suspect:
    columns = (Column("status", type_, default="1"), Column("other", "text"))
    indexes = (replace(INDEX, name=f"ix_{name}", predicate="(status > 0)"),)
    actual = Table(name, columns, (Check(printed, f"ck_{name}"),), indexes)
    check = replace(CHECK, name=f"ck_{name}", expression=other.get("expression", CHECK.expression))
    index = replace(INDEX, name=f"ix_{name}")
    declared = Table(name, (replace(columns[0], default="'1'"), columns[1]), (check,), (index,))
    return Suspect(actual, declared, (("status", "default"),), (check,), (index,))


def test_one_answer_serves_both() -> None:
    suspects = (suspect(A), suspect(B))
    shared = share(suspects)
    assert [item.declared.name for item in shared.asked] == [A]
    (first,), index = suspects[0].checks, replace(INDEX, predicate="said")
    answer = Answer(
        values={column_key("status", "default"): "said"},
        checks={check_key(first): "said"},
        indexes={"ix_a": replace(index, name="ix_a")},
    )
    found = spread({A: answer}, shared, suspects)[B]
    assert found.values == {column_key("status", "default"): "said"}
    assert found.checks == {check_key(suspects[1].checks[0]): "said"}
    assert found.indexes == {"ix_b": replace(index, name="ix_a")}
    assert not found.unsure


@pytest.mark.parametrize(
    "other", [{"type_": "bigint"}, {"printed": "otherwise"}, {"expression": "status IN (1, 3)"}], ids=str
)
def test_what_differs_in_anything_that_matters_is_asked_about(other: dict[str, str]) -> None:
    shared = share((suspect(A), suspect(B, **other)))
    assert check_key(shared.asked[1].checks[0])[0] == "check"


def test_a_text_that_names_its_table_is_its_own() -> None:
    texts = {"expression": "a.status > 0 AND b.status > 0"}
    assert [len(item.checks) for item in share((suspect(A, **texts), suspect(B, **texts))).asked] == [1, 1]


def test_what_was_refused_or_not_asked_is_so_for_both() -> None:
    suspects = (suspect(A), suspect(B))
    shared = share(suspects)
    assert spread({}, shared, suspects)[B].unsure == suspects[1].keys
    assert spread({A: Answer()}, shared, suspects)[B] == Answer()
    unsure = frozenset({index_key(suspects[0].indexes[0])})
    assert spread({A: Answer(unsure=unsure)}, shared, suspects)[B].unsure == {index_key(suspects[1].indexes[0])}
