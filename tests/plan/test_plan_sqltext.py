"""SQL text on its way through SQLAlchemy."""

import pytest
from sqlalchemy import TextClause

from schemactl.plan.sqltext import clause, ddl_dialect, sqlite_default


@pytest.mark.parametrize(
    "sql",
    [
        "'a:b'",
        "' :a'",
        "':a ::b'",
        "x = '\\:q' AND y = ':z'",
        "a::text = ':x'",
        "'::b :c:d :e:'",
        '":a ::b" > 0',
        "'50% :größe'",
    ],
)
def test_colons_stay(sql: str) -> None:
    made = clause(sql)
    assert isinstance(made, TextClause)
    assert str(made.compile(dialect=ddl_dialect("sqlite"))) == sql


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("7", "7"),
        ("'it''s'", "'it''s'"),
        ("1 + 2", "(1 + 2)"),
        ("(1 + 2)", "(1 + 2)"),
        ("(1) + (2)", "((1) + (2))"),
        ("(')' || 'x')", "(')' || 'x')"),
        ("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"),
    ],
)
def test_an_expression_stands_in_one_pair_of_brackets(sql: str, expected: str) -> None:
    assert sqlite_default(sql) == expected
