"""What a statement's text says of what it is about to change."""

import pytest

from schemactl.apply.lifting.commands import commands
from schemactl.inspect.postgresql.in_the_way import Target


@pytest.mark.parametrize(
    ("sql", "targets"),
    [
        ("ALTER TABLE t ALTER COLUMN a TYPE int", [Target("column", ("t",), "a")]),
        ("ALTER TABLE t ALTER a SET DATA TYPE int USING (f(a, 1))", [Target("column", ("t",), "a")]),
        ('ALTER TABLE ONLY "S"."T""x" * ALTER "A" TYPE int', [Target("column", ("S", 'T"x'), "A")]),
        ("ALTER TABLE t ALTER a SET NOT NULL, ADD b int, RENAME TO u", []),
        ("ALTER TABLE t ALTER a TYPE numeric(1, 2), DROP IF EXISTS b", [Target("column", ("t",), "a"),
                                                                       Target("dropped column", ("t",), "b")]),
        ("ALTER TABLE t DROP COLUMN b CASCADE, ALTER c TYPE int", [Target("column", ("t",), "c")]),
        ("ALTER TABLE t DROP CONSTRAINT IF EXISTS k", [Target("constraint", ("t",), "k")]),
        ("ALTER TYPE pair ALTER ATTRIBUTE a TYPE text CASCADE", [Target("column", ("pair",), "a")]),
        ("ALTER FOREIGN TABLE t ALTER a TYPE int", [Target("column", ("t",), "a")]),
        ("DROP TABLE IF EXISTS a, s.b", [Target("relation", ("a",)), Target("relation", ("s", "b"))]),
        ("DROP MATERIALIZED VIEW a RESTRICT", [Target("relation", ("a",))]),
        ("DROP VIEW a CASCADE", []),
        ("DROP FUNCTION f(int, character varying), g", [Target("routine", ("f",), "", "int , character varying"),
                                                       Target("routine", ("g",))]),
        ("DROP DOMAIN d", [Target("type", ("d",))]),
        ("/* DROP TABLE a */ -- DROP TABLE b\nDROP TABLE c", [Target("relation", ("c",))]),
        (r"INSERT INTO t VALUES (E'\'; DROP TABLE a; --', 'DROP TABLE b', $$; DROP TABLE c$$, $x$;$x$)", []),
        ("DROP INDEX i", []),
        ("DROP TRIGGER t ON u", []),
        ("ALTER TABLE t , , DROP", []),
        ("DROP TABLE", []),
        ("ALTER", []),
        ("drop;;alter table ; drop view ,", []),
    ],
)  # fmt: skip
def test_targets(sql: str, targets: list[Target]) -> None:
    assert [target for command in commands(sql) for target in command.targets] == targets


@pytest.mark.parametrize(
    ("sql", "structural", "can_wait"),
    [
        ("ALTER TABLE t ADD COLUMN a int", True, True),
        ("ALTER TABLE t RENAME COLUMN a TO b", True, False),
        ("CREATE INDEX i ON t (a)", True, True),
        ("CREATE UNIQUE INDEX i ON t (a)", True, True),
        ("DROP VIEW v", True, True),
        ("CREATE VIEW v AS SELECT 1", True, False),
        ("CREATE TABLE t (a int)", True, False),
        ("CREATE TABLE t AS SELECT 1", False, False),
        ("CREATE TYPE e AS ENUM ('a')", True, True),
        ("COMMENT ON COLUMN t.a IS 'x'", True, True),
        ("GRANT SELECT ON t TO PUBLIC", True, False),
        ("UPDATE t SET a = 1", False, False),
        ("WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x", False, False),
        ("SAVEPOINT s", False, False),
        ("DO $$ BEGIN END $$", False, False),
    ],
)
def test_what_may_run_while_something_is_away(sql: str, structural: bool, can_wait: bool) -> None:
    (found,) = commands(sql, closely=True)
    assert (found.structural, found.can_wait) == (structural, can_wait)
