"""Metadata that use what SQLAlchemy and SQLModel offer."""

import enum
import uuid
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, Relationship, SQLModel
from sqlmodel.sql.sqltypes import AutoString

CONVENTION = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Mood(enum.Enum):
    SAD = "sad"
    OK = "it's ok"


class Cents(TypeDecorator[Decimal]):
    """A decorator that loads another type on PostgreSQL."""

    impl = sa.Integer
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        return dialect.type_descriptor(sa.BigInteger() if dialect.name == "postgresql" else sa.Integer())


class Moods(TypeDecorator[Any]):
    """A decorator around an array of an enum."""

    impl = sa.ARRAY(sa.Enum("up", "down", name="direction"))
    cache_ok = True


PORTABLE_TYPES: dict[str, Any] = {
    "string": sa.String(),
    "string_50": sa.String(50),
    "autostring": AutoString(),
    "autostring_20": AutoString(20),
    "text": sa.Text(),
    "unicode": sa.Unicode(10),
    "unicode_text": sa.UnicodeText(),
    "char": sa.CHAR(3),
    "integer": sa.Integer(),
    "big": sa.BigInteger(),
    "small": sa.SmallInteger(),
    "numeric": sa.Numeric(),
    "numeric_10": sa.Numeric(10),
    "numeric_10_2": sa.Numeric(10, 2),
    "decimal": sa.DECIMAL(5, 1),
    "float": sa.Float(),
    "float_24": sa.Float(24),
    "float_53": sa.Float(53),
    "real": sa.REAL(),
    "double": sa.Double(),
    "boolean": sa.Boolean(),
    "boolean_checked": sa.Boolean(create_constraint=True, name="boolean_values"),
    "date": sa.Date(),
    "time": sa.Time(),
    "time_zone": sa.Time(timezone=True),
    "datetime": sa.DateTime(),
    "datetime_zone": sa.DateTime(timezone=True),
    "timestamp": sa.TIMESTAMP(timezone=True),
    "interval": sa.Interval(),
    "uuid": sa.Uuid(),
    "uuid_text": sa.Uuid(native_uuid=False),
    "json": sa.JSON(),
    "binary": sa.LargeBinary(),
    "binary_8": sa.LargeBinary(8),
    "pickle": sa.PickleType(),
    "mood": sa.Enum(Mood),
    "mood_values": sa.Enum(Mood, name="mood_values", values_callable=lambda kind: [item.value for item in kind]),
    "plain_enum": sa.Enum("a", "b", name="plain", native_enum=False),
    "checked_enum": sa.Enum("a", "b'c", name="checked", native_enum=False, create_constraint=True),
    "cents": Cents(),
    "variant": sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
    "variant_of_variant": sa.String(5).with_variant(sa.Text(), "postgresql").with_variant(sa.String(9), "sqlite"),
    "variant_enum": sa.Enum("x", "y", name="never_on_postgresql").with_variant(sa.String(7), "postgresql"),
}

