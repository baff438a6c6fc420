"""Databases that no ORM would make: everything that has a name has an odd one, and so do the texts in it."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    func,
)

from tests.corpus.case import BOTH, POSTGRESQL, Case, nothing

NAMES = {
    "white_space": "a\r\nb\tc\n",
    "emoji": "🙂👩‍👩‍👧",
    "letters": "e\u0301a\u030a שלום \u202ex\u00a0",
    "digits": "1st",
    "blank": " ",
    "dollar": "$1 $$x$$",
    "comment": "a--b /* c */",
    "semicolon": "a;b",
    "other_quotes": "a`b``c [x]]",
    "double_quote": '"',
    "quotes": "''\"\"'",
    "backslash": "\\n\\'\\",
    "percent": "%(x)s %s %% 100%",
    "colon": ":x ::y \\:z",
    "question": "?1 @x #y",
    "capitals": "User",
    "keyword": "table",
    "parentheses": "f(x), y)",
    "dots": "a.b.c",
    "template": "{x} {0!r} {{ ${y} <% z %>",
    "longest": "a b" * 20,
}
"""None is longer than 61 bytes: a letter before it makes the names of constraints and indexes."""


def text_type(metadata: MetaData, name: str, *labels: str) -> sa.types.TypeEngine[Any]:
    """An enum of that name where there are any, else a text."""
    return sa.Enum(f"a{name}", name, *labels, name=f"e{name}", length=99, metadata=metadata)


def lower_index(table: Table, name: str, number: int) -> None:
    """A partial index on an expression."""
    quoted = name.replace('"', '""')
    predicate: sa.ColumnElement[Any] = sa.literal_column(f'"{quoted}" > {number}')
    Index(f"l{name}", func.lower(table.c[f"t{name}"]), sqlite_where=predicate, postgresql_where=predicate)


def first(metadata: MetaData, name: str) -> None:
    target = Table(
        name,
        metadata,
        Column(name, Integer, nullable=False),
        Column(f"t{name}", String(80), server_default=name, comment=name),
        Column(f"n{name}", Integer, nullable=False, server_default="1"),
        Column(f"d{name}", String(9)),
        PrimaryKeyConstraint(name, name=f"p{name}"),
        UniqueConstraint(f"n{name}", name, name=f"u{name}"),
        comment=f"{name}'",
    )
    target.append_constraint(CheckConstraint(target.c[f"t{name}"] != f"{name}x", name=f"k{name}"))
    Index(f"i{name}", target.c[f"t{name}"], target.c[name])
    lower_index(target, name, 0)
    source = Table(
        f"s{name}",
        metadata,
        Column(name, Integer, primary_key=True),
        Column(f"r{name}", Integer),
        Column(f"e{name}", text_type(metadata, name), server_default=name),
    )
    source.append_constraint(ForeignKeyConstraint([source.c[f"r{name}"]], [target.c[name]], name=f"f{name}"))


def second(metadata: MetaData, name: str) -> None:
    """What was named otherwise, what has another type, default or comment, what is gone, and what is new."""
    target = Table(
        name,
        metadata,
        Column(name, sa.BigInteger, nullable=False),
        Column(f"t{name}", sa.Text, nullable=False, server_default=f"{name}{name}", comment=f"{name} "),
        Column(f"n{name}", Integer),
        Column(f"m{name}", String(80), server_default=name, comment=f"{name}\n"),
        PrimaryKeyConstraint(name, name=f"p{name}"),
        UniqueConstraint(name, f"n{name}", name=f"u{name}"),
        comment=name,
    )
    target.append_constraint(CheckConstraint(target.c[f"t{name}"] != f"{name}y", name=f"k{name}"))
    Index(f"j{name}", target.c[f"t{name}"], target.c[name])
    lower_index(target, name, 1)
    source = Table(
        f"s{name}",
        metadata,
        Column(name, Integer, primary_key=True),
        Column(f"r{name}", Integer),
        Column(f"e{name}", text_type(metadata, name, f"{name}'z"), server_default=f"a{name}"),
    )
    source.append_constraint(
        ForeignKeyConstraint([source.c[f"r{name}"]], [target.c[name]], name=f"g{name}", ondelete="CASCADE")
    )


def made(word: str, name: str) -> Case:
    return Case(
        name=f"odd_names_{word}",
        before=nothing,
        after=lambda m: first(m, name),
        expected={
            "postgresql": (f"+ enum e{name}", f"+ table s{name}", f"+ table {name}"),
            "sqlite": (f"+ table s{name}", f"+ table {name}"),
        },
    )


def changed(word: str, name: str) -> Case:
    # The corpus addresses rows by `table.column`, so a table with a dot in its name has none.
    table = f"column {name}"
    both = (
        f"+ column {name}.m{name}",
        f"- column {name}.d{name}",
        f"~ {table}.{name} type",
        f"~ {table}.t{name} default",
        f"~ {table}.t{name} nullable",
        f"~ {table}.t{name} type",
        f"~ {table}.n{name} default",
        f"~ {table}.n{name} nullable",
        f"~ check k{name} expression",
        f"~ unique u{name} columns",
        f"→ index j{name} renamed from i{name}",
        f"~ index l{name} predicate",
        f"+ foreign key g{name}",
        f"- foreign key f{name}",
        f"~ column s{name}.e{name} default",
    )
    more = (f"~ {table}.t{name} comment", f"~ table {name} comment", f"~ enum e{name} labels")
    return Case(
        name=f"odd_names_changed_{word}",
        before=lambda m: first(m, name),
        after=lambda m: second(m, name),
        rows={}
        if "." in name
        else {
            name: [{name: 1, f"t{name}": name, f"n{name}": 3, f"d{name}": "x"}],
            f"s{name}": [{name: 5, f"r{name}": 1, f"e{name}": name}],
        },
        keeps=() if "." in name else (f"{name}.{name}", f"{name}.t{name}", f"s{name}.r{name}", f"s{name}.e{name}"),
        dialects=BOTH,
        expected={"postgresql": (*both, *more), "sqlite": both},
    )


def in_namespace(word: str, name: str) -> Case:
    space = f"n{name}"

    def build(metadata: MetaData, size: int, *own: Any) -> None:
        target = Table(
            "t",
            metadata,
            Column("id", Integer, primary_key=True),
            Column("x", String(size), comment=f"{size}"),
            *own,
            schema=space,
        )
        Index("ix", target.c.x, unique=size > 5)
        source = Table("s", metadata, Column("id", Integer, primary_key=True), Column("r", Integer), schema=space)
        source.append_constraint(ForeignKeyConstraint([source.c.r], [target.c.id], name=f"f{size}"))

    mood = sa.Enum("a", "b", name="mood", schema=space)
    return Case(
        name=f"odd_namespace_{word}",
        before=lambda m: build(m, 5, Column("gone", Integer)),
        after=lambda m: build(m, 6, Column("fresh", mood, server_default="b")),
        namespaces=(space,),
        dialects=POSTGRESQL,
        expected=(
            f"+ column {space}.t.fresh",
            f"+ enum {space}.mood",
            f"- column {space}.t.gone",
            f"~ column {space}.t.x comment",
            f"~ column {space}.t.x type",
            "~ index ix unique",
            "→ foreign key f6 renamed from f5",
        ),
    )


CASES: tuple[Case, ...] = (
    *[made(word, name) for word, name in NAMES.items()],
    *[changed(word, name) for word, name in NAMES.items()],
    *[in_namespace(word, name) for word, name in NAMES.items()],
)
