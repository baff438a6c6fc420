"""A database made from models does not differ from them."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg
from sqlmodel import SQLModel

from schemactl.changes import unverified
from schemactl.compare import compare
from schemactl.declare import declare
from schemactl.inspect import inspect
from tests.compare.comparing import lines


def sample() -> list[sa.MetaData]:
    import models  # noqa: F401  # registers the sample's tables

    return [SQLModel.metadata]


def everyday() -> list[sa.MetaData]:
    metadata = sa.MetaData()
    sa.Table(
        "parents",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Enum("a", "b", "it's", name="kind", create_constraint=True, native_enum=False)),
        sa.Column("mood", sa.Enum("sad", "Happy", name="Mood"), server_default="sad"),
        sa.Column("flag", sa.Boolean(create_constraint=True), server_default=sa.false()),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column("data", sa.JSON, server_default="{}"),
        sa.Column("price", sa.Numeric(10, 2), sa.CheckConstraint("price > 0")),
        sa.Column("ratio", sa.Float, server_default="0.5"),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("name", sa.String(40), nullable=False, unique=True, index=True),
        sa.Column("size", sa.Integer, sa.CheckConstraint("size BETWEEN 1 AND 9 OR size = -1", name="ck_size")),
        sa.Column("twice", sa.Integer, sa.Computed("size * 2", persisted=True)),
        sa.Column("code", sa.Uuid),
        sa.CheckConstraint("name <> '' AND kind IN ('a','b') OR kind IS NULL", name="ck_name"),
        sa.Index("ix_lower", sa.text("lower(name)"), unique=True),
        sa.Index("ix_some", "size", postgresql_where=sa.text("flag"), sqlite_where=sa.text("flag")),
        sa.Index("ix_down", sa.text("size DESC")),
    )
    sa.Table(
        "children",
        metadata,
        sa.Column("a", sa.ForeignKey("parents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("b", sa.Integer, primary_key=True, unique=True),
        sa.Column("c", sa.Interval),
        sa.UniqueConstraint("b", "c", name="uq"),
        sa.ForeignKeyConstraint(["a", "b"], ["children.a", "children.b"]),
    )
    return [metadata]


def postgresql_only() -> list[sa.MetaData]:
    metadata = sa.MetaData()
    sa.Table(
        "t",
        metadata,
        sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=10, increment=5), primary_key=True),
        sa.Column("tags", pg.ARRAY(sa.String(9)), server_default="{}"),
        sa.Column("data", pg.JSONB, server_default=sa.text("'{\"a\": 1}'::jsonb")),
        sa.Column("span", pg.INT4RANGE),
        sa.Column("name", sa.String(collation="C"), comment="it's"),
        sa.Index("ix_data", "data", postgresql_using="gin", postgresql_ops={"data": "jsonb_path_ops"}),
        sa.Index("ix_name", "name", postgresql_include=["span"], postgresql_with={"fillfactor": 50}),
        comment="a table",
    )
    return [metadata]


@pytest.mark.parametrize("models", [sample, everyday])
def test_a_database_made_from_models_does_not_differ(database_url: str, models: Any) -> None:
    _round_trip(database_url, models())


def test_a_postgresql_database_made_from_models_does_not_differ(postgresql_url: str) -> None:
    _round_trip(postgresql_url, postgresql_only())


def _round_trip(url: str, metadatas: list[sa.MetaData]) -> None:
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        for metadata in metadatas:
            metadata.create_all(connection)
    with engine.connect() as connection:
        actual = inspect(connection)
        declared = declare(metadatas, connection.dialect, actual.default_namespace)
        assert lines(compare(actual, declared, connection)) == []
        assert lines(compare(actual, actual)) == []


def test_everything_comes_and_goes(database_url: str) -> None:
    engine = sa.create_engine(database_url, poolclass=sa.NullPool)
    metadatas = everyday()
    with engine.connect() as connection:
        empty = inspect(connection)
        declared = declare(metadatas, connection.dialect, empty.default_namespace)
        added = compare(empty, declared, connection)
        dropped = compare(declared, empty, connection)
    assert tuple(change.inverse() for change in added) == dropped
    assert all(change.verified for change in added)
    assert not any(unverified(change).verified for change in added)
