"""What PostgreSQL prints reads the same after it was made again from its own print."""

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from schemactl.inspect import inspect
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import Check, ObjectName

CHECKS = (
    "s IN ('a', 'it''s, \"b\"')",
    "s NOT IN ('a', 'b') OR s = 'x'",
    "s = '(ARRAY[''a''::character varying])::text[]' OR s IN ('(ARRAY[', '])::text[]')",
    "\"(ARRAY['a'::character varying])::text[]\" IN ('a', 'b')",
)


@pytest.mark.parametrize("expression", CHECKS)
def test_a_check_made_from_its_print_reads_the_same(postgresql_url: str, expression: str) -> None:
    engine = sa.create_engine(postgresql_url, poolclass=NullPool)
    found = []
    with engine.begin() as connection:
        connection.exec_driver_sql(
            """CREATE TABLE t (s varchar(40), "(ARRAY['a'::character varying])::text[]" varchar)"""
        )
        given = expression
        for _ in range(3):
            connection.exec_driver_sql("ALTER TABLE t DROP CONSTRAINT IF EXISTS ck")
            connection.exec_driver_sql(f"ALTER TABLE t ADD CONSTRAINT ck CHECK ({given})")
            printed = "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'ck'"
            given = connection.exec_driver_sql(printed).scalar_one()
            table = inspect(connection).table(ObjectName("t"))
            assert table is not None
            found += [check.expression for check in table.of(Check)]
    assert len(set(found)) == 1


def test_what_stands_in_quotes_is_left_alone() -> None:
    text = "(s = '(ARRAY[''a''::character varying])::text[]'::text)"
    assert lasting(text) == text
    name = "(\"(ARRAY['a'::character varying])::text[]\" = 'x'::text)"
    assert lasting(name) == name
