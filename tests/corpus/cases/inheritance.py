"""Tables that inherit from others, and partitioned tables (PostgreSQL)."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, MetaData, String, Table, Text

from tests.corpus.case import POSTGRESQL, Build, Case, also, key, nothing

ROWS = {"animals": [{"id": 1, "name": "a"}], "dogs": [{"breed": "b"}]}


def family(*animals: Any, dogs: tuple[Any, ...] = (), name: Any = Text, child: bool = True, **options: Any) -> Build:
    """Animals, and dogs that inherit from them without listing what they inherit."""

    def build(metadata: MetaData) -> None:
        parts = [item() for item in animals]
        Table("animals", metadata, key(), Column("name", name, **options), *parts)
        if child:
            own = [item() for item in dogs]
            Table("dogs", metadata, Column("breed", Text), *own, postgresql_inherits="animals")

    return build


def loose(metadata: MetaData) -> None:
    """The same tables, of which none inherits."""
    Table("animals", metadata, key(), Column("name", Text))
    Table(
        "dogs",
        metadata,
        Column("id", Integer, nullable=False),
        Column("name", Text),
        Column("breed", Text),
    )


def listed(metadata: MetaData) -> None:
    """The same tables, where the child lists what it inherits."""
    Table("animals", metadata, key(), Column("name", Text))
    Table(
        "dogs",
        metadata,
        Column("id", Integer, nullable=False),
        Column("name", Text),
        Column("breed", Text),
        postgresql_inherits=("animals",),
    )


def events(*items: Any, key_: str | None = "RANGE (made)", partitions: bool = True, child: Any = None) -> Build:
    """A partitioned table with two partitions, which no model names unless `child` says so."""

    def build(metadata: MetaData) -> None:
        made = Column("made", Date, primary_key=True)
        columns = [Column("id", Integer, primary_key=True, autoincrement=False), made, Column("kind", String(9))]
        parts = [item() for item in items]
        table = Table("events", metadata, *columns, *parts, postgresql_partition_by=key_)
        if partitions:
            also(
                table,
                "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"
                " PARTITION BY HASH (id)",
                "CREATE TABLE events_2024_all PARTITION OF events_2024 FOR VALUES WITH (MODULUS 1, REMAINDER 0)",
                "CREATE TABLE events_rest PARTITION OF events DEFAULT",
            )
        if child is not None:
            child(metadata)

    return build


def parts(
    kind: Any = Text,
    default: str | None = None,
    own: str | None = None,
    *,
    there: bool = True,
    named: str = "kind",
) -> Build:
    """A partitioned table whose partition has objects of its own, and one more a default of its own."""

    def build(metadata: MetaData) -> None:
        if not there:
            return
        made = Column("made", Date, primary_key=True)
        kinds = Column("kind", kind, server_default=default)
        columns = [Column("id", Integer, primary_key=True, autoincrement=False), made, kinds]
        statements = (
            "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
            "CREATE TABLE a_rest PARTITION OF events DEFAULT",
            f"ALTER TABLE a_rest ALTER kind SET DEFAULT '{own}'" if own else "",
            "CREATE OR REPLACE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "CREATE TRIGGER noted BEFORE UPDATE OF kind ON events_2024 FOR EACH ROW EXECUTE FUNCTION note()",
            "COMMENT ON TRIGGER noted ON events_2024 IS 'kept'",
            "CREATE STATISTICS pairs (mcv) ON id, kind FROM events_2024",
            f"CREATE POLICY own ON events_2024 USING ({named} <> '0')",
            f"CREATE RULE quiet AS ON DELETE TO events_2024 WHERE old.{named} = '0' DO INSTEAD NOTHING",
            "GRANT SELECT (kind) ON events_2024 TO PUBLIC",
        )
        also(Table("events", metadata, *columns, postgresql_partition_by="RANGE (made)"), *statements)

    return build


def split(key_: str) -> Build:
    """A partitioned table without a primary key, which could hold no expression."""
    return lambda metadata: Table(
        "splits",
        metadata,
        Column("name", String(9)),
        Column("made", Date),
        postgresql_partition_by=key_,
    )


def named_partition(metadata: MetaData) -> None:
    Table("events_rest", metadata, Column("id", Integer), Column("made", Date)).info["skip_autogenerate"] = False


def change(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


EVENTS = {"events": [{"id": 1, "made": "2024-05-01", "kind": "x"}, {"id": 2, "made": "2030-01-01", "kind": "y"}]}
NAME = "~ column animals.name"
LOCAL = {"goal": "a child keeps as its own the columns that it had before it inherited"}
DOGS = {"dogs": [{"id": 2, "name": "d", "breed": "b"}]}
NOTHING_OF_DOGS: Any = {"animals": [{"id": 1, "name": "a"}]}


CASES = (
    change(
        "partition_with_objects_of_its_own_over_another_type",
        parts(String(9)),
        parts(String(90)),
        "~ column events.kind type",
        rows=EVENTS,
    ),
    change(
        "partition_with_a_default_of_its_own",
        parts(default="a", own="r"),
        parts(default="b", own="r"),
        "~ column events.kind default",
        rows=EVENTS,
    ),
    change(
        "partition_with_a_default_of_its_own_over_another_type",
        parts(default="1", own="2", named="id"),
        parts(Integer, default="3", own="2", named="id"),
        "~ column events.kind default",
        "~ column events.kind type",
        rows={"events": [{"id": 1, "made": "2024-05-01", "kind": "5"}, {"id": 2, "made": "2030-01-01", "kind": "6"}]},
        keeps=("events.id",),
        impossible={"goal": "the partition's own default is cast to the new type"},
    ),
    change(
        "partition_with_a_default_of_its_own_alone_over_another_type",
        parts(own="2", named="id"),
        parts(Integer, own="2", named="id"),
        "~ column events.kind type",
        rows={"events": [{"id": 1, "made": "2024-05-01", "kind": "5"}, {"id": 2, "made": "2030-01-01", "kind": "6"}]},
        keeps=("events.id",),
        impossible={"goal": "the partition's own default is cast to the new type"},
    ),
    change(
        "partition_with_a_default_where_its_table_gets_one",
        parts(own="r"),
        parts(default="b", own="r"),
        "~ column events.kind default",
        rows=EVENTS,
    ),
    change(
        "partitions_with_objects_of_their_own_dropped",
        parts(own="r"),
        parts(there=False),
        "- table events",
        rows={},
        impossible={"goal": "the function stays, although no model names it"},
    ),
    change("inheriting_table_added", family(child=False), family(), "+ table dogs", rows=NOTHING_OF_DOGS),
    change("inheriting_table_dropped", family(), family(child=False), "- table dogs", rows=NOTHING_OF_DOGS),
    change("inheriting_tables_added", nothing, family(), "+ table animals", "+ table dogs", rows={}),
    change("inheriting_tables_dropped", family(), nothing, "- table animals", "- table dogs", rows={}),
    change(
        "inheriting_table_with_index_on_what_it_inherits",
        family(child=False),
        family(dogs=(lambda: Index("ix_dogs_breed", "breed"),)),
        "+ table dogs",
        rows=NOTHING_OF_DOGS,
    ),
    change("inheriting_table_changes", family(), family(dogs=(lambda: Column("age", Integer),)), "+ column dogs.age"),
    change("inherited_column_added", family(), family(lambda: Column("age", Integer)), "+ column animals.age"),
    change("inherited_column_dropped", family(lambda: Column("age", Integer)), family(), "- column animals.age"),
    change("inherited_column_of_another_type", family(), family(name=String(90)), f"{NAME} type"),
    change(
        "inherited_column_changes_all",
        family(),
        family(nullable=False, server_default="x", comment="c"),
        f"{NAME} comment",
        f"{NAME} default",
        f"{NAME} nullable",
        rows=NOTHING_OF_DOGS,
    ),
    change(
        "inherited_check_added",
        family(),
        family(lambda: CheckConstraint("name <> ''", name="ck_animals")),
        "+ check ck_animals",
    ),
    change(
        "inherited_check_dropped",
        family(lambda: CheckConstraint("name <> ''", name="ck_animals")),
        family(),
        "- check ck_animals",
    ),
    change("inheritance_ends", listed, loose, "~ column dogs.id default", "~ table dogs inherits", rows=DOGS),
    change("inheritance_begins", loose, family(), "~ table dogs inherits", rows=DOGS, impossible=LOCAL),
    change(
        "inheritance_begins_with_a_column",
        lambda m: [
            Table("animals", m, key(), Column("name", Text)),
            Table("dogs", m, Column("id", Integer, nullable=False), Column("breed", Text)),
        ],
        family(),
        "+ column dogs.name",
        "~ table dogs inherits",
        rows={"dogs": [{"id": 2, "breed": "b"}]},
        impossible=LOCAL,
    ),
    change("inherited_columns_listed_or_not", listed, family(), rows=DOGS),
    change("partitioned_table_added", nothing, events(partitions=False), "+ table events", rows={}),
    change("partitioned_table_dropped", events(), nothing, "- table events", rows={}),
    change(
        "partitions_that_no_model_names",
        events(),
        events(lambda: Column("n", Integer, nullable=False, server_default="7"), partitions=False),
        "+ column events.n",
        rows=EVENTS,
        impossible={"goal": "the partitions stay, although no model names them"},
    ),
    change(
        "partition_that_a_model_names",
        events(),
        events(lambda: Column("n", Integer), partitions=False, child=named_partition),
        "+ column events.n",
        rows=EVENTS,
        impossible={"goal": "the partitions stay, although no model names them"},
    ),
    change(
        "partition_key_spelled_otherwise",
        events(),
        events(key_='range ( "made" )', partitions=False),
        rows=EVENTS,
    ),
    change(
        "partition_key_with_its_defaults_named",
        split("RANGE (made, name)"),
        split('range(MADE date_ops, "name" COLLATE "default" text_ops)'),
        rows={},
    ),
    change(
        "partition_key_of_expressions_spelled_otherwise",
        split("RANGE (lower(name), (made + 1)) "),
        split('Range ( (LOWER("name"::text)) text_ops, ((made)+(1)))'),
        rows={},
    ),
    change(
        "partition_key_with_a_collation_spelled_otherwise",
        split('LIST (name COLLATE "C" text_pattern_ops)'),
        split('list ((name) collate pg_catalog."C" pg_catalog.text_pattern_ops)'),
        rows={},
    ),
    change(
        "column_type_of_a_partitioned_table",
        events(lambda: Column("n", Integer), lambda: Index("ix_events_n", "n")),
        events(lambda: Column("n", Text), lambda: Index("ix_events_n", "n")),
        "~ column events.n type",
        rows=EVENTS,
    ),
)
