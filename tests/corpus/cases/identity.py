"""Identity columns."""

from typing import Any

from sqlalchemy import BigInteger, Column, Identity, Integer, MetaData, Table

from tests.corpus.case import POSTGRESQL, Build, Case, key


def items(identity: dict[str, Any] | None, type_: Any = Integer, **options: Any) -> Build:
    def build(metadata: MetaData) -> None:
        extra = [] if identity is None else [Identity(**identity)]
        Table("items", metadata, key(), Column("n", type_, *extra, nullable=False, **options))

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
)
