"""The order of steps, what is skipped, and the dangers that are named."""

import random
from dataclasses import replace

import pytest

from schemactl.changes import (
    AddColumn,
    AddConstraint,
    AddEnum,
    AddIndex,
    AddTable,
    AlterColumn,
    AlterConstraint,
    AlterEnum,
    Change,
    DropColumn,
    DropConstraint,
    DropEnum,
    DropIndex,
    DropTable,
    RenameColumn,
    RenameTable,
    unverified,
)
from schemactl.plan import Phase, inverse, make_plan
from schemactl.reports import Hazard
from schemactl.schema import (
    Check,
    Column,
    Enum,
    Exclude,
    ExcludeElement,
    ForeignKey,
    Index,
    IndexPart,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)

T = ObjectName("t")
ID = Column("id", "integer", nullable=False)
KEY = PrimaryKey(("id",))


def _table(name: str, *targets: str) -> Table:
    keys = tuple(ForeignKey((f"{target}_id",), ObjectName(target), ("id",)) for target in targets)
    columns = tuple(Column(f"{target}_id", "integer") for target in targets)
    return Table(ObjectName(name), (ID, *columns), (KEY, *keys))


def _mood(*labels: str) -> Enum:
    return Enum(ObjectName("mood"), labels)


CHANGES: tuple[Change, ...] = (
    AddTable(_table("c", "b")),
    AddTable(_table("b", "a")),
    AddTable(_table("a")),
    DropTable(_table("z")),
    DropTable(_table("y", "z")),
    AddEnum(_mood("x")),
    DropEnum(Enum(ObjectName("gone"), ("x",))),
    AlterEnum(Enum(ObjectName("grown"), ("x",)), Enum(ObjectName("grown"), ("x", "y"))),
    RenameTable(ObjectName("old"), T),
    RenameColumn(T, "was", "is"),
    AddColumn(T, Column("n", "integer")),
    DropColumn(T, Column("m", "integer")),
    AlterColumn(T, Column("k", "integer"), Column("k", "bigint")),
    AddConstraint(T, ForeignKey(("n",), ObjectName("a"), ("id",), "fk")),
    AddConstraint(T, Unique(("n",), "uq")),
    DropConstraint(T, Check("m > 0", "ck")),
    DropConstraint(T, ForeignKey(("m",), ObjectName("z"), ("id",), "fk_old")),
    AddIndex(T, Index("ix", (IndexPart("n"),))),
    DropIndex(T, Index("ix_old", (IndexPart("m"),))),
)


def test_steps_find_what_they_need() -> None:
    steps = [(step.change.kind, step.change.path) for step in make_plan(CHANGES, "postgresql").steps]
    assert steps == [
        ("alter-enum", "grown"),
        ("rename-table", "t"),
        ("rename-column", "t.is"),
        ("drop-constraint", "t.key fk_old"),
        ("drop-table", "y"),
        ("drop-table", "z"),
        ("drop-index", "t.ix_old"),
        ("drop-constraint", "t.ck"),
        ("add-enum", "mood"),
        ("add-column", "t.n"),
        ("alter-column", "t.k"),
        ("drop-column", "t.m"),
        ("add-constraint", "t.uq"),
        ("add-index", "t.ix"),
        ("add-table", "a"),
        ("add-table", "b"),
        ("add-table", "c"),
        ("add-constraint", "t.key fk"),
        ("drop-enum", "gone"),
    ]


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_order_does_not_depend_on_the_order_given(dialect: str) -> None:
    expected = make_plan(CHANGES, dialect).steps
    for seed in range(20):
        mixed = list(CHANGES)
        random.Random(seed).shuffle(mixed)
        assert make_plan(mixed, dialect).steps == expected


def test_what_no_database_confirmed_is_skipped() -> None:
    doubtful = unverified(AlterColumn(T, Column("a", "text", default="x"), Column("a", "text", default="y")))
    plan = make_plan([doubtful, AddColumn(T, ID)], "postgresql")
    assert plan.skipped == (doubtful,)
    assert [step.change for step in plan.steps] == [AddColumn(T, ID)]


def test_inverse_of_the_inverse_is_the_plan() -> None:
    plan = make_plan(CHANGES, "postgresql")
    assert set(inverse(inverse(plan)).steps) == set(plan.steps)


def test_cycles_are_cut_once() -> None:
    tables = (_table("a", "b"), _table("b", "c"), _table("c", "a", "d"), _table("d"))
    changes = [AddTable(table) for table in tables]
    plan = make_plan(changes, "postgresql")
    cut = [step.foreign_keys for step in plan.steps if step.phase.name == "ADD_FOREIGN_KEYS"]
    assert len(cut) == 1 and len(cut[0]) == 1


N = Column("n", "integer")
OVERLAP = Exclude((ExcludeElement(IndexPart("n"), "&&"),), "ex")

