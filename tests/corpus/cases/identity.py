"""Identity columns."""

from typing import Any

from sqlalchemy import BigInteger, Column, Identity, Integer, MetaData, Table

from tests.corpus.case import POSTGRESQL, Build, Case, also, key


def items(identity: dict[str, Any] | None, type_: Any = Integer, **options: Any) -> Build:
    def build(metadata: MetaData) -> Table:
        extra = [] if identity is None else [Identity(**identity)]
        return Table("items", metadata, key(), Column("n", type_, *extra, nullable=False, **options))

    return build


def change(name: str, before: Build, after: Build, *expected: str) -> Case:
    return Case(
        name=name,
        before=before,
        after=after,
        rows={"items": [{"id": 1, "n": 70}, {"id": 2, "n": 80}]},
        dialects=POSTGRESQL,
        expected=expected or ("~ column items.n identity",),
    )


def serials(*statements: str, type_: Any = Integer) -> Build:
    """A serial whose sequence was altered by hand."""
    return lambda m: also(Table("items", m, Column("id", type_, primary_key=True), Column("n", Integer)), *statements)


SEQUENCE = ("~ column items.id sequence",)

CASES = (
    change("add_identity", items(None), items({})),
    change("add_identity_with_options", items(None), items({"start": 100, "increment": 5, "cache": 3})),
    change("drop_identity", items({"increment": 5}), items(None)),
    change(
        "identity_options", items({"start": 5, "increment": 2}), items({"start": 5, "increment": 3, "maxvalue": 900})
    ),
    change("identity_options_go", items({"increment": 2, "cycle": True, "minvalue": 0, "maxvalue": 99}), items({})),
    change("identity_descending", items({}), items({"increment": -1, "start": -1})),
    change(
        "default_to_identity",
        items(None, server_default="5"),
        items({}),
        "~ column items.n default",
        "~ column items.n identity",
    ),
    change(
        "identity_and_type",
        items({"increment": 2}),
        items({"increment": 2}, BigInteger),
        "~ column items.n type",
    ),
    Case(
        name="identity_always",
        before=items({}),
        after=items({"always": True}),
        rows={"items": [{"id": 1, "n": 70}]},
        dialects=POSTGRESQL,
        expected=("~ column items.n identity",),
    ),
    Case(
        name="add_identity_column",
        before=lambda m: Table("items", m, key()),
        after=items({"always": True, "start": 10}),
        rows={"items": [{"id": 1}]},
        becomes={"items": [{"id": 1, "n": 10}]},
        dialects=POSTGRESQL,
        expected=("+ column items.n",),
    ),
    Case(
        name="drop_identity_column",
        before=items({"start": 10}),
        after=lambda m: Table("items", m, key()),
        rows={"items": [{"id": 1, "n": 70}]},
        dialects=POSTGRESQL,
        expected=("- column items.n",),
    ),
    Case(
        name="serial_to_bigserial",
        before=lambda m: Table("items", m, key(), Column("n", Integer)),
        after=lambda m: Table("items", m, Column("id", BigInteger, primary_key=True), Column("n", Integer)),
        rows={"items": [{"id": 1, "n": 70}]},
        dialects=POSTGRESQL,
        expected=("~ column items.id type",),
    ),
    Case(
        name="bigserial_with_a_sequence_left_behind",
        before=serials("ALTER SEQUENCE items_id_seq AS integer", type_=BigInteger),
        after=serials(type_=BigInteger),
        rows={"items": [{"id": 2147483647, "n": 1}]},
        dialects=POSTGRESQL,
        expected=SEQUENCE,
        undeclared=SEQUENCE,
    ),
    Case(
        name="serial_with_a_wider_sequence",
        before=serials("ALTER SEQUENCE items_id_seq AS bigint"),
        after=serials(),
        rows={"items": [{"id": 7, "n": 1}]},
        dialects=POSTGRESQL,
        expected=SEQUENCE,
        undeclared=SEQUENCE,
    ),
    Case(
        name="serial_with_options",
        before=serials("ALTER SEQUENCE items_id_seq INCREMENT 5 START 3 MAXVALUE 900 CACHE 4 CYCLE"),
        after=serials(),
        rows={"items": [{"id": 7, "n": 1}]},
        dialects=POSTGRESQL,
        expected=SEQUENCE,
        undeclared=SEQUENCE,
    ),
    Case(
        name="serial_with_options_to_bigint",
        before=serials("ALTER SEQUENCE items_id_seq INCREMENT 5"),
        after=serials(type_=BigInteger),
        rows={"items": [{"id": 7, "n": 1}]},
        dialects=POSTGRESQL,
        expected=(*SEQUENCE, "~ column items.id type"),
        undeclared=SEQUENCE,
    ),
    Case(
        name="serial_with_options_to_identity",
        before=serials("ALTER SEQUENCE items_id_seq INCREMENT 5 MINVALUE 5 START 10 RESTART"),
        after=lambda m: Table(
            "items", m, Column("id", BigInteger, Identity(always=True), primary_key=True), Column("n", Integer)
        ),
        rows={"items": [{"id": 7, "n": 1}]},
        dialects=POSTGRESQL,
        expected=(
            "~ column items.id autoincrement",
            "~ column items.id identity",
            *SEQUENCE,
            "~ column items.id type",
        ),
        undeclared=SEQUENCE,
    ),
    Case(
        name="drop_table_with_a_serial_with_options",
        before=serials("ALTER SEQUENCE items_id_seq INCREMENT 5 START 10 RESTART"),
        after=lambda m: None,
        dialects=POSTGRESQL,
        expected=("- table items",),
        undeclared=SEQUENCE,
    ),
    Case(
        name="identity_whose_sequence_has_another_type",
        before=lambda m: also(items({}, BigInteger)(m), "ALTER SEQUENCE items_n_seq AS integer"),
        after=items({}, BigInteger),
        rows={"items": [{"id": 1, "n": 70}]},
        dialects=POSTGRESQL,
        expected=("~ column items.n identity",),
        undeclared=("~ column items.n identity",),
    ),
    Case(
        name="identity_never_to_be_given",
        before=items({"always": True, "increment": 10}),
        after=items({"increment": 10}),
        rows={"items": [{"id": 1}]},
        keeps=("items.id",),
        becomes={"items": [{"id": 1, "n": 1}]},
        dialects=POSTGRESQL,
        expected=("~ column items.n identity",),
    ),
)
