"""Rebuilds on SQLite that have to be told what the table is, or have no column that stays."""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, Integer, MetaData, String, Text, text

from tests.plan.case import KEPT, SQLITE, Case, change, col, key, make, table

CK = make(CheckConstraint, "n > 0", name="ck_n")
ODD = 'it\'s "q"'


def _refers(*, both: bool) -> object:
    def build(metadata: MetaData) -> None:
        found = sa.Table("t", metadata, key(), Column("n", Integer), Column(ODD, Integer))
        keys = [(ODD, "fk_odd")] if both else []
        for column, name in [*keys, ("n", "fk_n")]:
            found.append_constraint(ForeignKeyConstraint([found.c[column]], [found.c.id], name=name))

    return build


def _generated(expression: str, type_: object) -> object:
    """Its name comes before that of its source."""
    return col("a", type_, sa.Computed(expression, persisted=True), unique=True)


REBUILDS = [
    change(
        "colon in a default beside a dropped check",
        table("t", key, col("n", Integer), col("x", String(20), server_default="5% :a ::b"), CK),
        table("t", key, col("n", Integer), col("x", String(20), server_default="5% :a ::b")),
        dialects=SQLITE,
    ),
    change(
        "colon in a check beside a dropped check",
        table("t", key, col("n", Integer), CK, make(CheckConstraint, "n <> ':x' AND n <> '\\:y'", name="ck_x")),
        table("t", key, col("n", Integer), make(CheckConstraint, "n <> ':x' AND n <> '\\:y'", name="ck_x")),
        dialects=SQLITE,
    ),
    change(
        "colon in a predicate beside a dropped check",
        table("t", key, col("n", Integer), CK, make(Index, "ix_n", "n", sqlite_where=text("n <> '\\:x'"))),
        table("t", key, col("n", Integer), make(Index, "ix_n", "n", sqlite_where=text("n <> '\\:x'"))),
        dialects=SQLITE,
    ),
    change(
        "default of two strings beside a dropped check",
        table("t", key, col("n", Integer), col("x", Text, server_default=text("('x' || 'y')")), CK),
        table("t", key, col("n", Integer), col("x", Text, server_default=text("('x' || 'y')"))),
        dialects=SQLITE,
    ),
    change(
        "foreign key of a quoted column beside another",
        _refers(both=True),
        _refers(both=False),
        rows=(),
        upgraded=(),
        downgraded=(),
        dialects=SQLITE,
    ),
    change(
        "name of a primary key goes with its columns",
        table(
            "t",
            col("n", Integer),
            col("id", Integer),
            _generated("n + 1", Integer),
            make(sa.PrimaryKeyConstraint, "n", name="pk 't'"),
        ),
        table(
            "t",
            col("n", Integer),
            col("id", Integer),
            _generated("n + 1", Integer),
            make(sa.PrimaryKeyConstraint, "id"),
        ),
        dialects=SQLITE,
        upgraded=KEPT,
        downgraded=KEPT,
    ),
    Case(
        "no column stays",
        table("t", key, col("n", Integer)),
        table("t", col("x", String(9), server_default="a"), col("y", Text)),
        rows=("INSERT INTO t (id, n) VALUES (1, 10), (2, 20)",),
        upgraded=(("SELECT x, y FROM t", [("a", None), ("a", None)]),),
        dialects=SQLITE,
    ),
]

TOGETHER = [
    change(
        f"source and generated column change together, {name}",
        table("t", key, col("n", String(9)), *before),
        table("t", key, col("n", Integer), *after),
        rows=("INSERT INTO t (id, n) VALUES (1, '10'), (2, '20')",),
        upgraded=KEPT,
        downgraded=(("SELECT id, n FROM t ORDER BY id", [(1, "10"), (2, "20")]),),
    )
    for name, before, after in (
        ("replaced", [_generated("lower(n)", Text)], [_generated("n * 2", Integer)]),
        ("dropped", [_generated("lower(n)", Text)], []),
        ("added", [], [_generated("n * 2", Integer)]),
    )
]
