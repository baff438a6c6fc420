"""Comments of constraints and indexes, where what else differs could not be settled, and in files of before."""

import json

from schemactl.changes import AddConstraint, AlterComment
from schemactl.compare import compare
from schemactl.schema import (
    Check,
    Column,
    Index,
    IndexPart,
    MaterializedView,
    ObjectName,
    PrimaryKey,
    Rule,
    Schema,
    Table,
    View,
)
from schemactl.schema.codec import dump_snapshot, load_snapshot
from tests.compare.comparing import lines

T = ObjectName("t")


def schema(*constraints: Check | PrimaryKey, index: Index | None = None, partial: bool = False) -> Schema:
    table = Table(T, (Column("a", "integer"),), constraints, (index,) if index else ())
    return Schema.build("postgresql", [table], partial=partial)


def test_a_comment_is_sure_where_the_text_is_not() -> None:
    index = Index("ix", (IndexPart("a"),), predicate="a = ANY (ARRAY[1, 2])", comment="old")
    actual = schema(Check("a = ANY (ARRAY[1, 2])", "ck", comment="old"), index=index)
    said = Index("ix", (IndexPart("a"),), predicate="a IN (1, 2)", comment="new")
    found = lines(compare(actual, schema(Check("a IN (1, 2)", "ck", comment="new"), index=said, partial=True)))
    assert found == [
        "~ t check ck comment old → new",
        "~ t check ck expression a = ANY (ARRAY[1, 2]) → a IN (1, 2) (unverified)",
        "~ t index ix comment old → new",
        "~ t index ix predicate a = ANY (ARRAY[1, 2]) → a IN (1, 2) (unverified)",
    ]


def test_a_name_that_models_leave_open_stays() -> None:
    actual = schema(PrimaryKey(("a",), "t_pkey"), Check("a > 0", "t_a_check", comment="old"))
    declared = schema(PrimaryKey(("a",), comment="new"), Check("a > 0", comment="new"), partial=True)
    changes = compare(actual, declared)
    assert lines(changes) == ["~ t primary key t_pkey comment None → new", "~ t check t_a_check comment old → new"]
    assert [change.inverse().kind for change in changes] == ["alter-comment", "alter-comment"]
    assert all(isinstance(change, AlterComment) for change in changes)


def test_a_comment_makes_no_other_constraint() -> None:
    actual = schema()
    (change,) = compare(actual, schema(Check("a > 0", "ck", comment="x")))
    assert isinstance(change, AddConstraint)


def test_snapshots() -> None:
    rule = Rule(ObjectName("r"), table=T, event="DELETE", action="DO INSTEAD NOTHING", state="disabled", comment="x")
    view = View(ObjectName("v"), definition="AS SELECT 1 AS a", column_comments=(("a", "it"),))
    index = Index("ix", (IndexPart("a"),), comment="it's")
    table = Table(T, (Column("a", "integer"),), (Check("a > 0", "ck", comment="ü"),), (index,))
    kept = Schema.build("postgresql", [rule, view, table])
    assert load_snapshot(dump_snapshot(kept), "it") == kept


def test_snapshots_of_before_hold_rules_in_their_view() -> None:
    comments = [["z", "last"], ["a", "first"]]
    view = {
        "kind": "view",
        "name": {"name": "An active", "namespace": "app"},
        "definition": "AS SELECT 1 AS z, 2 AS a",
        "column_comments": comments,
        "rules": [
            'CREATE RULE "no; ""x""" AS\n    ON DELETE TO app."An active" DO INSTEAD NOTHING',
            "CREATE RULE plain AS\n    ON UPDATE TO app.\"An active\"\n   WHERE (new.a > 1) DO  SELECT 'x ON y TO z'",
        ],
    }
    kept = {
        "kind": "materialized view",
        "name": {"name": "m"},
        "definition": "AS SELECT 1",
        "column_comments": comments,
    }
    data = {"snapshot_version": 1, "dialect": "postgresql", "default_namespace": "public", "objects": [view, kept]}
    schema = load_snapshot(json.dumps(data), "it")
    assert [item.column_comments for item in schema.of(View)] == [(("a", "first"), ("z", "last"))]
    assert [item.column_comments for item in schema.of(MaterializedView)] == [(("a", "first"), ("z", "last"))]
    owner = ObjectName("An active", "app")
    assert schema.of(Rule) == (
        Rule(ObjectName('no; "x"', "app"), owner, event="DELETE", action="DO INSTEAD NOTHING"),
        Rule(ObjectName("plain", "app"), owner, event="UPDATE", action="WHERE (new.a > 1) DO  SELECT 'x ON y TO z'"),
    )
