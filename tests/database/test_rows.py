"""Generated rows keep to whatever a table asks for, are the same ones each time, and are compared in no order."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection

from schemactl.database import scratch_database
from schemactl.database.rows import Filled, Kept, Renamed, fill, kept, named_tables
from schemactl.inspect import inspect
from schemactl.schema import ObjectName

TYPES = """
CREATE TYPE "Mood" AS ENUM ('glad', 'sad');
CREATE DOMAIN many AS integer CHECK (VALUE > 100);
CREATE DOMAIN mail AS text NOT NULL CHECK (VALUE ~ '@');
CREATE TYPE pair AS (a int, b text);
CREATE TYPE floats AS RANGE (subtype = float8);
CREATE TABLE t (
  id uuid PRIMARY KEY, number int GENERATED ALWAYS AS IDENTITY, twice int GENERATED ALWAYS AS (1 + 1) STORED,
  mood "Mood" NOT NULL, moods "Mood"[] NOT NULL, many many NOT NULL, mail mail, pair pair NOT NULL, fl floats NOT NULL,
  js jsonb NOT NULL, n numeric(3, 2) NOT NULL, frac numeric(4, 4) NOT NULL, bin bytea NOT NULL, da date NOT NULL,
  ts timestamptz(3) NOT NULL, ti time NOT NULL, i interval NOT NULL, r int4range NOT NULL, tr tstzrange NOT NULL,
  bt bit(3) NOT NULL, vb bit varying(5) NOT NULL, ip inet NOT NULL, c char(2) NOT NULL UNIQUE, x xml NOT NULL,
  arr int[] NOT NULL, pt point NOT NULL, po polygon NOT NULL, tv tsvector NOT NULL, mo money NOT NULL,
  bo boolean NOT NULL,
  short varchar(5) NOT NULL UNIQUE, tx text[] NOT NULL, mac macaddr NOT NULL, lsn pg_lsn NOT NULL, cid cidr NOT NULL,
  EXCLUDE USING gist (r WITH &&)
)
"""
LIMITS = """
CREATE TABLE t (
  id INTEGER NOT NULL PRIMARY KEY, age INTEGER NOT NULL CHECK (age BETWEEN 18 AND 30),
  pin VARCHAR(9) NOT NULL CHECK (length(pin) = 4),
  status VARCHAR(10) NOT NULL CHECK (status IN ('open', 'shut')), email VARCHAR(40) NOT NULL CHECK (email LIKE '%@%'),
  first_day DATE NOT NULL, last_day DATE NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
  price NUMERIC(5, 2) NOT NULL CHECK (price > 0), CHECK (first_day < last_day), CHECK (high < low)
);
CREATE TABLE never (id VARCHAR(3) NOT NULL PRIMARY KEY CHECK (id <> id));
CREATE TABLE below (id VARCHAR(3) NOT NULL PRIMARY KEY REFERENCES never (id))
"""
KEYS = """
CREATE TABLE "odd "" name%s" ("a b%" int PRIMARY KEY, ":x" text NOT NULL);
CREATE TABLE first (id int PRIMARY KEY, other int NOT NULL);
CREATE TABLE second (id int PRIMARY KEY, other int NOT NULL REFERENCES first DEFERRABLE);
ALTER TABLE first ADD FOREIGN KEY (other) REFERENCES second DEFERRABLE;
CREATE TABLE egg (id int PRIMARY KEY, hen int);
CREATE TABLE hen (id int PRIMARY KEY, egg int NOT NULL REFERENCES egg, aunt int REFERENCES hen);
ALTER TABLE egg ADD FOREIGN KEY (hen) REFERENCES hen;
CREATE TABLE tenant (tenant int, id int, PRIMARY KEY (tenant, id));
CREATE TABLE doc (tenant int, id int, owner int NOT NULL, up int, PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, owner) REFERENCES tenant, FOREIGN KEY (tenant, up) REFERENCES doc);
CREATE TABLE part (id int NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE part_2022 PARTITION OF part FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
CREATE TABLE numbers (id serial PRIMARY KEY)
"""


@contextmanager
def scratch(url: str, ddl: str) -> Iterator[Connection]:
    with scratch_database(url) as connection:
        run(connection, *ddl.split(";\n"))
        yield connection


def run(connection: Connection, *statements: str) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    connection.commit()


def filled(connection: Connection, *names: str) -> Filled:
    schema = inspect(connection)
    return fill(connection, schema, [ObjectName(name) for name in names] or [table.name for table in schema.tables])


def counts(found: Filled) -> dict[str, int]:
    return {str(name): count for name, count in found.counts.items()}


def test_every_type_of_postgresql(postgresql_url: str) -> None:
    rows = []
    for _time in range(2):
        with scratch(postgresql_url, TYPES) as connection:
            found = filled(connection)
            assert (counts(found), found.refused) == ({"t": 3}, {})
            rows.append(kept(connection, inspect(connection), found.tables))
    assert rows[0] == rows[1]
    assert len({str(row["short"]) for row in rows[0][ObjectName("t")]}) == 3


def test_checks_are_kept_to_as_far_as_they_can_be(database_url: str) -> None:
    with scratch(database_url, LIMITS) as connection:
        found = filled(connection)
        assert counts(found) == {"t": 3}
        assert {str(name) for name in found.refused} == {"never", "below"}
        assert "check" in found.refused[ObjectName("never")].lower()
        assert found.refused[ObjectName("below")] == "it refers to a table that has no rows"


def test_keys_of_every_kind(postgresql_url: str) -> None:
    with scratch(postgresql_url, KEYS) as connection:
        found = filled(connection)
        names = {"doc", "egg", "first", "hen", "numbers", 'odd " name%s', "part", "second", "tenant"}
        assert (counts(found), found.refused) == (dict.fromkeys(names, 3), {})
        aunts = connection.exec_driver_sql("SELECT count(aunt) FROM hen").scalar_one()
        assert aunts == 2
        assert found.clear(connection)
        again = filled(connection)
        assert again.counts == found.counts


def test_only_what_is_named_and_what_that_needs(database_url: str) -> None:
    ddl = (
        "CREATE TABLE far (id INTEGER NOT NULL PRIMARY KEY);\n"
        "CREATE TABLE near (id INTEGER NOT NULL PRIMARY KEY, far_id INTEGER REFERENCES far (id));\n"
        "CREATE TABLE named (id INTEGER NOT NULL PRIMARY KEY, near_id INTEGER NOT NULL REFERENCES near (id));\n"
        "CREATE TABLE other (id INTEGER NOT NULL PRIMARY KEY)"
    )
    with scratch(database_url, ddl) as connection:
        schema = inspect(connection)
        assert named_tables(schema, 'op.add_column("named", …)  # and the others') == (ObjectName("named"),)
        assert counts(filled(connection, "named")) == {"near": 3, "named": 3}


def test_what_holds_rows_is_left_as_it_is(database_url: str) -> None:
    ddl = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);\nINSERT INTO t VALUES (7)"
    with scratch(database_url, ddl) as connection:
        found = filled(connection)
        assert (found.counts, found.there) == ({}, (ObjectName("t"),))
        assert len(kept(connection, inspect(connection), found.tables)[ObjectName("t")]) == 1


def test_rows_keep_to_a_constraint_to_come(database_url: str) -> None:
    before = (
        "CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, code VARCHAR(20));\n"
        "CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER NOT NULL, size VARCHAR(20) NOT NULL)"
    )
    after = (
        "CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY, code VARCHAR(3));\n"
        "CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id), "
        "size INTEGER NOT NULL CHECK (size > 40))"
    )
    with scratch(database_url, after) as connection:
        coming = inspect(connection)
    with scratch(database_url, before) as connection:
        fill(connection, inspect(connection), [ObjectName("child")], coming)
        query = "SELECT count(*) FROM child JOIN parent ON parent.id = parent_id WHERE CAST(size AS INTEGER) > 40"
        assert connection.exec_driver_sql(query).scalar_one() == 3
        assert connection.exec_driver_sql("SELECT max(length(code)) FROM parent").scalar_one() <= 3


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("UPDATE t SET b = a, a = b", ""),  # the names were exchanged as well
        ("DELETE FROM t WHERE id = 2", "3 rows before, 2 after"),
        ("INSERT INTO t VALUES (9, 'x', 'y')", "3 rows before, 4 after"),
        ("UPDATE t SET a = 'zz' WHERE id = 1", "a was 'a 1' in a row, and now 'zz'"),
    ],
)
def test_what_is_not_as_it_was(database_url: str, statement: str, wrong: str) -> None:
    ddl = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a VARCHAR(9) NOT NULL, b VARCHAR(9) NOT NULL)"
    with scratch(database_url, ddl) as connection:
        schema, name = inspect(connection), ObjectName("t")
        then = Kept(schema, kept(connection, schema, filled(connection).tables))
        renamed = Renamed(columns={name: {"a": "b", "b": "a"}} if not wrong else {})
        run(connection, statement)
        lost = then.lost(connection, schema, then.untouched(inspect(connection), renamed), renamed)
        assert lost.get(name, "") == wrong


def test_pairs_that_were_torn_apart(database_url: str) -> None:
    ddl = "CREATE TABLE t (a VARCHAR(9) NOT NULL, b VARCHAR(9) NOT NULL)"
    with scratch(database_url, ddl) as connection:
        schema = inspect(connection)
        then = Kept(schema, kept(connection, schema, filled(connection).tables))
        run(connection, "UPDATE t SET b = CASE b WHEN 'b 1' THEN 'b 2' WHEN 'b 2' THEN 'b 1' ELSE b END")
        lost = then.lost(connection, schema, then.untouched(schema, Renamed()), Renamed())
        assert lost == {ObjectName("t"): "a, b do not stand together as they did"}
