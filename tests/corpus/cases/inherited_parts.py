"""What partitions and children have of their own about what they inherit (PostgreSQL). Models have no words for it."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from tests.corpus.case import POSTGRESQL, Build, Case, also, key

PARTITIONS = (
    "CREATE TABLE p_2024 PARTITION OF {0} FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY RANGE (made)",
    "CREATE TABLE a_2024 PARTITION OF p_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
    "CREATE TABLE a_rest PARTITION OF {0} DEFAULT",
    "CREATE OR REPLACE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "CREATE TRIGGER noted AFTER UPDATE OF kind ON {0} FOR EACH ROW EXECUTE FUNCTION note()",
    "COMMENT ON TRIGGER noted ON a_rest IS 'rarely'",
    "ALTER TABLE ONLY p_2024 DISABLE TRIGGER noted",
    "COMMENT ON INDEX a_2024_pkey IS 'of a primary key'",
)
OF_FOREIGN_KEY = ("COMMENT ON CONSTRAINT fk ON a_2024 IS 'a key'",)
OF_INDEX = ("COMMENT ON INDEX a_2024_kind_idx IS 'an index'", "COMMENT ON INDEX p_2024_kind_idx IS 'half-way'")


def logs(
    check: str | None = "id > 0",
    fk: str | None = "RESTRICT",
    kind: Any = Text,
    *,
    name: str = "logs",
    called: str = "ck",
    where: str | None = None,
    index: str | None = "ix_kind",
    keys: tuple[str, ...] = ("id", "made"),
    there: bool = True,
) -> Build:
    """A partitioned table, and what its partitions have of their own about as much of it as there is."""

    def build(metadata: MetaData) -> None:
        Table("users", metadata, key())
        if not there:
            return
        columns = [Column("id", Integer), Column("made", Date), Column("kind", kind)]
        items: list[Any] = [*columns, PrimaryKeyConstraint(*keys, name="logs_pkey")]
        items += [] if check is None else [CheckConstraint(check, name=called)]
        items += [] if fk is None else [ForeignKeyConstraint(["id"], ["users.id"], name="fk", ondelete=fk)]
        items += (
            [] if index is None else [Index(index, "kind", postgresql_where=None if where is None else text(where))]
        )
        also(
            Table(name, metadata, *items, postgresql_partition_by="RANGE (made)"),
            *(statement.format(name) for statement in PARTITIONS),
            "" if check is None else f"COMMENT ON CONSTRAINT {called} ON a_2024 IS 'a check'",
            *(OF_FOREIGN_KEY if fk is not None else ()),
            *(OF_INDEX if index is not None else ()),
        )

    return build


def family(check: str | None = "n > 0", kind: Any = Integer, *, called: str = "ck") -> Build:
    """A table and one that inherits from it, whose copy of a CHECK has a comment of its own."""

    def build(metadata: MetaData) -> None:
        checks = [] if check is None else [CheckConstraint(check, name=called, comment="of all")]
        Table("animals", metadata, key(), Column("n", kind), *checks)
        remark = "" if check is None else f"COMMENT ON CONSTRAINT {called} ON dogs IS 'of dogs'"
        also(Table("dogs", metadata, Column("breed", Text), postgresql_inherits="animals"), remark)

    return build


ROWS = {
    "users": [{"id": 5}, {"id": 6}],
    "logs": [{"id": 5, "made": "2024-05-01", "kind": "x"}, {"id": 6, "made": "2030-01-01", "kind": "y"}],
}
DOGS = {"animals": [{"id": 1, "n": 1}], "dogs": [{"breed": "b"}]}


def change(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


CASES = (
    change("partitions_with_remarks_of_their_own", logs(), logs()),
    change("remarks_of_partitions_on_another_check", logs(), logs("id > 1"), "~ check ck expression"),
    change("remarks_of_partitions_on_another_foreign_key", logs(), logs(fk="CASCADE"), "~ foreign key fk on_delete"),
    change(
        "remarks_of_partitions_on_another_primary_key",
        logs(),
        logs(keys=("made", "id")),
        "~ primary key logs_pkey columns",
    ),
    change("remarks_of_partitions_on_another_index", logs(), logs(where="id > 5"), "~ index ix_kind predicate"),
    change("remarks_of_partitions_on_a_renamed_check", logs(), logs(called="new"), "→ check new renamed from ck"),
    change("remarks_of_partitions_on_a_renamed_index", logs(), logs(index="ix"), "→ index ix renamed from ix_kind"),
    change("remarks_of_partitions_over_another_type", logs(), logs(kind=String(9)), "~ column logs.kind type"),
    change(
        "remarks_of_partitions_on_what_goes",
        logs(),
        logs(None, None, index=None),
        "- check ck",
        "- foreign key fk",
        "- index ix_kind",
    ),
    change(
        "remarks_of_partitions_of_a_table_that_goes",
        logs(),
        logs(there=False),
        "- table logs",
        rows={"users": [{"id": 5}]},
        impossible={"goal": "the function stays, although no model names it"},
    ),
    change(
        "remarks_of_partitions_of_a_renamed_table",
        logs(),
        logs("id > 1", name="records", where="id > 5"),
        "~ check ck expression",
        "~ index ix_kind predicate",
        "→ table records renamed from logs",
        renames=(("logs", "records"),),
    ),
    change("remarks_of_a_child_on_another_check", family(), family("n > -1"), "~ check ck expression", rows=DOGS),
    change(
        "remarks_of_a_child_on_a_renamed_check",
        family(),
        family(called="new"),
        "→ check new renamed from ck",
        rows=DOGS,
    ),
    change("remarks_of_a_child_on_a_check_that_goes", family(), family(None), "- check ck", rows=DOGS),
    change(
        "remarks_of_a_child_over_another_type",
        family(),
        family(kind=BigInteger),
        "~ column animals.n type",
        rows=DOGS,
    ),
)
