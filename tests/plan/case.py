"""Schema changes as data: the metadata before and after, rows that are there, and what must be read afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    Column,
    Integer,
)

Build = Callable[[sa.MetaData], Any]

BOTH = ("sqlite", "postgresql")
POSTGRESQL = ("postgresql",)
SQLITE = ("sqlite",)


@dataclass(frozen=True)
class Case:
    """A change.

    Attributes:
        name: what it is called.
        before: builds the tables before.
        after: builds the tables after.
        rows: statements that fill the database before.
        upgraded: queries with the rows they give after the upgrade.
        downgraded: queries with the rows they give after the downgrade.
        dialects: where it runs.
        kinds: kinds of changes that must be among those found.
    """

    name: str
    before: Build
    after: Build
    rows: tuple[str, ...] = ()
    upgraded: tuple[tuple[str, list[tuple[Any, ...]]], ...] = ()
    downgraded: tuple[tuple[str, list[tuple[Any, ...]]], ...] = ()
    dialects: tuple[str, ...] = BOTH
    kinds: tuple[str, ...] = ()


def table(name: str, *items: Any, **options: Any) -> Build:
    """Builds one table."""

    def build(metadata: sa.MetaData) -> None:
        sa.Table(name, metadata, *[item() if callable(item) else item for item in items], **options)

    return build


def tables(*builds: Build) -> Build:
    """Builds several."""

    def build(metadata: sa.MetaData) -> None:
        for item in builds:
            item(metadata)

    return build


def nothing(metadata: sa.MetaData) -> None:
    """Builds none."""


def key() -> Column[Any]:
    return Column("id", Integer, primary_key=True)


def col(*args: Any, **options: Any) -> Callable[[], Column[Any]]:
    """A column, made anew for every metadata."""
    return lambda: Column(*[item._copy() if hasattr(item, "_copy") else item for item in args], **options)


def make(kind: Any, *args: Any, **options: Any) -> Callable[[], Any]:
    """A constraint or index, made anew for every metadata."""
    return lambda: kind(*args, **options)


KEPT = (("SELECT id, n FROM t ORDER BY id", [(1, 10), (2, 20)]),)
ROWS = ("INSERT INTO t (id, n) VALUES (1, 10), (2, 20)",)
BASE = table("t", key, col("n", Integer))


def change(name: str, before: Build, after: Build, **options: Any) -> Case:
    """A case whose rows are the usual two, kept both ways."""
    return Case(name, before, after, **({"rows": ROWS, "upgraded": KEPT, "downgraded": KEPT} | options))
