"""A rebuild on SQLite loses nothing: neither rows nor children nor any part of the table."""

from dataclasses import replace

import sqlalchemy as sa

from schemactl.changes import AlterColumn, DropConstraint, RenameColumn, RenameTable
from schemactl.plan import inverse, make_plan, operations, render
from schemactl.schema import Column, ObjectName, Schema, Table
from tests.plan.harness import HEADER, engine_for, read, run_source

EVERYTHING = """
CREATE TABLE t (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER REFERENCES p (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    s VARCHAR(10) COLLATE NOCASE DEFAULT ('a' || 'b'),
    odd MONEY,
    w VARCHAR(10),
    stored INTEGER GENERATED ALWAYS AS (parent * 2) STORED,
    virtual INTEGER GENERATED ALWAYS AS (parent + 1),
    tiny TINYINT(1) NOT NULL DEFAULT (1 + 1),
    untyped,
    CHECK (length(w) > 0),
    CONSTRAINT "named check" CHECK (w <> 'x'),
    UNIQUE (s, w),
    CONSTRAINT uq UNIQUE (w)
)
"""


def _column(schema: Schema, name: str) -> Column:
    table = schema.table(ObjectName("t"))
    column = table.column(name) if table is not None else None
    assert column is not None
    return column


def _with_column(schema: Schema, column: Column) -> Schema:
    table = schema.table(ObjectName("t"))
    assert table is not None
    new = replace(table, columns=tuple(column if item.name == column.name else item for item in table.columns))
    return Schema.build(schema.dialect, [new, *(item for item in schema.objects if item is not table)])


def _sorted(table: Table | None) -> tuple[object, ...]:
    assert table is not None
    columns = sorted(table.columns, key=lambda item: item.name)
    return (columns, sorted(map(repr, table.constraints)), sorted(map(repr, table.indexes)), table.options)


def test_everything_stays(sqlite_url: str) -> None:
    engine = engine_for(sqlite_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE p (id INTEGER PRIMARY KEY)")
        connection.exec_driver_sql(EVERYTHING)
        connection.exec_driver_sql("CREATE INDEX ix_expression ON t (lower(w), s COLLATE BINARY DESC) WHERE w > 'a'")
        connection.exec_driver_sql("INSERT INTO p VALUES (1), (2)")
        connection.exec_driver_sql("INSERT INTO t (id, parent, w, odd) VALUES (5, 1, 'q', 'keep'), (6, 2, 'r', 3)")
        connection.exec_driver_sql("INSERT INTO t (id, w, s) VALUES (99, 'gone', 'g')")
        connection.exec_driver_sql("DELETE FROM t WHERE id = 99")
    before = read(engine)
    wider = replace(_column(before, "w"), type="VARCHAR(20)")
    change = AlterColumn(ObjectName("t"), _column(before, "w"), wider)
    declared = _with_column(before, wider)
    plan = make_plan([change], "sqlite", actual=before, declared=declared)
    down = inverse(plan)
    body = render(operations(plan), operations(down), dialect="sqlite")
    imports = "".join(f"{line}\n" for line in body.imports)
    source = f"{HEADER}{imports}def upgrade():\n    {body.upgrade}\ndef downgrade():\n    {body.downgrade}\n"

    run_source(engine, source, "upgrade")
    after = read(engine)
    assert _named(after, _column(after, "w").type) == _named(declared, "VARCHAR(20)")
    with engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT id, parent, w, odd, stored, virtual, s, tiny FROM t").all()
        assert rows == [(5, 1, "q", "keep", 2, 2, "ab", 2), (6, 2, "r", 3, 4, 3, "ab", 2)]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("SELECT * FROM sqlite_sequence").all() == [("t", 99)]
    run_source(engine, source, "downgrade")
    assert _sorted(read(engine).table(ObjectName("t"))) == _sorted(before.table(ObjectName("t")))
    engine.dispose()


def _named(schema: Schema, type_: str) -> tuple[object, ...]:
    assert _column(schema, "w").type == type_
    return _sorted(schema.table(ObjectName("t")))


def test_unnamed_constraints_are_dropped_one_by_one(sqlite_url: str) -> None:
    engine = engine_for(sqlite_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER, b INTEGER, CHECK (a > 0), CHECK (b > 0), UNIQUE (a))")
        connection.exec_driver_sql("INSERT INTO t VALUES (1, 2)")
    before = read(engine)
    table = before.table(ObjectName("t"))
    assert table is not None
    gone = next(item for item in table.constraints if "b > 0" in str(item))
    declared = Schema.build(
        "sqlite", [replace(table, constraints=tuple(item for item in table.constraints if item is not gone))]
    )
    plan = make_plan([DropConstraint(table.name, gone)], "sqlite", actual=before, declared=declared)
    body = render(operations(plan), (), dialect="sqlite")
    run_source(engine, f"{HEADER}def upgrade():\n    {body.upgrade}\n", "upgrade")
    assert _sorted(read(engine).table(ObjectName("t"))) == _sorted(declared.table(ObjectName("t")))
    engine.dispose()


def test_renames_come_first_and_are_taken_back_last(database_url: str) -> None:
    engine = engine_for(database_url)
    metadata = sa.MetaData()
    sa.Table("p", metadata, sa.Column("id", sa.Integer, primary_key=True))
    sa.Table(
        "t",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("p", sa.Integer, sa.ForeignKey("p.id", name="fk")),
        sa.Column("w", sa.String(5), index=True),
        sa.CheckConstraint("w <> 'x'", name="ck"),
    )
    metadata.create_all(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO p VALUES (1)")
        connection.exec_driver_sql("INSERT INTO t (id, p, w) VALUES (1, 1, 'q')")
    before = read(engine)
    old, new = ObjectName("t"), ObjectName("order")
    column = _column(before, "w")
    wide = replace(column, name="select", type=column.type.replace("5", "9"))
    changes = (
        AlterColumn(new, replace(column, name="select"), wide),
        RenameColumn(new, "w", "select"),
        RenameTable(old, new),
        RenameTable(ObjectName("p"), ObjectName("q")),
    )
    plan = make_plan(changes, engine.dialect.name, actual=before)
    body = render(operations(plan), (), dialect=engine.dialect.name)
    run_source(engine, f"{HEADER}def upgrade():\n    {body.upgrade}\n", "upgrade")
    after = read(engine)
    table = after.table(new)
    assert table is not None and table.column("select") == wide
    with engine.begin() as connection:
        assert connection.exec_driver_sql('SELECT "select" FROM "order"').all() == [("q",)]

    down = inverse(replace(plan, declared=after))
    body = render(operations(down), (), dialect=engine.dialect.name)
    run_source(engine, f"{HEADER}def upgrade():\n    {body.upgrade}\n", "upgrade")
    restored = read(engine)
    assert {item.name for item in restored.tables} == {ObjectName("p"), old}
    assert _column(restored, "w") == column
    engine.dispose()
