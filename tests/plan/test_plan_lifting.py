"""What is in the way of a change for good is refused by name, and nothing is written."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from schemactl.changes import RenameColumn
from schemactl.compare import compare
from schemactl.declare import declare
from schemactl.errors import Refused
from schemactl.inspect import inspect
from schemactl.plan import Plan, inverse, make_plan, operations, statements
from schemactl.schema import ObjectName


def users(*columns: sa.Column[object]) -> sa.MetaData:
    metadata = sa.MetaData()
    sa.Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True), *columns)
    return metadata


def plan_to(url: str, before: sa.MetaData, after: sa.MetaData, *statements: str, rename: str = "") -> Plan:
    """The plan that brings a database of `before`, with what the statements add, to `after`."""
    engine = sa.create_engine(url)
    before.create_all(engine)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    with engine.connect() as connection:
        actual = inspect(connection)
        settled = [RenameColumn(ObjectName("users"), *rename.split())] if rename else []
        if rename:
            connection.exec_driver_sql("ALTER TABLE users RENAME COLUMN {} TO {}".format(*rename.split()))
        default = "public" if engine.dialect.name == "postgresql" else ""
        declared = declare([after], engine.dialect, default)
        changes = compare(inspect(connection), declared, connection)
    engine.dispose()
    return make_plan([*settled, *changes], engine.dialect.name, actual=actual, declared=declared)


VIEW = "CREATE VIEW active AS SELECT id, name FROM users"
MORE = "CREATE VIEW more AS SELECT id FROM active"


def test_a_view_of_a_column_that_goes_is_refused_and_is_a_hazard(database_url: str) -> None:
    plan = plan_to(database_url, users(sa.Column("name", sa.String(9))), users(), VIEW, MORE)
    assert plan.conflicts == ("The view active needs users.name, which is dropped.",)
    assert "The view active needs users.name, which is dropped." in [hazard.message for hazard in plan.hazards]
    with pytest.raises(Refused, match=r"The view active needs users\.name, which is dropped"):
        operations(plan)


def test_a_view_of_a_table_that_goes_is_refused(database_url: str) -> None:
    plan = plan_to(database_url, users(sa.Column("name", sa.String(9))), sa.MetaData(), VIEW)
    assert plan.conflicts == ("The view active needs users, which is dropped.",)


def test_a_view_of_other_columns_is_left_alone(database_url: str) -> None:
    before = users(sa.Column("name", sa.String(9)), sa.Column("age", sa.Integer))
    plan = plan_to(database_url, before, users(sa.Column("name", sa.String(9))), VIEW, MORE)
    assert plan.conflicts == ()
    assert [step.change.kind for step in plan.steps] == ["drop-column"]


def test_a_view_whose_text_would_be_stale_is_refused(database_url: str) -> None:
    before, after = users(sa.Column("name", sa.String(9))), users(sa.Column("mail", sa.Text, nullable=False))
    plan = plan_to(database_url, before, after, VIEW, rename="name mail")
    what = "users.mail" if plan.dialect == "postgresql" else "users"
    assert plan.conflicts == (
        f"The view active is in the way of a change of {what}, and something it needs is renamed.",
    )


def test_lifted_views_are_said(each_postgresql_url: str) -> None:
    before, after = users(sa.Column("name", sa.String(9))), users(sa.Column("name", sa.Text))
    plan = plan_to(each_postgresql_url, before, after, VIEW, MORE, "CREATE MATERIALIZED VIEW most AS TABLE active")
    assert [hazard.message for hazard in plan.hazards if hazard.kind == "blocks-reads"] == [
        "The materialized view most is dropped and made and filled again, because it needs the view active.",
        "The view more is dropped and made again, because it needs the view active.",
        "The view active is dropped and made again, because it needs users.name.",
    ]


@pytest.mark.parametrize(
    ("constraint", "lost"),
    [
        (sa.UniqueConstraint("name", name="uq", sqlite_on_conflict="REPLACE"), True),
        (sa.UniqueConstraint("name", name="uq", sqlite_on_conflict="FAIL"), False),
    ],
)
def test_a_rebuild_that_leaves_rows_out_without_a_word_loses_data(
    sqlite_url: str, constraint: sa.UniqueConstraint, lost: bool
) -> None:
    after = users(sa.Column("name", sa.String(9)))
    after.tables["users"].append_constraint(constraint)
    plan = plan_to(sqlite_url, users(sa.Column("name", sa.String(9))), after)
    assert ("loses-data" in [hazard.kind for hazard in plan.hazards]) is lost


def test_comments_and_rules_of_a_view_outlast_another_query(each_postgresql_url: str) -> None:
    after = users(sa.Column("name", sa.String(9)))
    told = ("COMMENT ON COLUMN active.name IS 'kept'", "COMMENT ON COLUMN active.id IS 'gone with it'")
    after.info["sql"] = [VIEW.replace("id, name", "name"), told[0]]
    rule = "CREATE RULE nothing AS ON DELETE TO active DO INSTEAD NOTHING"
    plan = plan_to(each_postgresql_url, users(sa.Column("name", sa.String(9))), after, VIEW, *told, rule)
    assert [text for text in statements(operations(plan), "postgresql") if "VIEW" not in text] == [
        "COMMENT ON COLUMN active.name IS 'kept'",
        "CREATE RULE nothing AS ON DELETE TO active DO INSTEAD NOTHING",
    ]
    assert "COMMENT ON COLUMN active.id IS 'gone with it'" in statements(operations(inverse(plan)), "postgresql")


STATISTICS = "CREATE STATISTICS pair ON name, (age + 1) FROM users"


def test_statistics_of_a_column_that_goes_are_refused(each_postgresql_url: str) -> None:
    before = users(sa.Column("name", sa.String(9)), sa.Column("age", sa.Integer))
    plan = plan_to(each_postgresql_url, before, users(sa.Column("name", sa.String(9))), STATISTICS)
    assert plan.conflicts == ("The statistics pair needs users.age, which is dropped.",)


def test_statistics_go_with_their_table_and_come_back(each_postgresql_url: str) -> None:
    before = users(sa.Column("name", sa.String(9)), sa.Column("age", sa.Integer))
    plan = plan_to(each_postgresql_url, before, sa.MetaData(), STATISTICS)
    assert list(statements(operations(plan), "postgresql")) == ["DROP TABLE users"]
    again = list(statements(operations(inverse(plan)), "postgresql"))
    assert again[1:] == ["CREATE STATISTICS pair ON name, (age + 1) FROM users"]


def test_statistics_of_a_partition_are_refused(each_postgresql_url: str) -> None:
    sides = []
    for columns in ([sa.Column("n", sa.Text)], []):
        sides.append(sa.MetaData())
        made = sa.Column("id", sa.Integer)
        sa.Table("logs", sides[-1], made, sa.Column("kind", sa.Text), *columns, postgresql_partition_by="LIST (id)")
    statements = (
        "CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1)",
        "CREATE STATISTICS pair ON n, kind FROM logs_1",
    )
    plan = plan_to(each_postgresql_url, *sides, *statements)
    assert plan.conflicts == ("The statistics pair needs logs.n, which is dropped.",)


def test_statistics_of_what_a_child_inherits_are_refused(each_postgresql_url: str) -> None:
    before, after = (users(sa.Column("name", sa.String(9)), *columns) for columns in ([sa.Column("n", sa.Text)], []))
    for metadata in (before, after):
        own = sa.Column("more", sa.Text)
        sa.Table("members", metadata, own, postgresql_inherits="users")
    made = "CREATE STATISTICS pair ON n, more FROM members"
    plan = plan_to(each_postgresql_url, before, after, made)
    assert plan.conflicts == ("The statistics pair needs users.n, which is dropped.",)


@pytest.mark.parametrize(
    ("part", "user"),
    [
        (lambda: sa.Column("n", sa.Integer, server_default=sa.text("twice(2)")), "the default of users.n"),
        (lambda: sa.CheckConstraint("twice(id) > 0", name="ck"), "the check ck of users"),
        (lambda: sa.Column("n", sa.Integer, sa.Computed("twice(id)", persisted=True)), "the generated column users.n"),
        (lambda: sa.Index("ix", sa.text("twice(id)")), "the index ix"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_function_that_a_table_calls_is_not_made_anew(
    each_postgresql_url: str, part: Callable[[], Any], user: str
) -> None:
    made = "CREATE FUNCTION twice(n integer) RETURNS {} IMMUTABLE LANGUAGE sql AS 'SELECT 2 * n'"
    sides = []
    for result in ("integer", "bigint"):
        sides.append(sa.MetaData())
        table = sa.Table("users", sides[-1], sa.Column("id", sa.Integer, primary_key=True), part())
        table.info["sql"] = made.format(result)
        sa.event.listen(table, "before_create", sa.DDL(made.format(result)))
    plan = plan_to(each_postgresql_url, *sides)
    assert plan.conflicts == (
        "The function twice(integer) is made anew, and PostgreSQL refuses that as long as something calls it: "
        f"{user}. Let them do without it in a revision before.",
    )
    with pytest.raises(Refused, match="Let them do without it"):
        operations(plan)


def test_a_function_that_another_one_calls_for_a_table_is_made_anew(each_postgresql_url: str) -> None:
    inner = "CREATE FUNCTION inner_one(n integer) RETURNS {} LANGUAGE sql AS 'SELECT 2 * n'"
    outer = "CREATE FUNCTION outer_one() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN inner_one(1); END'"
    sides = []
    for result in ("integer", "bigint"):
        sides.append(users(sa.Column("n", sa.Integer, server_default=sa.text("outer_one()"))))
        sides[-1].info["sql"] = [inner.format(result), outer]
        for statement in (inner.format(result), outer):
            sa.event.listen(sides[-1], "before_create", sa.DDL(statement))
    found = list(statements(operations(plan_to(each_postgresql_url, *sides)), "postgresql"))
    assert found[0] == "DROP FUNCTION inner_one(integer)"
    assert found[1].startswith("CREATE FUNCTION inner_one(n integer) RETURNS bigint")
