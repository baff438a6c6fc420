"""What tells PostgreSQL's planner of columns, of indexes, and of the order of rows: declared in their `info`."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Computed,
    Enum,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)

from tests.corpus.case import POSTGRESQL, Build, Case, also, key, nothing

ROWS = {"docs": [{"id": 1, "body": "long", "n": 1}, {"id": 2, "body": None, "n": 2}]}


def told(target: Any = None, n: Any = None, inherited: Any = None, *, spelled: str = "") -> dict[str, Any]:
    """What the info of the column `body` says, with the statements that make it so."""
    head = "ALTER TABLE ONLY docs ALTER body"
    options = {"n_distinct": n, "n_distinct_inherited": inherited}
    words = spelled or ", ".join(f"{name} = {value}" for name, value in options.items() if value is not None)
    return {
        "info": {f"postgresql_{name}": value for name, value in {"statistics": target, **options}.items()},
        "sql": [
            f"{head} SET STATISTICS {-1 if target == 'default' else target}" if target is not None else "",
            f"{head} SET ({words})" if words else "",
        ],
    }


PLAIN = told()


def docs(body: dict[str, Any] = PLAIN, type_: Any = Text, number: Any = Integer, *items: Any, **options: Any) -> Build:
    def build(metadata: MetaData) -> Table:
        own = [item() for item in items]
        table = Table(
            "docs", metadata, key(), Column("body", type_, info=body["info"]), Column("n", number), *own, **options
        )
        return also(table, *body["sql"])

    return build


def without(metadata: MetaData) -> None:
    Table("docs", metadata, key(), Column("n", Integer))


def change(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


TARGET, DISTINCT, INHERITED, TYPE = (
    f"~ column docs.body {name}" for name in ("statistics", "n_distinct", "n_distinct_inherited", "type")
)

COLUMNS = (
    change("statistics_target_set", docs(), docs(told(target=500)), TARGET),
    change("statistics_target_reset", docs(told(target=0)), docs(), TARGET),
    change("statistics_target_changed", docs(told(target=500)), docs(told(target=0)), TARGET),
    change("statistics_target_that_is_the_default", docs(), docs(told(target=-1))),
    change("statistics_target_called_default", docs(), docs(told(target="default"))),
    change("statistics_target_outlasts_another_type", docs(told(target=7)), docs(told(target=7), String(90)), TYPE),
    change("statistics_target_changes_with_the_type", docs(told(target=7)), docs(PLAIN, String(90)), TARGET, TYPE),
    change(
        "statistics_target_of_a_renamed_column",
        docs(told(target=7)),
        lambda m: also(
            Table("docs", m, key(), Column("text", Text, info={"postgresql_statistics": 8}), Column("n", Integer)),
            "ALTER TABLE docs ALTER text SET STATISTICS 8",
        ),
        "~ column docs.text statistics",
        "→ column docs.text renamed from body",
        renames=(("docs.body", "docs.text"),),
    ),
    change("n_distinct_set", docs(), docs(told(n=-0.25, inherited=1000)), DISTINCT, INHERITED),
    change("n_distinct_reset", docs(told(n=50, inherited=-1)), docs(told(inherited=-1)), DISTINCT),
    change("n_distinct_changed", docs(told(n=50)), docs(told(n=-0.123456789012345678)), DISTINCT),
    change("n_distinct_of_nothing", docs(), docs(told(n=0))),
    change("n_distinct_spelled_otherwise", docs(told(n=-0.5, spelled="n_distinct = '-5e-1'")), docs(told(n=-0.5))),
    change("n_distinct_outlasts_another_type", docs(told(n=50)), docs(told(n=50), String(90)), TYPE),
    change(
        "planner_is_told_of_a_new_column",
        without,
        docs(told(target=9, n=-0.5)),
        "+ column docs.body",
        rows={"docs": [{"id": 1}]},
    ),
    change("planner_was_told_of_a_dropped_column", docs(told(target=9, n=-0.5)), without, "- column docs.body"),
    change("planner_is_told_of_a_new_table", nothing, docs(told(target=9, n=3)), "+ table docs", rows={}),
    change("planner_was_told_of_a_dropped_table", docs(told(target=9, n=3)), nothing, "- table docs", rows={}),
)


def generated(of: str, number: Any = Integer) -> Build:
    info = {"postgresql_statistics": 9, "postgresql_n_distinct": 3}

    def build(metadata: MetaData) -> None:
        double = Column("double", Integer, Computed(of, persisted=True), info=info)
        table = Table("docs", metadata, key(), Column("body", Text), Column("n", number), double)
        also(table, "ALTER TABLE docs ALTER double SET STATISTICS 9, ALTER double SET (n_distinct = 3)")

    return build


GENERATED = (
    change(
        "planner_was_told_of_a_replaced_column", generated("n * 2"), generated("n * 3"), "~ column docs.double computed"
    ),
    change(
        "planner_was_told_of_a_column_that_makes_way",
        generated("n * 2"),
        generated("n * 2", BigInteger),
        "~ column docs.n type",
    ),
)


def animals(target: int | None = None, breed: Any = Text, own: int | None = None, *, child: bool = True) -> Build:
    """Dogs inherit from animals; of a column of theirs each table has a target of its own, and only one is declared."""

    def build(metadata: MetaData) -> None:
        info = {"postgresql_statistics": target}
        table = Table("animals", metadata, key(), Column("name", Text, info=info))
        also(table, f"ALTER TABLE ONLY animals ALTER name SET STATISTICS {target}" if target is not None else "")
        if child:
            dogs = Table("dogs", metadata, Column("breed", breed), postgresql_inherits="animals")
            also(dogs, f"ALTER TABLE dogs ALTER name SET STATISTICS {own}" if own is not None else "")

    return build


PEDIGREE = {"animals": [{"id": 1, "name": "a"}], "dogs": [{"breed": "b"}]}


def events(target: int | None = None) -> Build:
    def build(metadata: MetaData) -> None:
        kind = Column("kind", Text, info={"postgresql_statistics": target})
        table = Table("events", metadata, Column("id", Integer), kind, postgresql_partition_by="LIST (id)")
        also(
            table,
            "CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1)",
            f"ALTER TABLE events ALTER kind SET STATISTICS {target}" if target is not None else "",
        )

    return build


FAMILIES = (
    change(
        "statistics_target_of_a_parent",
        animals(),
        animals(300),
        "~ column animals.name statistics",
        rows=PEDIGREE,
    ),
    change(
        "statistics_target_of_a_child_that_nobody_declares",
        animals(300, own=40),
        animals(300, String(90), own=40),
        "~ column dogs.breed type",
        rows=PEDIGREE,
    ),
    change("statistics_target_of_a_new_child", animals(300, child=False), animals(300), "+ table dogs", rows={}),
    change(
        "statistics_target_of_a_dropped_child",
        animals(300, own=40),
        animals(300, child=False),
        "- table dogs",
        rows={},
    ),
    change(
        "statistics_target_of_partitions",
        events(),
        events(300),
        "~ column events.kind statistics",
        rows={"events": [{"id": 1, "kind": "a"}]},
    ),
)


def indexed(targets: dict[int, int] | None, *items: Any, number: Any = Integer, type_: Any = Text) -> Build:
    """An index of an expression, a column and another expression."""

    def build(metadata: MetaData) -> None:
        table = Table("docs", metadata, key(), Column("body", type_), Column("n", number))
        keys = [func.lower(table.c.body), table.c.n, func.abs(table.c.id)]
        Index("ix_docs", *keys, *[item(table) for item in items], info={"postgresql_statistics": targets})
        statements = [f"ALTER INDEX ix_docs ALTER {at} SET STATISTICS {to}" for at, to in (targets or {}).items()]
        also(table, *statements)

    return build


def bare(metadata: MetaData) -> None:
    Table("docs", metadata, key(), Column("body", Text), Column("n", Integer))


INDEX = "~ index ix_docs"

INDEXES = (
    change("statistics_target_of_an_index_set", indexed(None), indexed({1: 300, 3: 0}), f"{INDEX} statistics"),
    change("statistics_target_of_an_index_reset", indexed({1: 300, 3: 0}), indexed({3: 9}), f"{INDEX} statistics"),
    change("statistics_target_of_an_index_that_is_the_default", indexed(None), indexed({1: -1})),
    change("statistics_target_of_a_new_index", bare, indexed({1: 300}), "+ index ix_docs"),
    change("statistics_target_of_a_dropped_index", indexed({1: 300}), bare, "- index ix_docs"),
    change(
        "statistics_target_of_an_index_that_changes",
        indexed({1: 300}),
        indexed({1: 300}, lambda table: table.c.id),
        f"{INDEX} parts",
    ),
    change(
        "statistics_target_outlasts_another_type_of_the_key",
        indexed({1: 300}),
        indexed({1: 300}, number=BigInteger),
        "~ column docs.n type",
    ),
    change(
        "statistics_target_outlasts_another_type_in_the_expression",
        indexed({1: 300}),
        indexed({1: 300}, type_=String(90)),
        "~ column docs.body type",
    ),
    change(
        "statistics_target_of_an_index_changes_with_the_type",
        indexed({1: 300}),
        indexed({1: 7}, type_=String(90)),
        "~ column docs.body type",
        f"{INDEX} statistics",
    ),
)


def ordered(*items: Any, cluster: str | None = None, identity: str | None = None, **more: Any) -> Build:
    """A table that chooses indexes."""

    def build(metadata: MetaData) -> None:
        info = {
            "postgresql_cluster_on": cluster,
            "postgresql_replica_identity": f"index {identity}" if identity else None,
        }
        body, number = Column("body", more.get("type_", Text), nullable=False), Column("n", Integer, nullable=False)
        table = Table("docs", metadata, key(), body, number, *[item() for item in items], info=info)
        also(
            table,
            f'ALTER TABLE docs CLUSTER ON "{cluster}"' if cluster else "",
            f"ALTER TABLE docs REPLICA IDENTITY USING INDEX {identity}" if identity else "",
        )

    return build


def index(*names: Any, called: str = "ix_docs", **options: Any) -> Any:
    return lambda: Index(called, *names, unique=True, **options)


def double(of: str) -> Any:
    return lambda: Column("double", Integer, Computed(of, persisted=True), nullable=False)


KEPT = {"docs": [{"id": 1, "body": "long", "n": 1}, {"id": 2, "body": "short", "n": 2}]}
CLUSTER, IDENTITY = (f"~ table docs {name}" for name in ("cluster_on", "replica_identity"))


def chosen(name: str, before: Build, after: Build, *expected: str, **options: Any) -> Case:
    return change(name, before, after, *expected, rows=options.pop("rows", KEPT), **options)


BOTH_CHOOSE = {"cluster": "ix_docs", "identity": "ix_docs"}

CHOICES = (
    chosen("cluster_on_an_index", ordered(index("n")), ordered(index("n"), cluster="ix_docs"), CLUSTER),
    chosen("cluster_on_nothing_more", ordered(index("n"), cluster="ix_docs"), ordered(index("n")), CLUSTER),
    chosen(
        "cluster_on_another_index",
        ordered(index("n"), index("body", called="ix_body"), cluster="ix_docs"),
        ordered(index("n"), index("body", called="ix_body"), cluster="ix_body"),
        CLUSTER,
    ),
    chosen("cluster_on_a_new_index", ordered(), ordered(index("n"), cluster="ix_docs"), CLUSTER, "+ index ix_docs"),
    chosen(
        "cluster_on_a_dropped_index",
        ordered(index("n"), cluster="ix_docs"),
        ordered(),
        CLUSTER,
        "- index ix_docs",
    ),
    chosen(
        "cluster_on_a_constraint_of_a_new_table",
        nothing,
        ordered(lambda: UniqueConstraint("n", name="Uq docs"), cluster="Uq docs"),
        "+ table docs",
        rows={},
    ),
    chosen(
        "cluster_on_of_a_dropped_table",
        ordered(lambda: UniqueConstraint("n", name="uq_docs"), cluster="uq_docs"),
        nothing,
        "- table docs",
        rows={},
    ),
    chosen(
        "chosen_index_changes",
        ordered(index("n"), **BOTH_CHOOSE),
        ordered(index("n", "id"), **BOTH_CHOOSE),
        f"{INDEX} parts",
    ),
    chosen(
        "chosen_index_is_renamed",
        ordered(index("n"), **BOTH_CHOOSE),
        ordered(index("n", called="ix_n"), cluster="ix_n", identity="ix_n"),
        "→ index ix_n renamed from ix_docs",
    ),
    chosen(
        "chosen_index_is_renamed_and_chosen_no_more",
        ordered(index("n"), **BOTH_CHOOSE),
        ordered(index("n", called="ix_n"), identity="ix_n"),
        CLUSTER,
        "→ index ix_n renamed from ix_docs",
    ),
    chosen(
        "chosen_constraint_is_renamed",
        ordered(lambda: UniqueConstraint("n", name="a"), cluster="a", identity="a"),
        ordered(lambda: UniqueConstraint("n", name="b"), cluster="b", identity="b"),
        "→ unique b renamed from a",
    ),
    chosen(
        "chosen_constraint_changes",
        ordered(lambda: UniqueConstraint("n", name="a"), cluster="a", identity="a"),
        ordered(lambda: UniqueConstraint("n", "id", name="a"), cluster="a", identity="a"),
        "~ unique a columns",
    ),
    chosen(
        "chosen_index_outlasts_another_type",
        ordered(index("body"), **BOTH_CHOOSE),
        ordered(index("body"), **BOTH_CHOOSE, type_=String(90)),
        "~ column docs.body type",
    ),
    chosen(
        "chosen_index_of_a_replaced_column",
        ordered(double("n * 2"), index("double"), **BOTH_CHOOSE),
        ordered(double("n * 3"), index("double"), **BOTH_CHOOSE),
        "~ column docs.double computed",
    ),
    chosen(
        "chosen_constraint_of_a_replaced_column",
        ordered(double("n * 2"), lambda: UniqueConstraint("double", name="a"), cluster="a", identity="a"),
        ordered(double("n * 3"), lambda: UniqueConstraint("double", name="a"), cluster="a", identity="a"),
        "~ column docs.double computed",
    ),
    chosen(
        "chosen_index_with_an_expression_over_another_type",
        ordered(index(text("(body || 'x')")), cluster="ix_docs"),
        ordered(index(text("(body || 'x')")), cluster="ix_docs", type_=String(90)),
        "~ column docs.body type",
    ),
    chosen(
        "chosen_index_over_another_enum",
        ordered(index("n", text("(body <> 'c')")), cluster="ix_docs", type_=Enum("a", "c", name="kind")),
        ordered(index("n", text("(body <> 'c')")), cluster="ix_docs", type_=Enum("c", "a", name="kind")),
        "~ enum kind labels",
        rows={"docs": [{"id": 1, "body": "a", "n": 1}]},
    ),
)


def lost(metadata: MetaData) -> None:
    """The index of the replica identity was dropped by hand, which leaves the identity of nothing."""
    table = Table("docs", metadata, key(), Column("n", Integer, nullable=False))
    also(
        table,
        "CREATE UNIQUE INDEX gone ON docs (n)",
        "ALTER TABLE docs REPLICA IDENTITY USING INDEX gone",
        "DROP INDEX gone",
    )


LOST = (
    change(
        "replica_identity_whose_index_is_gone",
        lost,
        lambda m: Table("docs", m, key(), Column("n", Integer, nullable=False)),
        IDENTITY,
        rows={"docs": [{"id": 1, "n": 1}]},
        undeclared=(IDENTITY,),
        impossible={"start": "an identity that lost its index comes back as that of nothing, which it is"},
    ),
)

CASES = (*COLUMNS, *GENERATED, *FAMILIES, *INDEXES, *CHOICES, *LOST)
