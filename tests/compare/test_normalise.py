"""Which spellings of SQL are equal without asking the database, and which are not."""

import pytest

from schemactl.schema.expression import normalise_sql


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("((a  >\n0))", "A > 0"),
        ("AS $$ a; $$ LANGUAGE SQL", "as  $$ a; $$\nlanguage sql"),
        ("$1+$2", "$1 + $2"),
        ("a /* x */ > 0", "A  /* x */\n> 0"),
    ],
)
def test_equal(one: str, other: str) -> None:
    assert normalise_sql(one) == normalise_sql(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a = 'X'", "a = 'x'"),
        ('"A"', '"a"'),
        ("AS $$ SELECT  1 $$", "AS $$ SELECT 1 $$"),
        ("AS $f$ print(A) $$ $f$", "AS $f$ print(a) $$ $f$"),
        ("a -- X\n > 0", "a -- X > 0"),
        ("/* A */ a", "/* a */ a"),
        ("a$ b$", "a$b$"),
    ],
)
def test_different(one: str, other: str) -> None:
    assert normalise_sql(one) != normalise_sql(other)
