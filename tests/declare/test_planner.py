"""What the models tell PostgreSQL's planner; whatever the server would refuse or lower is an error of the models."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from schemactl.declare import declare
from schemactl.errors import ModelsError
from schemactl.schema import ObjectName, Schema, Statistics
from schemactl.schema.codec import dump_snapshot, load_snapshot


def declared(*sql: str, index: Any = None, dialect: Any = postgresql, **info: Any) -> Schema:
    metadata = sa.MetaData(info={"sql": list(sql)})
    given = {f"postgresql_{name}": value for name, value in info.items()}
    table = sa.Table("docs", metadata, sa.Column("body", sa.Text, info=given))
    sa.Index("ix", sa.func.lower(table.c.body), info={"postgresql_statistics": index})
    default = "public" if dialect is postgresql else ""
    return declare([metadata], dialect.dialect(), default)


@pytest.mark.parametrize(
    ("info", "hint"),
    [
        ({"statistics": 10_001}, "from 0 to 10000"),
        ({"statistics": -2}, "from 0 to 10000"),
        ({"statistics": "many"}, "from 0 to 10000"),
        ({"statistics": True}, "from 0 to 10000"),
        ({"n_distinct": -1.5}, "from -1 to 0"),
        ({"n_distinct": float("nan")}, "from -1 to 0"),
        ({"n_distinct": float("inf")}, "from -1 to 0"),
        ({"n_distinct_inherited": "all"}, "from -1 to 0"),
        ({"index": 300}, "a mapping of the numbers of its keys"),
        ({"index": {"body": 300}}, "a mapping of the numbers of its keys"),
        ({"index": {1: -7}}, "from 0 to 10000"),
    ],
)
def test_what_postgresql_does_not_know(info: dict[str, Any], hint: str) -> None:
    with pytest.raises(ModelsError, match="which PostgreSQL does not know") as error:
        declared(**info)
    assert hint in str(error.value.hint)


def test_other_dialects_are_told_nothing() -> None:
    table = declared(statistics=7, n_distinct=2, index={1: 7}, dialect=sqlite).tables[0]
    assert (table.columns[0].statistics, table.columns[0].n_distinct, table.indexes[0].statistics) == (None, None, ())


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("CREATE STATISTICS ON a, b FROM docs", "the statistics need a name"),
        ("CREATE STATISTICS (mcv) ON a, b FROM docs", "the statistics need a name"),
        ("CREATE STATISTICS s (most) ON a, b FROM docs", "most is none of dependencies, mcv, ndistinct"),
        ("CREATE STATISTICS s (mcv", "it ends too early"),
        ("CREATE STATISTICS s ON a, b", "FROM is missing"),
        ("CREATE STATISTICS s ON a,, b FROM docs", "FROM is missing"),
        ("CREATE STATISTICS s ON a, b FROM docs, more", "', more' is not understood"),
        ("ALTER STATISTICS s SET STATISTICS 7", "the statistics s are not declared before it"),
        ("CREATE STATISTICS s ON a, b FROM docs; ALTER STATISTICS s RENAME TO t", "SET STATISTICS is missing"),
        ("CREATE STATISTICS s ON a, b FROM docs; ALTER STATISTICS s SET STATISTICS x", "a number is missing"),
        ("CREATE STATISTICS s ON a, b FROM docs; CREATE STATISTICS s ON a, b FROM docs", "declared a second time"),
        ("ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 7", "the index ix of a materialized view is not declared"),
        ("ALTER INDEX ix ALTER COLUMN x SET STATISTICS 7", "a number is missing"),
    ],
)
def test_statements_that_are_not_understood(sql: str, reason: str) -> None:
    with pytest.raises(ModelsError, match=reason):
        declared(sql)


def test_statements() -> None:
    schema = declared(
        'CREATE STATISTICS app."It\'s" (mcv, ndistinct, dependencies) '
        "ON lower(a || ','), (B), \"C d\", (extract(year FROM e)) FROM ONLY_HERE.docs;"
        "ALTER STATISTICS app.\"It's\" SET STATISTICS 7; COMMENT ON STATISTICS app.\"It's\" IS 'x'"
    )
    assert schema.of(Statistics) == (
        Statistics(
            ObjectName("It's", "app"),
            table=ObjectName("docs", "only_here"),
            columns=("C d", "b"),
            expressions=("lower(a || ',')", "(extract(year FROM e))"),
            target=7,
            comment="x",
        ),
    )
    assert load_snapshot(dump_snapshot(schema), "here") == schema


def test_snapshots() -> None:
    schema = declared("CREATE STATISTICS s (mcv) ON a, b FROM docs", statistics=0, n_distinct=-0.5, index={1: 300})
    text = dump_snapshot(schema)
    assert load_snapshot(text, "here") == schema
    table = schema.tables[0]
    assert str(table.columns[0]) == "text statistics 0 n_distinct -0.5"
    assert str(table.indexes[0]) == "index ((lower(body))) statistics 300 of key 1"
    assert str(schema.of(Statistics)[0]) == "(mcv) on a, b"
