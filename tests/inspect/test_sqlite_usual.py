"""What is read in one go is what is read token by token."""

import pytest

from schemactl.inspect.sqlite.create_table import TableText, _read_definition, parse_create_table
from schemactl.inspect.sqlite.definitions import definitions
from schemactl.inspect.sqlite.tokens import Cursor, tokenise
from schemactl.inspect.sqlite.usual import usual_constraint, usual_index

USUAL = [
    "PRIMARY KEY (id)",
    '\n\tCONSTRAINT "pk of it" PRIMARY KEY ("a b", c)',
    'UNIQUE ( "say ""hi""" , b )',
    "CONSTRAINT uq_x UNIQUE (a,b)\n",
    "CHECK (a > 0)",
    "CONSTRAINT ck CHECK ( status IN ('it''s', '(', 'b--') AND length(a) > 1 )",
    "FOREIGN KEY(a) REFERENCES t (id)",
    'CONSTRAINT fk FOREIGN KEY (a, "B c") REFERENCES "T t" (x, y) ON DELETE SET NULL ON UPDATE NO ACTION',
    "CONSTRAINT fk FOREIGN KEY(a) REFERENCES t (id) ON DELETE CASCADE",
]
UNUSUAL = [
    "PRIMARY KEY (id AUTOINCREMENT)",
    "PRIMARY KEY (id DESC)",
    "UNIQUE (a COLLATE NOCASE)",
    "UNIQUE (a) ON CONFLICT REPLACE",
    "UNIQUE ([a b])",
    "UNIQUE (a) CHECK (a > 0)",
    "CHECK (a > 0 -- it's\n)",
    "CHECK (a /* ( */ > 0)",
    "CHECK (((a)) > 0)",
    'CHECK ("a)" > 0)',
    "FOREIGN KEY (a) REFERENCES t",
    "FOREIGN KEY (a) REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED",
    "FOREIGN KEY (a) REFERENCES t (id) MATCH FULL",
    "code VARCHAR(3) UNIQUE",
    "id INTEGER PRIMARY KEY",
]


@pytest.mark.parametrize("definition", USUAL)
def test_a_usual_constraint_is_what_its_tokens_say(definition: str) -> None:
    table = TableText()
    _read_definition(Cursor(definition, tokenise(definition)), table)
    assert [usual_constraint(definition)] == table.constraints


@pytest.mark.parametrize("definition", UNUSUAL)
def test_what_says_more_is_not_taken_for_usual(definition: str) -> None:
    assert usual_constraint(definition) is None


def test_many_doubled_quotes_take_no_time() -> None:
    assert usual_constraint(f"CHECK (a = '{chr(39) * 4000}' [)") is None


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE INDEX i ON t (a)", (False, ("a",))),
        ('CREATE UNIQUE INDEX "i (x)" ON t (a)', None),
        ('CREATE UNIQUE INDEX "i" ON "t t" ("A ""b""", c)', (True, ('A "b"', "c"))),
        ("CREATE INDEX i ON t (a) WHERE b", None),
        ("CREATE INDEX i ON t (a) WHERE b IN (c)", None),
        ("CREATE INDEX i ON t (lower(a))", None),
        ("CREATE INDEX i ON t (a DESC)", None),
        ("CREATE INDEX i /* ( */ ON t (a)", None),
    ],
)
def test_usual_indexes(statement: str, said: object) -> None:
    assert usual_index(statement) == said


@pytest.mark.parametrize(
    ("statement", "parts", "behind"),
    [
        ("CREATE TABLE t (a, b)", ["a", " b"], ""),
        ('CREATE TABLE "t (" (a NUMERIC(1, 2), b) STRICT', ["a NUMERIC(1, 2)", " b"], " STRICT"),
        ("CREATE TABLE t (a DEFAULT ',)', [b,)] INT)", ["a DEFAULT ',)'", " [b,)] INT"], ""),
        ("CREATE TABLE t (a -- it's, one)\n, b /* ,) */)", ["a -- it's, one)\n", " b /* ,) */"], ""),
        ("CREATE TABLE t (a CHECK ((a) IN (1, (2))), b)", ["a CHECK ((a) IN (1, (2)))", " b"], ""),
        ("CREATE TABLE t (a DEFAULT (-1), b DEFAULT (1 - (2, 3)))", ["a DEFAULT (-1)", " b DEFAULT (1 - (2, 3))"], ""),
    ],
)
def test_definitions(statement: str, parts: list[str], behind: str) -> None:
    assert definitions(statement) == (parts, behind)


def test_constraints_need_no_commas_between_them() -> None:
    text = parse_create_table("CREATE TABLE t (a, b, UNIQUE (a) UNIQUE (b) CHECK (a > b), CHECK (a))")
    assert [str(each) for each in text.constraints] == ["unique (a)", "unique (b)", "check (a > b)", "check (a)"]
