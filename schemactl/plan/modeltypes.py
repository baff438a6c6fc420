"""A model's column type as a revision holds it: plain SQLAlchemy, without the application's own classes."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, TypeEngine

from schemactl.plan.sqltext import ddl_dialect
from schemactl.plan.sqltypes import native_enum

Type = TypeEngine[Any]

_BOTH = ("sqlite", "postgresql")
"""The dialects that one history can serve. The first gives the type, the other a variant where it differs."""


def plain(type_: Type, dialect: str) -> Type:
    """The type that makes the same columns and needs nothing of the application.

    A `TypeDecorator` becomes what it stands for on each dialect, an enum class its labels, and CHECKs that a type
    brings along are left to the table.

    Args:
        type_: the model's type.
        dialect: SQLAlchemy's name of the project's dialect.
    """
    variants: dict[str, Type] = dict(getattr(type_, "_variant_mapping", {}) or {})
    base = _plain_base(_without_variants(type_) if variants else type_, dialect)
    for name, variant in sorted(variants.items()):
        base = base.with_variant(plain(variant, dialect), name)
    return base


def native_enums(type_: Type) -> list[sa.Enum]:
    """The named native enums of which a type consists on PostgreSQL."""
    type_ = (getattr(type_, "_variant_mapping", None) or {}).get("postgresql", type_)
    if isinstance(type_, TypeDecorator) and not isinstance(type_, sa.Interval):
        return native_enums(type_.load_dialect_impl(ddl_dialect("postgresql")))
    if isinstance(type_, sa.ARRAY):
        return native_enums(type_.item_type)
    return [type_] if isinstance(type_, sa.Enum) and type_.native_enum and type_.name else []


def _without_variants(type_: Type) -> Type:
    stripped = type_.copy()
    stripped._variant_mapping = sa.util.immutabledict()
    return stripped


def _plain_base(type_: Type, dialect: str) -> Type:
    if isinstance(type_, sa.Interval):
        return type_
    if isinstance(type_, TypeDecorator):
        return _undecorated(type_, dialect)
    if isinstance(type_, sa.Enum):
        return _plain_enum(type_)
    if isinstance(type_, postgresql.DOMAIN):
        # What it allows is said where it is made.
        made = plain(type_.data_type, dialect)
        return postgresql.DOMAIN(str(type_.name), made, schema=type_.schema, create_type=False)
    if isinstance(type_, postgresql.ARRAY):
        return postgresql.ARRAY(plain(type_.item_type, dialect), dimensions=type_.dimensions)
    if isinstance(type_, sa.ARRAY):
        return sa.ARRAY(plain(type_.item_type, dialect), dimensions=type_.dimensions)
    return sa.Boolean() if type(type_) is sa.Boolean else type_


def _undecorated(type_: TypeDecorator[Any], dialect: str) -> Type:
    first, *others = _BOTH if dialect in _BOTH else (dialect,)
    found = {name: plain(type_.load_dialect_impl(ddl_dialect(name)), dialect) for name in (first, *others)}
    base = found[first]
    for name in others:
        if repr(found[name]) != repr(base) and not _same_ddl(found[name], base, name):
            base = base.with_variant(found[name], name)
    return base


def _same_ddl(one: Type, other: Type, dialect: str) -> bool:
    """Whether two types make the same columns on a dialect; some types cannot be compiled on some."""
    try:
        return one.compile(ddl_dialect(dialect)) == other.compile(ddl_dialect(dialect))
    except sa.exc.CompileError:
        return False


def _plain_enum(type_: sa.Enum) -> Type:
    if not type_.native_enum or not type_.name:
        return sa.String(type_.length)
    if isinstance(type_, postgresql.ENUM):
        return postgresql.ENUM(*type_.enums, name=str(type_.name), schema=type_.schema, create_type=False)
    return native_enum(type_.enums, str(type_.name), type_.schema, type_.length)