HAZARDS: list[tuple[Change, str, set[str]]] = [
    (DropTable(_table("t")), "postgresql", {"loses-data", "breaks-running-code"}),
    (DropColumn(T, N), "sqlite", {"loses-data", "breaks-running-code"}),
    (RenameTable(T, ObjectName("u")), "sqlite", {"breaks-running-code"}),
    (RenameColumn(T, "a", "b"), "postgresql", {"breaks-running-code"}),
    (AddColumn(T, N), "postgresql", set()),
    (AddColumn(T, replace(N, nullable=False)), "sqlite", {"can-fail", "breaks-running-code"}),
    (AddColumn(T, replace(N, nullable=False, default="0")), "postgresql", set()),
    (AddColumn(T, replace(N, default="gen_random_uuid()")), "postgresql", {"rewrites-table"}),
    (AlterColumn(T, N, replace(N, nullable=False)), "postgresql", {"can-fail", "blocks-writes"}),
    (AlterColumn(T, N, replace(N, type="bigint")), "postgresql", {"rewrites-table"}),
    (AlterColumn(T, replace(N, type="bigint"), N), "postgresql", {"rewrites-table", "loses-data", "can-fail"}),
    (
        AlterColumn(T, replace(N, type="character varying(5)"), replace(N, type="character varying(9)")),
        "postgresql",
        set(),
    ),
    (
        AlterColumn(T, replace(N, type="VARCHAR(9)"), replace(N, type="VARCHAR(5)")),
        "sqlite",
        {"rewrites-table", "loses-data", "can-fail"},
    ),
    (
        AlterColumn(T, replace(N, type="numeric(9,2)"), replace(N, type="numeric(9,4)")),
        "postgresql",
        {"rewrites-table", "loses-data", "can-fail"},
    ),
    (
        AlterColumn(T, replace(N, type="text"), N),
        "postgresql",
        {"rewrites-table", "can-fail", "breaks-running-code"},
    ),
    (AddConstraint(T, Unique(("n",), "uq")), "postgresql", {"can-fail", "blocks-reads"}),
    (AddConstraint(T, Check("n > 0", "ck")), "sqlite", {"can-fail", "rewrites-table"}),
    (AddConstraint(T, ForeignKey(("n",), T, ("id",), "fk")), "postgresql", {"can-fail", "blocks-writes"}),
    (AddConstraint(T, ForeignKey(("n",), T, ("id",), "fk", not_valid=True)), "postgresql", {"blocks-writes"}),
    (AddConstraint(T, Check("n > 0", "ck", not_enforced=True)), "postgresql", {"blocks-reads"}),
    (AddConstraint(T, OVERLAP), "postgresql", {"can-fail", "blocks-reads"}),
    (AlterConstraint(T, Check("n > 0", "ck", not_valid=True), Check("n > 0", "ck")), "postgresql", {"can-fail"}),
    (AddIndex(T, Index("ix", (IndexPart("n"),))), "postgresql", {"blocks-writes"}),
    (AddIndex(T, Index("ix", (IndexPart("n"),), unique=True)), "sqlite", {"can-fail"}),
    (AlterEnum(_mood("a"), _mood("a", "b")), "postgresql", set()),
    (AlterEnum(_mood("a", "b"), _mood("b")), "postgresql", {"loses-data", "can-fail", "rewrites-table"}),
    (AlterEnum(_mood("a", "b"), _mood("b", "a")), "postgresql", {"rewrites-table"}),
]


@pytest.mark.parametrize(("change", "dialect", "kinds"), HAZARDS)
def test_hazards(change: Change, dialect: str, kinds: set[str]) -> None:
    hazards = make_plan([change], dialect).hazards
    assert {hazard.kind for hazard in hazards} == kinds
    for hazard in hazards:
        assert hazard.change == change.kind and hazard.path == change.path
        assert hazard.message.endswith(".") and str(change.owner) in hazard.message


def test_a_key_that_changes_under_a_foreign_key() -> None:
    columns = (Column("a", "integer", nullable=False), Column("b", "integer", nullable=False))
    key = ForeignKey(("a", "b"), T, ("a", "b"), "fk")
    uses = Table(ObjectName("uses"), columns, (key,))
    before, after = (Table(T, columns, (PrimaryKey(order, "pk"),)) for order in (("a", "b"), ("b", "a")))
    change = AlterConstraint(T, before.constraints[0], after.constraints[0])
    actual, declared = (Schema.build("postgresql", [table, uses]) for table in (before, after))
    plan = make_plan([change], "postgresql", actual=actual, declared=declared)
    assert [(step.phase, step.foreign_keys) for step in plan.steps] == [
        (Phase.DROP_FOREIGN_KEYS, ((uses.name, key),)),
        (Phase.DROP_CONSTRAINTS, ()),
        (Phase.ADD_KEYS, ()),
        (Phase.ADD_FOREIGN_KEYS, ((uses.name, key),)),
    ]
    lifted = [hazard for hazard in plan.hazards if hazard.path == "uses.fk" or "uses" in hazard.message]
    assert [hazard.kind for hazard in lifted] == ["blocks-writes"]


def _hazards(change: Change) -> tuple[Hazard, ...]:
    return make_plan([change], "postgresql").hazards
