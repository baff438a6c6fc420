"""Names that tempt whoever pastes text together."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from tests.corpus.case import BOTH, POSTGRESQL, Build, Case, key

NAMES = {
    "quotes": 'it\'s "q"',
    "percent": "50%(x)s %%",
    "colon": ":a ::b",
    "space": " two  words ",
    "reserved": "select",
    "capitals": "UserName",
    "unicode": "größe_日本",
    "backslash": "a\\n\\'b",
    "statement": "'); DROP TABLE kept; --",
    "braces": "{0} ${x} [y]",
}


def add(word: str) -> Case:
    """A table, column, constraints and an index of that name."""
    return Case(
        name=f"add_all_kinds_{word}",
        before=lambda m: Table("kept", m, key(), Column("n", Integer)),
        after=lambda m: [
            _all_kinds(m, NAMES[word]),
            Table("kept", m, key(), Column("n", Integer), Column(NAMES[word], Integer)),
        ],
        rows={"kept": [{"id": 1, "n": 2}]},
        expected=(f"+ column kept.{NAMES[word]}", f"+ table {NAMES[word]}"),
    )


def change(word: str) -> Case:
    """Everything of that name changes."""
    name = NAMES[word]
    return Case(
        name=f"change_all_kinds_{word}",
        before=lambda m: _all_kinds(m, name),
        after=lambda m: Table(
            name,
            m,
            Column(name, Integer, primary_key=True),
            Column(f"{name}2", String(9), nullable=False, server_default=name),
            Column("n", Integer),
            UniqueConstraint("n", f"{name}2", name=f"u{name}"),
            CheckConstraint("n > 1", name=f"c{name}"),
            Index(f"i{name}", f"{name}2", "n"),
        ),
        rows={name: [{name: 1, f"{name}2": "x", "n": 2}]},
        expected=(
            f"~ check c{name} expression",
            f"~ column {name}.{name}2 default",
            f"~ column {name}.{name}2 nullable",
            f"~ column {name}.{name}2 type",
            f"~ index i{name} parts",
            f"~ unique u{name} columns",
        ),
    )


def _all_kinds(metadata: MetaData, name: str) -> Table:
    return Table(
        name,
        metadata,
        Column(name, Integer, primary_key=True),
        Column(f"{name}2", String(5)),
        Column("n", Integer),
        UniqueConstraint(f"{name}2", name=f"u{name}"),
        CheckConstraint("n > 0", name=f"c{name}"),
        Index(f"i{name}", f"{name}2"),
    )


def linked(name: str, *, with_key: bool) -> Build:
    def build(metadata: MetaData) -> None:
        Table(name, metadata, Column(name, Integer, primary_key=True))
        target: list[Any] = [ForeignKey(_reference(metadata, name), name=f"f{name}")] if with_key else []
        Table("uses", metadata, key(), Column(f"{name}_id", Integer, *target))

    return build


def _reference(metadata: MetaData, name: str) -> Any:
    """The column itself: as text, a dot in its name would be read as a separator."""
    return metadata.tables[name].c[name]


CASES = (
    *[add(word) for word in NAMES],
    *[change(word) for word in ("quotes", "percent", "statement", "backslash", "reserved")],
    *[
        Case(
            name=f"foreign_key_of_{word}",
            before=linked(name, with_key=False),
            after=linked(name, with_key=True),
            rows={name: [{name: 1}], "uses": [{"id": 1, f"{name}_id": 1}]},
            expected=(f"+ foreign key f{name}",),
        )
        for word, name in NAMES.items()
        if word in ("quotes", "percent", "colon", "capitals", "statement")
    ],
    Case(
        name="dots_in_names",
        before=lambda m: Table("kept", m, key()),
        after=lambda m: Table("kept", m, key(), Column("a.b", Integer), Index("ix.a", "a.b")),
        rows={"kept": [{"id": 1}]},
        expected=("+ column kept.a.b", "+ index ix.a"),
    ),
    Case(
        name="enum_of_hostile_name",
        before=lambda m: Table("jobs", m, key(), Column("s", sa.Enum("a'", '"b"', name="it's %(s) :e"))),
        after=lambda m: Table("jobs", m, key(), Column("s", sa.Enum("a'", '"b"', "%(c)s", name="it's %(s) :e"))),
        rows={"jobs": [{"id": 1, "s": "a'"}]},
        dialects=POSTGRESQL,
        expected=("~ enum it's %(s) :e labels",),
    ),
    Case(
        name="longest_names",
        before=lambda m: Table("t", m, key()),
        after=lambda m: [
            Table("t", m, key(), Column("c" * 63, Integer, index=False), Index("i" * 63, "c" * 63)),
            Table("u" * 63, m, key()),
        ],
        rows={"t": [{"id": 1}]},
        dialects=BOTH,
        expected=(f"+ column t.{'c' * 63}", f"+ index {'i' * 63}", f"+ table {'u' * 63}"),
    ),
    Case(
        name="case_of_a_name_matters",
        before=lambda m: Table("t", m, key(), Column("Name", String(5))),
        after=lambda m: Table("t", m, key(), Column("Name", String(5)), Column("name", String(5))),
        rows={"t": [{"id": 1, "Name": "x"}]},
        dialects=POSTGRESQL,
        expected=("+ column t.name",),
    ),
    Case(
        name="check_and_index_text_with_quoted_names",
        before=lambda m: Table("t", m, key(), Column("select", Integer), Column("A b", String(5))),
        after=lambda m: Table(
            "t",
            m,
            key(),
            Column("select", Integer),
            Column("A b", String(5)),
            CheckConstraint("\"select\" > 0 OR \"A b\" = 'it''s \\:x 5%'", name="ck_t"),
            Index("ix_t", text('lower("A b")'), text('"select" DESC')),
        ),
        rows={"t": [{"id": 1, "select": 2, "A b": "x"}]},
        expected=("+ check ck_t", "+ index ix_t"),
    ),
    Case(
        name="rename_hostile_columns",
        before=lambda m: Table("it's", m, key(), Column(NAMES["percent"], Integer), Column(NAMES["quotes"], String(5))),
        after=lambda m: Table(
            "it's", m, key(), Column(NAMES["statement"], Integer), Column(NAMES["unicode"], String(5))
        ),
        rows={"it's": [{"id": 1, NAMES["percent"]: 2, NAMES["quotes"]: "x"}]},
        renames=(
            (f"it's.{NAMES['percent']}", f"it's.{NAMES['statement']}"),
            (f"it's.{NAMES['quotes']}", f"it's.{NAMES['unicode']}"),
        ),
        expected=(
            f"→ column it's.{NAMES['statement']} renamed from {NAMES['percent']}",
            f"→ column it's.{NAMES['unicode']} renamed from {NAMES['quotes']}",
        ),
    ),
)
