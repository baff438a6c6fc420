"""SQL text is cut where the database would cut it, whatever stands in strings, comments, bodies and blocks."""

import pytest

from schemactl.declare.statements.statement import Statement, split


def texts(sql: str, dialect: str = "postgresql") -> list[str]:
    return [statement.text for statement in split(sql, "here", dialect)]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT ';'",
        "SELECT 'it''s; --', \"a;\"\"b\"",
        r"SELECT E'\';', e'\\', U&'\0061;'",
        "SELECT 1 /* ; /* nested ; */ ; */ + 2",
        "SELECT 1 -- ; 'no string\n + 2",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT ';' $$",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $a$ BEGIN EXECUTE $$x;$$; RETURN $1; END $a$",
        "DO $äb_1$ BEGIN END; $äb_1$",
        "SELECT a$b$c, d$b$e",
        "SELECT $1, $2",
        "SELECT (ARRAY['];', 'x'])[1], a[2] FROM t",
        "CREATE VIEW v AS SELECT begin, begin AS x FROM t",
        "CREATE TRIGGER t BEFORE UPDATE OF begin ON begin EXECUTE FUNCTION f()",
        "BEGIN",
        "CREATE FUNCTION f(n int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN n > 0 THEN 1 END; SELECT 2; END",
        "CREATE PROCEDURE p() BEGIN ATOMIC END",
        "CREATE OR REPLACE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM u WHERE a = ')'; (SELECT 1); SELECT 2)",
        "CREATE RULE r AS ON INSERT TO t DO NOTHING",
        "CREATE OR REPLACE FUNCTION f(r t) RETURNS int BEGIN ATOMIC SELECT r.end AS end; SELECT 1 AS end; END",
        "CREATE FUNCTION f() RETURNS int\nRETURN CASE WHEN true THEN 1 END",
    ],
)
def test_postgresql(statement: str) -> None:
    assert texts(f"{statement};\n;SELECT 2") == [statement, "SELECT 2"]
    assert texts(f" /* before */ {statement} ; -- behind") == [statement]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON u BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 3; END",
        "CREATE TRIGGER t AFTER INSERT ON u WHEN CASE new.a WHEN 1 THEN 0 END BEGIN SELECT ';END;'; END",
        "CREATE TEMP TRIGGER t AFTER INSERT ON u BEGIN UPDATE u SET a = CASE WHEN 1 THEN 2 ELSE 3 END; END",
        "CREATE TRIGGER [a ; begin] AFTER INSERT ON `u;` BEGIN SELECT 1 -- ; END;\n; /* ; END; */ SELECT 2; END",
        "create trigger t after insert on u begin select end from v; select a end; end",
        "CREATE TRIGGER begin AFTER INSERT ON u BEGIN SELECT 1; END",
        'CREATE VIEW v AS SELECT begin, end, "a;" FROM t',
        "CREATE VIEW v AS SELECT 1 /* a /* b */ + 1",
        "CREATE VIEW v AS SELECT $a$, ';' FROM t WHERE a = '$a$'",
    ],
)
def test_sqlite(statement: str) -> None:
    assert texts(f"{statement};\n;SELECT 2", "sqlite") == [statement, "SELECT 2"]
    assert texts(f"/* before */ {statement} ; -- behind", "sqlite") == [statement]


@pytest.mark.parametrize("text", ["", " ; ;; ", "-- only this", "/* and that"])
def test_nothing(text: str) -> None:
    assert texts(text) == texts(text, "sqlite") == []


def test_what_never_ends_is_one_statement() -> None:
    assert texts("SELECT $$ a; b") == ["SELECT $$ a; b"]
    assert texts("CREATE TRIGGER t AFTER INSERT ON u BEGIN SELECT 1; SELECT 2", "sqlite") == [
        "CREATE TRIGGER t AFTER INSERT ON u BEGIN SELECT 1; SELECT 2"
    ]


def test_places_are_those_of_the_statement() -> None:
    second: Statement
    _, second = split("SELECT 1; CREATE VIEW v AS  SELECT 2 ;", "here", "postgresql")
    assert second.accept("CREATE", "VIEW")
    assert second.name(folds=True) == ("v", None)
    assert second.rest() == "AS  SELECT 2"
