"""CREATE MATERIALIZED VIEW and its indexes as models spell them."""

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from schemactl.declare import declare
from schemactl.errors import ModelsError
from schemactl.schema import Index, IndexPart, MaterializedView, ObjectName


def declared(*sql: str) -> MaterializedView:
    metadata = sa.MetaData()
    metadata.info["sql"] = list(sql)
    (view,) = declare([metadata], postgresql.dialect(), "public").of(MaterializedView)
    return view


VIEW = "CREATE MATERIALIZED VIEW v AS SELECT 1 AS a"


def test_every_part_of_the_head_is_read() -> None:
    view = declared(
        'CREATE MATERIALIZED VIEW IF NOT EXISTS App."My v" ("A", b) USING heap '
        "WITH (fillfactor = 70, Autovacuum_enabled)"
        " TABLESPACE fast AS SELECT '(with no data', 2 WITH NO DATA;"
    )
    assert view == MaterializedView(
        ObjectName("My v", "app"),
        definition="(\"A\", b) AS SELECT '(with no data', 2",
        storage=(("autovacuum_enabled", "true"), ("fillfactor", "70")),
        tablespace="fast",
    )
    assert not view.populated


def test_data_is_there_unless_it_is_said_otherwise() -> None:
    assert declared(VIEW).populated
    assert declared(f"{VIEW} WITH DATA") == declared(VIEW)


def test_indexes_are_read_with_all_they_can_have() -> None:
    first = (
        'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "By a" ON ONLY public.V USING GIN '
        '(A DESC NULLS LAST, lower(b || \'x,:y\') COLLATE "C" text_pattern_ops, ("It is" + 1)) INCLUDE (C, "D") '
        "NULLS NOT DISTINCT WITH (fillfactor=60, fastupdate) TABLESPACE fast WHERE (a > 0)"
    )
    assert declared(VIEW, "CREATE INDEX b ON v (a)", first).indexes == (
        Index(
            "By a",
            (
                IndexPart("a", descending=True, nulls_first=False),
                IndexPart(expression="lower(b || 'x,:y')", collation="C", operator_class="text_pattern_ops"),
                IndexPart(expression='"It is" + 1'),
            ),
            unique=True,
            predicate="a > 0",
            method="gin",
            include=("c", "D"),
            nulls_not_distinct=True,
            storage=(("fastupdate", "true"), ("fillfactor", "60")),
            tablespace="fast",
        ),
        Index("b", (IndexPart("a"),)),
    )


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("CREATE INDEX i ON users (a)", "the materialized view users is not declared before its index"),
        (f"{VIEW}; CREATE INDEX ON v (a)", "the index needs a name"),
        (f"{VIEW}; CREATE INDEX i ON v (a); CREATE INDEX i ON v (a)", "the index i is declared a second time"),
        (f"{VIEW}; CREATE INDEX i ON v (a", "it ends too early"),
        (f"{VIEW}; CREATE INDEX i ON v ()", "a list is incomplete"),
        ("CREATE MATERIALIZED VIEW v", "AS is missing"),
    ],
)
def test_mistakes_are_named(sql: str, said: str) -> None:
    with pytest.raises(ModelsError, match=said):
        declared(sql)


def test_sqlite_has_none() -> None:
    metadata = sa.MetaData()
    metadata.info["sql"] = [VIEW, "CREATE INDEX i ON v (a)"]
    assert declare([metadata], sqlite.dialect()).objects == ()
