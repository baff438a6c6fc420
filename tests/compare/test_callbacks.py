"""An env.py's `include_object` and `include_name`: the same questions as Alembic asks, with the same effect."""

from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from schemactl.compare import compare
from schemactl.compare.callbacks import filter_by_callbacks
from schemactl.declare import declare, declared_tables
from schemactl.errors import EnvironmentFileError
from schemactl.inspect import inspect
from schemactl.schema import Schema
from tests.compare.comparing import lines

DDL = [
    "CREATE TABLE keep (id integer primary key, a integer, b text, gone text, CONSTRAINT uq_gone UNIQUE (gone))",
    "CREATE TABLE legacy (id integer primary key, keep_id integer CONSTRAINT fk_legacy REFERENCES keep (id))",
    "CREATE TABLE spatial_ref_sys (id integer primary key)",
    "CREATE INDEX ix_gone ON keep (gone)",
    "CREATE INDEX ix_a ON keep (a)",
]


def models() -> sa.MetaData:
    metadata = sa.MetaData()
    sa.Table(
        "keep",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("a", sa.BigInteger, info={"skip": True}),
        sa.Column("b", sa.Text),
        sa.Column("new", sa.Text),
        sa.UniqueConstraint("b", name="uq_b"),
        sa.CheckConstraint("a > 0", name="ck_a"),
        sa.Index("ix_a", "a", unique=True),
        sa.Index("ix_b", "b", info={"skip": True}),
    )
    sa.Table("view", metadata, sa.Column("x", sa.Integer), sa.Index("ix_x", "x"), info={"skip": True})
    sa.Table("made", metadata, sa.Column("x", sa.Integer), sa.Index("ix_made", "x"))
    return metadata


class Recorder:
    """A callback that writes down what it was asked, and refuses what it is told to."""

    def __init__(self, refused: Any = lambda *_: False) -> None:
        self.refused = refused
        self.asked: list[tuple[Any, ...]] = []

    def include_object(self, item: Any, name: str | None, kind: str, reflected: bool, compare_to: Any) -> bool:
        self.asked.append((kind, name, reflected, compare_to is not None, type(item).__name__))
        return not self.refused(item, name, kind, reflected, compare_to)

    def include_name(self, name: str | None, kind: str, parents: dict[str, str | None]) -> bool:
        self.asked.append((kind, name, tuple(sorted(parents.items(), key=str))))
        return not self.refused(name, kind, parents)


def filtered(connection: sa.Connection, metadata: sa.MetaData, **callbacks: Any) -> tuple[Schema, Schema]:
    for statement in DDL:
        connection.exec_driver_sql(statement)
    actual = inspect(connection)
    declared = declare([metadata], connection.dialect, actual.default_namespace)
    tables = declared_tables([metadata], actual.default_namespace)
    options = {"include_object": None, "include_name": None, **callbacks, "tables": tables}
    return (
        filter_by_callbacks(actual, reflected=True, other=declared, **options),
        filter_by_callbacks(declared, reflected=False, other=actual, **options),
    )


@pytest.fixture(params=["sqlite", "postgresql"])
def connection(request: pytest.FixtureRequest) -> sa.Connection:
    found: sa.Connection = request.getfixturevalue(request.param)
    return found


def test_no_callbacks_no_change(connection: sa.Connection) -> None:
    actual, declared = filtered(connection, models())
    assert len(actual.tables) == len(declared.tables) == 3


def test_refused_by_info(connection: sa.Connection) -> None:
    recorder = Recorder(lambda item, *_: item.info.get("skip"))
    sides = filtered(connection, models(), include_object=recorder.include_object)
    found = lines(compare(*sides, connection))
    assert [line for line in found if " view" in line or "column a" in line or "ix_b" in line] == []
    assert "- legacy table, 2 columns" in found


def test_refused_when_only_the_database_has_it(connection: sa.Connection) -> None:
    def refused(item: Any, name: str, kind: str, reflected: bool, compare_to: Any) -> bool:
        return reflected and compare_to is None

    sides = filtered(connection, models(), include_object=Recorder(refused).include_object)
    found = lines(compare(*sides, connection))
    assert [line for line in found if line.startswith("-")] == []
    assert "+ keep column new TEXT" in found or "+ keep column new text" in found


def test_refused_by_name(connection: sa.Connection) -> None:
    recorder = Recorder(lambda name, kind, parents: kind == "table" and name in ("legacy", "spatial_ref_sys"))
    actual, declared = filtered(connection, models(), include_name=recorder.include_name)
    assert [table.name.name for table in actual.tables] == ["keep"]
    assert len(declared.tables) == 3
    parents = ("schema_name", None), ("schema_qualified_table_name", "keep"), ("table_name", "keep")
    assert ("schema", None, ()) in recorder.asked
    assert ("table", "legacy", (("schema_name", None), ("schema_qualified_table_name", "legacy"))) in recorder.asked
    assert ("column", "gone", parents) in recorder.asked
    assert ("index", "ix_gone", parents) in recorder.asked
    assert ("unique_constraint", "uq_gone", parents) in recorder.asked


def test_a_refused_namespace(connection: sa.Connection) -> None:
    recorder = Recorder(lambda name, kind, parents: kind == "schema" and name is None)
    actual, declared = filtered(connection, models(), include_name=recorder.include_name)
    assert (len(actual.tables), len(declared.tables)) == (0, 3)


def test_every_question_of_alembic_is_asked(connection: sa.Connection) -> None:
    theirs, ours, metadata = Recorder(), Recorder(), models()
    for statement in DDL:
        connection.exec_driver_sql(statement)
    options = {"include_object": theirs.include_object, "compare_type": True}
    compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    connection.exec_driver_sql("DROP TABLE legacy")
    connection.exec_driver_sql("DROP TABLE keep")
    connection.exec_driver_sql("DROP TABLE spatial_ref_sys")
    filtered(connection, metadata, include_object=ours.include_object)
    of_dropped_tables = {"fk_legacy"}
    missing = [item for item in theirs.asked if item not in ours.asked and item[1] not in of_dropped_tables]
    assert missing == []


def test_what_the_callback_sees_of_the_database(postgresql: sa.Connection) -> None:
    seen: dict[str, Any] = {}

    def include_object(item: Any, name: str | None, kind: str, reflected: bool, compare_to: Any) -> bool:
        seen.setdefault(f"{kind} {name}", item if reflected else compare_to)
        return True

    filtered(postgresql, models(), include_object=include_object)
    keep, legacy = seen["table keep"], seen["table legacy"]
    assert [column.name for column in keep.columns] == ["id", "a", "b", "gone"]
    assert isinstance(keep.c.b.type, sa.Text)
    assert keep.c.id.primary_key
    assert [key.referred_table for key in legacy.foreign_key_constraints] == [keep]
    assert seen["index ix_a"].table is keep
    assert [column.name for column in seen["index ix_gone"].columns] == ["gone"]


def test_a_callback_that_fails(sqlite: sa.Connection) -> None:
    def include_object(*_: Any) -> bool:
        raise KeyError("skip")

    with pytest.raises(EnvironmentFileError, match=r"include_object of env\.py failed on table keep: KeyError: 'skip'"):
        filtered(sqlite, models(), include_object=include_object)
