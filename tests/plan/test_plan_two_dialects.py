"""A history written for SQLite runs on PostgreSQL too, and leaves nothing behind when it is taken back."""

import sqlalchemy as sa
from sqlalchemy import Column, Enum, ForeignKey, Integer, String, text
from sqlmodel.sql.sqltypes import AutoString

from tests.plan.harness import differences, engine_for, plan_for, read, run_source


def _first(metadata: sa.MetaData) -> None:
    sa.Table(
        "team",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("name", AutoString(length=20), nullable=False, comment="what it's called", unique=True),
        Column("lead", Integer, ForeignKey("person.id", name="fk_lead")),
        comment="teams",
    )
    sa.Table(
        "person",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("team", Integer, ForeignKey("team.id", name="fk_team", ondelete="CASCADE")),
        Column("mood", Enum("good", "bad", name="mood"), server_default="good", nullable=False),
        Column("data", sa.JSON, server_default=text("'{}'")),
        Column("key", sa.Uuid),
        Column("seen", sa.DateTime(timezone=True), server_default=sa.func.now()),
        Column("active", sa.Boolean, server_default=sa.true()),
        Column("age", String(5)),
        sa.CheckConstraint("age <> ''"),
    )


def _second(metadata: sa.MetaData) -> None:
    _first(metadata)
    person = metadata.tables["person"]
    person._columns.remove(person.c.age)
    person.constraints -= {item for item in person.constraints if isinstance(item, sa.CheckConstraint)}
    person.append_column(Column("age", Integer, nullable=False, server_default=text("1")))
    person.append_column(Column("level", Enum("low", "high", name="level"), nullable=False, server_default="low"))
    person.append_constraint(sa.CheckConstraint("age > 0", name="ck_age"))
    sa.Index(
        "ix_mood", person.c.mood, person.c.age.desc(), postgresql_where=text("age > 3"), sqlite_where=text("age > 3")
    )


def test_history_of_sqlite_runs_on_postgresql(sqlite_url: str, postgresql_url: str) -> None:
    sqlite, postgresql = engine_for(sqlite_url), engine_for(postgresql_url)
    sources = []
    for build in (_first, _second):
        metadata = sa.MetaData()
        build(metadata)
        planned = plan_for(sqlite, metadata)
        sources.append((planned.source, metadata))
        for engine in (sqlite, postgresql):
            run_source(engine, planned.source, "upgrade", metadata)
            assert differences(engine, metadata) == ()
            if build is _first:
                with engine.begin() as connection:
                    connection.exec_driver_sql("INSERT INTO person (id, age) VALUES (7, '42')")
    with postgresql.begin() as connection:
        assert connection.exec_driver_sql("SELECT id, age, mood, level FROM person").all() == [(7, 42, "good", "low")]
    for source, metadata in reversed(sources):
        for engine in (sqlite, postgresql):
            run_source(engine, source, "downgrade", metadata)
    for engine in (sqlite, postgresql):
        assert (read(engine).tables, read(engine).enums) == ((), ())
        engine.dispose()
