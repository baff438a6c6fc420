"""How PostgreSQL stores a column's values: STORAGE and COMPRESSION, which the models declare in a column's `info`."""

from typing import Any

from sqlalchemy import ARRAY, Column, Integer, MetaData, Numeric, String, Table, Text

from tests.corpus.case import POSTGRESQL, Build, Case, also, key

ROWS = {"docs": [{"id": 1, "body": "long"}, {"id": 2, "body": None}]}


def docs(storage: str | None = None, compression: str | None = None, type_: Any = Text, **options: Any) -> Build:
    def build(metadata: MetaData) -> None:
        info = {"postgresql_storage": storage, "postgresql_compression": compression}
        table = Table("docs", metadata, key(), Column("body", type_, info=info, **options))
        also(table, f"ALTER TABLE docs ALTER body SET STORAGE {storage}" if storage else "")
        also(table, f"ALTER TABLE docs ALTER body SET COMPRESSION {compression}" if compression else "")

    return build


def without(metadata: MetaData) -> None:
    Table("docs", metadata, key())


def change(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


STORAGE, COMPRESSION, TYPE = (f"~ column docs.body {name}" for name in ("storage", "compression", "type"))
NUMBERS = {"docs": [{"id": 1, "body": 5}]}

CASES = (
    change("storage_set", docs(), docs("external"), STORAGE),
    change("storage_reset", docs("main"), docs(), STORAGE),
    change("storage_changed", docs("plain"), docs("external"), STORAGE),
    change("storage_of_numeric_reset", docs("external", type_=Numeric), docs(type_=Numeric), STORAGE, rows=NUMBERS),
    change("storage_of_array", docs(type_=ARRAY(Integer)), docs("external", type_=ARRAY(Integer)), STORAGE, rows={}),
    change(
        "storage_that_is_the_types_own",
        docs("extended"),
        docs("extended", nullable=False),
        *["~ column docs.body nullable"],
        rows={"docs": [{"id": 1, "body": "x"}]},
    ),
    change("storage_outlasts_another_type", docs("external"), docs("external", type_=String(90)), TYPE),
    change("storage_goes_with_the_type", docs("external"), docs(type_=String(90)), STORAGE, TYPE),
    change("storage_of_a_new_column", without, docs("external"), "+ column docs.body", rows={"docs": [{"id": 1}]}),
    change("storage_of_a_dropped_column", docs("main"), without, "- column docs.body"),
    change("storage_of_a_new_table", lambda m: None, docs("external", "pglz"), "+ table docs", rows={}),
    change("storage_of_a_dropped_table", docs("external", "pglz"), lambda m: None, "- table docs", rows={}),
    change("compression_set", docs(), docs(compression="pglz"), COMPRESSION),
    change("compression_reset", docs(compression="pglz"), docs(), COMPRESSION),
    change(
        "compression_outlasts_another_type",
        docs(compression="pglz"),
        docs(compression="pglz", type_=String(90)),
        TYPE,
    ),
    change(
        "compression_and_storage_of_a_new_column",
        without,
        docs("main", "pglz"),
        "+ column docs.body",
        rows={"docs": [{"id": 1}]},
    ),
)
