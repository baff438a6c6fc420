"""Rows counted on real databases: which values another type does not hold, and what is said in time or not at all."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text

from schemactl.database import connect
from schemactl.database.counting import (
    LOSES,
    Counter,
    Look,
    Rows,
    There,
    counting,
    duplicates,
    filled,
    look,
    newest_by,
    unfit,
)
from schemactl.schema import ObjectName

T = ObjectName("t")
TO_SERVER: list[tuple[str, str, tuple[str, ...]]] = [
    ("text", "integer", ("' 7 '", "'-7'", "'2147483647'", "'2147483648'", "'7.0'", "'x'", "''", "NULL")),
    ("text", "smallint", ("'32768'", "'32767'", "'١'")),
    ("text", "numeric(4,2)", ("'99.99'", "'99.995'", "'1e1'", "'.5'", "'5.'", "'NaN'", "'Infinity'", "'100'", "'.'")),
    ("text", "double precision", ("'1e10'", "'-inf'", "'nan'", "'infinity '", "'ten'", "'1e'")),
    ("text", "boolean", ("'t'", "' YES '", "'on'", "'o'", "'tr'", "'2'", "''", "'offf'")),
    (
        "text",
        "uuid",
        (
            "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
            "'{A0EEBC999C0B4EF8BB6D6BB9BD380A11}'",
            "'a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11'",
            "'a0eebc99'",
            "'{a0eebc999c0b4ef8bb6d6bb9bd380a11'",
        ),
    ),
    ("text", "character varying(3)", ("'abc'", "'abc   '", "'abcd'", "'äöü'", "''")),
    ("character varying(9)", "character(2)", ("'ab'", "'ab '", "'abc'")),
    ("bigint", "integer", ("2147483647", "2147483648", "-2147483649", "NULL")),
    ("numeric", "integer", ("1", "2147483647.4", "2147483647.5", "'NaN'", "'Infinity'")),
    ("numeric(8,2)", "numeric(4,1)", ("999.9", "999.95", "1000", "-1000", "1.25")),
    ("integer", "numeric(3,1)", ("99", "100", "-100")),
]
"""Types and values. The server itself says which of them it refuses."""
CHANGED: list[tuple[str, str, dict[str, bool]]] = [
    ("numeric", "integer", {"1": False, "1.5": True, "'NaN'": False}),
    ("double precision", "bigint", {"2": False, "2.25": True}),
    ("numeric(8,3)", "numeric(8,1)", {"1.2": False, "1.25": True}),
    ("timestamp", "date", {"'2026-01-01'": False, "'2026-01-01 00:00:01'": True}),
]


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    with connect(database_url) as found:
        yield found


@pytest.fixture
def on_server(each_postgresql_url: str) -> Iterator[Connection]:
    with connect(each_postgresql_url) as found:
        yield found


@pytest.mark.parametrize(("actual", "declared", "values"), TO_SERVER)
def test_the_server_refuses_what_is_said_to_be_refused(
    on_server: Connection, actual: str, declared: str, values: tuple[str, ...]
) -> None:
    on_server.execute(text(f"CREATE TABLE t (id integer PRIMARY KEY, v {actual})"))
    on_server.commit()
    fits = unfit(on_server.dialect, "v", actual, declared)
    assert fits is not None
    using = f" USING v::{declared}" if actual == "text" and not declared.startswith("character") else ""
    for value in values:
        on_server.execute(text(f"INSERT INTO t VALUES (1, {value})"))
        with counting(on_server) as counter:
            found = counter.count(Rows(T, fits.refused), key=("id",))
        attempt = on_server.begin_nested()
        try:
            on_server.execute(text(f"ALTER TABLE t ALTER v TYPE {declared}{using}"))
            refused = False
        except Exception:  # noqa: BLE001 - whatever the server says: it refuses
            refused = True
        attempt.rollback()
        assert found is not None
        assert (found.rows, found.keys) == ((1, ("id=1",)) if refused else (0, ())), value
        on_server.execute(text("DELETE FROM t"))


@pytest.mark.parametrize(("actual", "declared", "values"), CHANGED)
def test_what_is_another_value_afterwards(
    on_server: Connection, actual: str, declared: str, values: dict[str, bool]
) -> None:
    on_server.execute(text(f"CREATE TABLE t (v {actual})"))
    catalog = "timestamp without time zone" if actual == "timestamp" else actual
    fits = unfit(on_server.dialect, "v", catalog, declared)
    assert fits is not None
    for value, changes in values.items():
        on_server.execute(text(f"INSERT INTO t VALUES ({value})"))
        with counting(on_server) as counter:
            found = counter.count(Rows(T, fits.changed))
        assert (found is not None and found.rows) == int(changes), value
        on_server.execute(text("DELETE FROM t"))


@pytest.mark.parametrize(
    ("declared", "values"),
    [
        ("INTEGER", {"'7'": 0, "' 7 '": 0, "'x'": 1, "'7x'": 1, "'7.5'": 1, "NULL": 0}),
        ("VARCHAR(3)", {"'abc'": 0, "'abcd'": 1, "NULL": 0}),
        ("NUMERIC(4, 2)", {"'99.5'": 0, "'100'": 1, "'x'": 1}),
    ],
)
def test_sqlite_keeps_what_does_not_fit(sqlite_url: str, declared: str, values: dict[str, int]) -> None:
    with connect(sqlite_url) as found:
        found.execute(text("CREATE TABLE t (v TEXT)"))
        fits = unfit(found.dialect, "v", "TEXT", declared)
        assert fits is not None and not fits.refused
        for value, expected in values.items():
            found.execute(text(f"INSERT INTO t VALUES ({value})"))
            with counting(found) as counter:
                counted = counter.count(Rows(T, fits.changed))
            assert counted is not None and counted.rows == expected, value
            found.execute(text("DELETE FROM t"))


def test_of_what_is_not_sure_nothing_is_said(on_server: Connection) -> None:
    for actual, declared in (("integer", "bigint"), ("jsonb", "integer"), ("text[]", "integer[]"), ("xml", "boolean")):
        assert unfit(on_server.dialect, "v", actual, declared) is None


def test_what_cannot_be_read_is_not_known_and_no_error(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE t (id INTEGER PRIMARY KEY)"))
    with counting(connection) as counter:
        assert counter.count(Rows(ObjectName("none"))) is None
        assert counter.count(filled(counter.dialect, T, "none")) is None
        assert counter.any(Rows(ObjectName("none"))) is None
        found = counter.count(Rows(T))
        assert found is not None and found.rows == 0


def test_two_rows_that_are_equal(connection: Connection) -> None:
    connection.execute(text('CREATE TABLE t (id INTEGER PRIMARY KEY, "A b" TEXT, c INTEGER)'))
    connection.execute(
        text("INSERT INTO t VALUES (1, 'x', 1), (2, 'x', 1), (3, 'x', NULL), (4, 'x', NULL), (5, 'y', 1)")
    )
    with counting(connection) as counter:
        dialect = counter.dialect
        found = counter.count(duplicates(dialect, T, ["A b", "c"]), key=("id",))
        assert found is not None and found.keys == ("id=1", "id=2")
        found = counter.count(duplicates(dialect, T, ["A b", "c"], nulls_equal=True), key=("id",))
        assert found is not None and found.keys == ("id=1", "id=2", "id=3", "id=4")
        found = counter.count(duplicates(dialect, T, ["A b"], where="id > 2"), key=("id",))
        assert found is not None and found.rows == 2


def test_no_count_takes_longer_than_it_may(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER)"))
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, "
    connection.execute(text(f"INSERT INTO t {numbers} CASE WHEN i % 4 = 0 THEN i END FROM n"))
    postgresql = connection.dialect.name == "postgresql"
    if postgresql:
        connection.execute(text("ANALYZE t"))
    slow = Rows(
        T, "(SELECT count(*) FROM t AS a, t AS b WHERE a.id + b.id > t.id) > 0".replace("t.id", "schemactl_own.id")
    )
    with counting(connection):
        counter = Counter(connection, seconds=0.2)
        found = look(counter, Look(LOSES, "t", slow, "in t"))
        assert found is not None and (found.rows, found.is_none) == (None, False)
        assert found.said == "more rows than could be counted in time in t"
        late = Counter(connection, seconds=0)
        whole = late.count(Rows(T))
        assert whole is not None and (whole.rows, whole.estimated) == (20000 if postgresql else None, True)
        some = late.count(filled(late.dialect, T, "v"))
        assert some is not None and (some.rows is None or 4500 < some.rows < 5500)
        assert (some.rows is not None) is postgresql
        left = counter.count(Rows(T))
        assert left is not None and left.rows == 20000


def test_nothing_of_the_transaction_is_touched(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE t (id INTEGER PRIMARY KEY)"))
    connection.execute(text("INSERT INTO t VALUES (1)"))
    with counting(connection) as counter:
        assert counter.count(Rows(ObjectName("none"))) is None
    connection.execute(text("INSERT INTO t VALUES (2)"))
    connection.commit()
    with counting(connection) as counter:
        found = counter.count(Rows(T))
    assert not connection.in_transaction()
    assert found is not None and found.rows == 2


def test_a_connection_that_commits_by_itself(postgresql_url: str) -> None:
    with connect(postgresql_url) as found:
        found = found.execution_options(isolation_level="AUTOCOMMIT")
        found.execute(text("CREATE TABLE t (id INTEGER PRIMARY KEY)"))
        with counting(found) as counter:
            counted = counter.count(Rows(T))
            assert counted is not None and counted.rows == 0
        found.execute(text("INSERT INTO t VALUES (1)"))
    with connect(postgresql_url) as found, counting(found) as counter:
        counted = counter.count(Rows(T))
        assert counted is not None and counted.rows == 1


def test_names_of_sqlite_are_the_same_in_any_case(sqlite_url: str) -> None:
    with connect(sqlite_url) as found:
        found.execute(text("CREATE TABLE Things (id INTEGER PRIMARY KEY, made DATETIME)"))
        table = There(found).table(ObjectName("THINGS"))
        assert table is not None and (table.name.name, table.key, table.newest) == ("Things", ("id",), "made")
        assert There(found).table(ObjectName("other")) is None


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ([("id", "INTEGER"), ("born", "DATE"), ("updated_at", "DATETIME"), ("created_at", "TIMESTAMP")], "created_at"),
        ([("born", "date"), ("updated", "timestamp with time zone")], "updated"),
        ([("born", "date"), ("dated", "daterange")], "born"),
        ([("created", "text")], ""),
    ],
)
def test_which_column_says_when(columns: list[tuple[str, str]], expected: str) -> None:
    assert newest_by(columns) == expected
