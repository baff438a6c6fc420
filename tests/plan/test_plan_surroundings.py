"""What stands around a plan: namespaces, naming conventions, and what only a database can have."""

import pytest
import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Enum, ForeignKey, Index, Integer, String, UniqueConstraint

from schemactl.changes import AddTable
from schemactl.plan import inverse, make_plan, operations, render
from schemactl.schema import Column as ColumnValue
from schemactl.schema import ForeignKey as ForeignKeyValue
from schemactl.schema import ObjectName, PrimaryKey, Schema, Table
from tests.plan.harness import HEADER, differences, engine_for, plan_for, read, run_source

CONVENTION = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _first(metadata: sa.MetaData, schema: str | None = None) -> None:
    sa.Table("p", metadata, Column("id", Integer, primary_key=True), schema=schema)
    sa.Table("t", metadata, Column("id", Integer, primary_key=True), Column("n", Integer), schema=schema)


def _second(metadata: sa.MetaData, schema: str | None = None) -> None:
    target = f"{schema}.p.id" if schema else "p.id"
    sa.Table("p", metadata, Column("id", Integer, primary_key=True), schema=schema)
    sa.Table(
        "t",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("n", Integer, ForeignKey(target), unique=True, index=True, nullable=False),
        Column("s", Enum("a", "b", name="e", schema=schema), server_default="a"),
        CheckConstraint("n > 0", name="positive"),
        schema=schema,
    )
    sa.Table(
        "u",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("t", Integer, ForeignKey(f"{schema}.t.id" if schema else "t.id")),
        Column("w", String(3)),
        UniqueConstraint("t", "w"),
        CheckConstraint("t > 0", name="positive"),
        Index(None, "w"),
        schema=schema,
    )


def test_naming_convention_is_applied_once(database_url: str) -> None:
    engine = engine_for(database_url)
    before, after = (sa.MetaData(naming_convention=CONVENTION) for _ in range(2))
    _first(before)
    _second(after)
    before.create_all(engine)
    planned = plan_for(engine, after)
    for target in (after, None):
        run_source(engine, planned.source, "upgrade", target)
        assert differences(engine, after) == ()
        names = {item.name for table in read(engine).tables for item in table.constraints}
        assert {"ck_t_positive", "ck_u_positive", "uq_u_t_w", "fk_t_n_p", "pk_u"} <= names
        run_source(engine, planned.source, "downgrade", target)
        assert differences(engine, before) == ()
    engine.dispose()


def test_another_namespace(postgresql_url: str) -> None:
    engine = engine_for(postgresql_url)
    with engine.begin() as connection:
        connection.exec_driver_sql('CREATE SCHEMA "my app"')
    before, after = sa.MetaData(), sa.MetaData()
    _first(before, "my app")
    _second(after, "my app")
    before.create_all(engine)
    places = ["public", "my app"]
    planned = plan_for(engine, after, namespaces=places)
    run_source(engine, planned.source, "upgrade", after)
    assert differences(engine, after, places) == ()
    run_source(engine, planned.source, "downgrade", after)
    assert differences(engine, before, places) == ()
    assert read(engine, places).enums == ()
    engine.dispose()


def test_check_that_was_never_validated_is_validated(postgresql_url: str) -> None:
    engine = engine_for(postgresql_url)
    metadata = sa.MetaData()
    sa.Table("t", metadata, Column("n", Integer), CheckConstraint("n > 0", name="ck"))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (n integer)")
        connection.exec_driver_sql("ALTER TABLE t ADD CONSTRAINT ck CHECK (n > 0) NOT VALID")
    planned = plan_for(engine, metadata)
    assert planned.body.upgrade == 'op.execute("ALTER TABLE t VALIDATE CONSTRAINT ck")'
    run_source(engine, planned.source, "upgrade")
    assert differences(engine, metadata) == ()
    run_source(engine, planned.source, "downgrade")
    assert differences(engine, metadata) == planned.changes
    engine.dispose()


@pytest.mark.parametrize("no_inherit", [False, True])
def test_check_that_is_not_inherited_comes_back(postgresql_url: str, no_inherit: bool) -> None:
    engine = engine_for(postgresql_url)
    with engine.begin() as connection:
        ending = " NO INHERIT" if no_inherit else ""
        connection.exec_driver_sql(f"CREATE TABLE t (n integer, CONSTRAINT ck CHECK (n > 0){ending})")
    before = read(engine)
    planned = plan_for(engine, sa.MetaData())
    run_source(engine, planned.source, "upgrade")
    assert read(engine).tables == ()
    run_source(engine, planned.source, "downgrade")
    assert read(engine) == before
    engine.dispose()


def test_generated_values_start_behind_the_rows(postgresql_url: str) -> None:
    engine = engine_for(postgresql_url)
    before, after = sa.MetaData(), sa.MetaData()
    sa.Table("t", before, Column("id", Integer, primary_key=True, autoincrement=False), Column("n", Integer))
    sa.Table("t", after, Column("id", Integer, sa.Identity(), primary_key=True), Column("n", Integer))
    before.create_all(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO t (id) VALUES (1), (41)")
    run_source(engine, plan_for(engine, after).source, "upgrade")
    with engine.begin() as connection:
        assert connection.exec_driver_sql("INSERT INTO t (n) VALUES (1) RETURNING id").scalar() == 42
    engine.dispose()


def test_foreign_key_to_a_name_with_dots(database_url: str) -> None:
    engine = engine_for(database_url)
    integer = "integer" if engine.dialect.name == "postgresql" else "INTEGER"
    far = Table(ObjectName("a.b"), (ColumnValue("c.d", integer, nullable=False),), (PrimaryKey(("c.d",)),))
    key = ForeignKeyValue(("x",), far.name, ("c.d",), "fk", on_delete="CASCADE")
    near = Table(ObjectName("t"), (ColumnValue("x", integer),), (key,))
    declared = Schema.build(engine.dialect.name, [far, near])
    plan = make_plan([AddTable(near), AddTable(far)], engine.dialect.name, declared=declared)
    body = render(operations(plan), operations(inverse(plan)), dialect=engine.dialect.name)
    source = f"{HEADER}def upgrade():\n    {body.upgrade}\ndef downgrade():\n    {body.downgrade}\n"
    for _ in range(2):
        run_source(engine, source, "upgrade")
        found = read(engine).table(near.name)
        assert found is not None and found.constraints == (key,)
        run_source(engine, source, "downgrade")
    engine.dispose()