POSTGRESQL_TYPES: dict[str, Any] = {
    "array": sa.ARRAY(sa.String(10)),
    "array_2": postgresql.ARRAY(sa.Integer, dimensions=2),
    "array_plain": postgresql.ARRAY(sa.Text),
    "array_time": postgresql.ARRAY(sa.DateTime(timezone=True)),
    "array_numeric": postgresql.ARRAY(sa.Numeric(6, 2)),
    "array_enum": postgresql.ARRAY(sa.Enum("r", "g", name="colour")),
    "array_decorated": Moods(),
    "array_collated": postgresql.ARRAY(sa.String(collation="C")),
    "jsonb": postgresql.JSONB(),
    "bytea": postgresql.BYTEA(),
    "inet": postgresql.INET(),
    "cidr": postgresql.CIDR(),
    "macaddr": postgresql.MACADDR(),
    "bit": postgresql.BIT(5),
    "bit_1": postgresql.BIT(),
    "bit_varying": postgresql.BIT(varying=True),
    "bit_varying_5": postgresql.BIT(5, varying=True),
    "interval_fields": postgresql.INTERVAL(fields="YEAR TO MONTH"),
    "interval_precision": postgresql.INTERVAL(precision=3),
    "interval_both": postgresql.INTERVAL(fields="SECOND", precision=2),
    "timestamp_3": postgresql.TIMESTAMP(timezone=True, precision=3),
    "timestamp_0": postgresql.TIMESTAMP(precision=0),
    "time_2": postgresql.TIME(precision=2),
    "tsvector": postgresql.TSVECTOR(),
    "money": postgresql.MONEY(),
    "oid": postgresql.OID(),
    "regclass": postgresql.REGCLASS(),
    "int4range": postgresql.INT4RANGE(),
    "tstzrange": postgresql.TSTZRANGE(),
    "nummultirange": postgresql.NUMMULTIRANGE(),
    "jsonpath": postgresql.JSONPATH(),
    "own_enum": postgresql.ENUM("one", "two", name="own"),
    "odd_enum": postgresql.ENUM("ä", "100%", "it's", name='Odd "name" 100%'),
    "reserved_enum": postgresql.ENUM("a", name="user"),
    "far_enum": postgresql.ENUM("a", name="far", schema="other ns"),
    "domain": postgresql.DOMAIN("positive", sa.Integer, check="VALUE > 0"),
    "nchar": sa.NCHAR(4),
}

SQLITE_TYPES: dict[str, Any] = {
    "nvarchar": sa.NVARCHAR(8),
    "blob": sa.BLOB(),
    "collated": sa.String(10, collation="nocase"),
    "sqlite_date": sqlite.DATE(),
}


def types(dialect_name: str) -> sa.MetaData:
    """A table with a column of every type."""
    metadata = sa.MetaData()
    own = POSTGRESQL_TYPES if dialect_name == "postgresql" else SQLITE_TYPES
    columns = [sa.Column(name, type_) for name, type_ in {**PORTABLE_TYPES, **own}.items()]
    sa.Table("every_type", metadata, sa.Column("id", sa.Integer, primary_key=True), *columns)
    return metadata


def portable() -> sa.MetaData:
    """Keys, constraints and indexes that SQLite and PostgreSQL both have."""
    metadata = sa.MetaData()
    sa.Table(
        "parent",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String(8), unique=True, nullable=False, comment="A 'code' 100%"),
        sa.Column("other", sa.Integer, index=True, unique=True),
        sa.Column("inline", sa.Integer, sa.CheckConstraint("inline > 0", name="inline_positive")),
        sa.UniqueConstraint("id", "code"),
        comment="The parent",
    )
    child = sa.Table(
        "child",
        metadata,
        sa.Column("b", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer, primary_key=True),
        sa.Column("parent_id", sa.ForeignKey("parent.id", ondelete="cascade", onupdate="no action")),
        sa.Column("parent_code", sa.String(8)),
        sa.Column("self_b", sa.Integer),
        sa.Column("self_a", sa.Integer),
        sa.Column("n", sa.Integer, server_default="3"),
        sa.Column("total", sa.Integer, sa.Computed("n * 2", persisted=True)),
        sa.ForeignKeyConstraint(["self_b", "self_a"], ["child.b", "child.a"], name="self", ondelete="set null"),
        sa.ForeignKeyConstraint(["parent_code"], ["parent.code"], deferrable=True, initially="deferred"),
        sa.CheckConstraint("n > 0 AND n <> 7", name="n_range"),
        sa.CheckConstraint("n < 1000"),
        sa.CheckConstraint("n < 2", name="mysql_only").ddl_if(dialect="mysql"),
        sa.CheckConstraint("n < 2000", name="not_on_sqlite").ddl_if(dialect="postgresql"),
        sa.Index("ix_mysql", "n").ddl_if(dialect="mysql"),
        sa.Index("ix_asked", "n").ddl_if(callable_=lambda ddl, target, bind, **_: bind.dialect.name != "oracle"),
        sa.Index("ix_desc", sa.desc("n"), "parent_id"),
        sa.Index("ix_text", sa.text("parent_code DESC"), sa.text("n")),
        sa.Index("ix_partial", "n", unique=True, sqlite_where=sa.text("n > 5"), postgresql_where=sa.text("n > 5")),
    )
    sa.Index("ix_lower", sa.func.lower(child.c.parent_code), child.c.n.desc())
    sa.Index("ix_literal", sa.func.coalesce(child.c.parent_code, "it's 100%"), sa.text("(n + 1)"))
    return metadata


