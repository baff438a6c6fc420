"""Sequences that stand on their own, declared by SQLAlchemy and as SQL."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, Integer, MetaData, Sequence, Table

from tests.corpus.case import POSTGRESQL, Case, also, key

ROWS: dict[str, list[dict[str, Any]]] = {"users": [{"id": 1, "n": 5}, {"id": 2, "n": 6}]}


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("n", Integer))


def counted(metadata: MetaData, **options: Any) -> Table:
    counter = Sequence("counter", metadata=metadata, **options)
    return Table("users", metadata, key(), Column("n", Integer, server_default=counter.next_value()))


def changed(name: str, before: str, after: str, *properties: str, **options: Any) -> Case:
    return Case(
        name=f"sequence_{name}",
        before=lambda m: users(m, f"CREATE SEQUENCE counter {before}"),
        after=lambda m: users(m, f"CREATE SEQUENCE counter {after}"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=tuple(f"~ sequence counter {item}" for item in properties),
        **options,
    )


CASES = (
    Case(
        name="add_sequence_of_sqlalchemy",
        before=users,
        after=lambda m: [Sequence("counter", start=5, increment=2, metadata=m), users(m)],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ sequence counter",),
    ),
    Case(
        name="add_sequences_in_sql",
        before=users,
        after=lambda m: users(
            m,
            "CREATE SEQUENCE counter AS smallint INCREMENT -3 MINVALUE -90 MAXVALUE 100 START 10 CACHE 4 CYCLE",
            'CREATE SEQUENCE "Odd.1%:x"',
            "COMMENT ON SEQUENCE counter IS 'it''s 5% :x'",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ sequence Odd.1%:x", "+ sequence counter"),
    ),
    Case(
        name="sequence_that_no_model_names_is_left_alone",
        before=lambda m: also(users(m), "CREATE SEQUENCE counter OWNED BY users.n"),
        after=users,
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="add_sequence_as_default_of_a_column",
        before=users,
        after=counted,
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ sequence counter", "~ column users.n default"),
    ),
    Case(
        name="add_table_whose_default_is_a_sequence",
        before=lambda m: Table("others", m, key()),
        after=lambda m: [
            m.info.update(sql="CREATE SCHEMA app"),
            Table("others", m, key()),
            counted(m, schema="app"),
        ],
        reads=("app",),
        dialects=POSTGRESQL,
        expected=("+ namespace app", "+ sequence app.counter", "+ table users"),
    ),
    Case(
        name="add_sequence_of_a_column_of_the_client",
        before=users,
        after=lambda m: Table("users", m, key(), Column("n", Integer, Sequence("counter"))),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ sequence counter",),
    ),
    Case(
        name="optional_sequence_is_a_serial",
        before=lambda m: Table("users", m, Column("id", Integer, primary_key=True)),
        after=lambda m: Table("users", m, Column("id", Integer, Sequence("counter", optional=True), primary_key=True)),
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="add_sequence_owned_by_a_new_table",
        before=lambda m: Table("others", m, key()),
        after=lambda m: [Table("others", m, key()), users(m, 'CREATE SEQUENCE counter OWNED BY public.users."n"')],
        dialects=POSTGRESQL,
        expected=("+ sequence counter", "+ table users"),
    ),
    changed("owner_of_a_column", "", "OWNED BY users.n", "owned_by"),
    changed("owner_goes", "OWNED BY users.n", "OWNED BY NONE", "owned_by"),
    Case(
        name="sequence_outlives_the_column_that_owned_it",
        before=lambda m: users(m, "CREATE SEQUENCE counter OWNED BY users.n"),
        after=lambda m: [
            m.info.update(sql="CREATE SEQUENCE counter OWNED BY users.m"),
            Table("users", m, key(), Column("m", Integer)),
        ],
        rows={"users": [{"id": 1}]},
        dialects=POSTGRESQL,
        expected=("+ column users.m", "- column users.n", "~ sequence counter owned_by"),
    ),
    changed("increment", "", "INCREMENT BY 5", "increment"),
    changed("direction", "", "INCREMENT BY -1 MAXVALUE 10", "increment", "max_value"),
    changed("limits", "MINVALUE 1 MAXVALUE 100", "MINVALUE -5 MAXVALUE 50 START 1", "max_value", "min_value", "start"),
    changed("start_is_no_restart", "START 1", "START 100", "start"),
    changed("least_value_above_its_own", "", "MINVALUE 10", "min_value", refused="RESTART value"),
    changed("type", "", "AS integer", "type"),
    changed("type_wider", "AS smallint MINVALUE 0", "AS bigint MINVALUE 0", "type"),
    changed("cycle_and_cache", "CYCLE CACHE 1", "NO CYCLE CACHE 20", "cache", "cycle"),
    changed(
        "defaults_spelled_out",
        "",
        "AS int8 START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE OWNED BY NONE",
    ),
    Case(
        name="sequence_comment",
        before=lambda m: users(m, "CREATE SEQUENCE counter", "COMMENT ON SEQUENCE counter IS 'before'"),
        after=lambda m: users(m, "CREATE SEQUENCE counter"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ sequence counter comment",),
    ),
    Case(
        name="sequence_in_another_namespace",
        before=lambda m: Table("users", m, key()),
        after=lambda m: [
            m.info.update(sql=["CREATE SCHEMA app", 'CREATE SEQUENCE app."Counter" INCREMENT 2']),
            Table(
                "users",
                m,
                key(),
                Column("n", Integer, server_default=sa.text("""nextval('app."Counter"')"""), nullable=False),
            ),
        ],
        reads=("app",),
        rows={"users": [{"id": 1}]},
        becomes={"users": [{"id": 1, "n": 1}]},
        dialects=POSTGRESQL,
        expected=("+ column users.n", "+ namespace app", "+ sequence app.Counter"),
        keeps=("users.id",),
    ),
)