DEFAULTS: tuple[tuple[Any, Any], ...] = (
    (sa.String(20), "it's"),
    (sa.String(20), ""),
    (sa.String(20), "100%"),
    (sa.String(20), sa.text("'a:b'")),
    (sa.Text, "new"),
    (sa.CHAR(3), "abc"),
    (sa.Integer, "0"),
    (sa.Integer, "-1"),
    (sa.Integer, sa.text("7")),
    (sa.Integer, sa.text("-7")),
    (sa.BigInteger, "5"),
    (sa.BigInteger, sa.text("5")),
    (sa.BigInteger, sa.text("9999999999")),
    (sa.SmallInteger, "5"),
    (sa.Numeric(10, 2), "0"),
    (sa.Numeric(10, 2), "1.5"),
    (sa.Numeric(10, 2), sa.text("1.5")),
    (sa.Boolean, sa.true()),
    (sa.Boolean, sa.false()),
    (sa.DateTime(timezone=True), sa.func.now()),
    (sa.DateTime(timezone=True), sa.text("CURRENT_TIMESTAMP")),
    (sa.JSON, "{}"),
    (sa.JSON, sa.text("'[1, 2]'")),
    (sa.Enum(Mood), "SAD"),
    (sa.String, sa.null()),
    (sa.Integer, sa.FetchedValue()),
)


def defaults(*more: tuple[Any, Any]) -> sa.MetaData:
    metadata = sa.MetaData()
    columns = [sa.Column(f"c{at}", type_, server_default=value) for at, (type_, value) in enumerate((*DEFAULTS, *more))]
    sa.Table("defaults", metadata, *columns)
    return metadata


def sqlmodels() -> sa.MetaData:
    """Classes of SQLModel, with a link table and one that inherits its fields."""
    own = sa.MetaData(naming_convention=CONVENTION)

    class Base(SQLModel):
        metadata = own

    class HeroTeam(Base, table=True):
        hero_id: int | None = Field(default=None, foreign_key="hero.id", primary_key=True, ondelete="CASCADE")
        team_id: int | None = Field(default=None, foreign_key="team.id", primary_key=True)

    class Team(Base, table=True):
        id: int | None = Field(default=None, primary_key=True)
        name: str = Field(index=True, unique=True, max_length=40)
        heroes: list["Hero"] = Relationship(back_populates="teams", link_model=HeroTeam)

    class HeroBase(SQLModel):
        name: str = Field(index=True)
        email: str = Field(unique=True, sa_column_kwargs={"comment": "Where mail goes"})
        price: Decimal = Field(default=Decimal(0), max_digits=8, decimal_places=3)
        token: uuid.UUID
        mood: Mood = Mood.SAD
        born: date | None = None
        wakes: time | None = None
        seen: datetime
        nap: timedelta | None = None
        photo: bytes | None = None
        weight: float = 1.0
        alive: bool = True
        data: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)

    class Hero(HeroBase, Base, table=True):
        __table_args__ = (sa.CheckConstraint("weight > 0", name="weight_positive"), {"comment": "Heroes"})
        id: int | None = Field(default=None, primary_key=True)
        boss_id: int | None = Field(default=None, foreign_key="hero.id")
        teams: list[Team] = Relationship(back_populates="heroes", link_model=HeroTeam)

    return own
