"""Enumerated types, native on PostgreSQL and plain text on SQLite."""

import enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Enum, Index, Integer, MetaData, String, Table
from sqlalchemy.dialects import postgresql

from tests.corpus.case import POSTGRESQL, Case, also, key, nothing

ROWS = {"jobs": [{"id": 1, "status": "a"}, {"id": 2, "status": "b"}]}


class Colour(enum.Enum):
    RED = "red"
    GREEN = "green"


def status(*labels: str, name: str = "status", **options: Any) -> Enum:
    return Enum(*labels, name=name, **options)


def jobs(metadata: MetaData, *labels: str, default: str | None = None, extra: tuple[Any, ...] = ()) -> Table:
    return Table("jobs", metadata, key(), Column("status", status(*labels), server_default=default), *extra)


def naming(label: str) -> tuple[Any, ...]:
    """A CHECK and an index that name a label."""
    return (
        CheckConstraint(f"status <> '{label}' OR id > 0", name="ck_jobs"),
        Index("ix_jobs_status", "status", postgresql_where=sa.text(f"status = '{label}'")),
    )


def in_other_types(metadata: MetaData, *labels: str) -> Table:
    """An enum in columns, in a domain and its array, and in a composite type."""
    strict = postgresql.DOMAIN("strict", status(*labels), default="a", constraint_name="ck", check="VALUE::text <> 'x'")
    table = jobs(metadata, *labels, extra=(Column("strict", strict), Column("stricts", postgresql.ARRAY(strict))))
    return also(table, "CREATE TYPE pair AS (a integer, s status)")


CASES = (
    Case(
        name="add_enum_column",
        before=lambda m: Table("jobs", m, key()),
        after=lambda m: Table("jobs", m, key(), Column("status", status("a", "b"), nullable=False, server_default="a")),
        rows={"jobs": [{"id": 1}]},
        becomes={"jobs": [{"id": 1, "status": "a"}]},
        expected={"postgresql": ("+ column jobs.status", "+ enum status"), "sqlite": ("+ column jobs.status",)},
    ),
    Case(
        name="add_table_with_enum",
        before=nothing,
        after=lambda m: Table("jobs", m, key(), Column("colour", Enum(Colour))),
        expected={"postgresql": ("+ enum colour", "+ table jobs"), "sqlite": ("+ table jobs",)},
    ),
    Case(
        name="drop_enum_column",
        before=lambda m: jobs(m, "a", "b", default="a"),
        after=lambda m: Table("jobs", m, key()),
        rows=ROWS,
        expected={"postgresql": ("- column jobs.status", "- enum status"), "sqlite": ("- column jobs.status",)},
    ),
    Case(
        name="drop_table_with_enum",
        before=lambda m: jobs(m, "a", "it's"),
        after=nothing,
        expected={"postgresql": ("- enum status", "- table jobs"), "sqlite": ("- table jobs",)},
    ),
    Case(
        name="add_label_last",
        before=lambda m: jobs(m, "a", "b"),
        after=lambda m: jobs(m, "a", "b", "c"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
    ),
    Case(
        name="add_labels_anywhere",
        before=lambda m: jobs(m, "a", "b"),
        after=lambda m: jobs(m, "z", "a", "it's 5% :x", "b", "c", "d"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
    ),
    Case(
        name="add_label_and_use_it_as_default",
        before=lambda m: jobs(m, "a", "b", default="a"),
        after=lambda m: jobs(m, "a", "b", "c", default="c"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column jobs.status default", "~ enum status labels"),
    ),
    Case(
        name="remove_label",
        before=lambda m: jobs(m, "a", "b", "c", default="a"),
        after=lambda m: jobs(m, "a", "b", default="a"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
    ),
    Case(
        name="remove_label_that_a_row_holds",
        before=lambda m: jobs(m, "a", "b"),
        after=lambda m: jobs(m, "a"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
        refused="invalid input value for enum",
    ),
    Case(
        name="order_of_labels",
        before=lambda m: jobs(m, "a", "b", "c"),
        after=lambda m: jobs(m, "c", "a", "b"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
    ),
    Case(
        name="rename_label",
        before=lambda m: in_other_types(m, "a", "b"),
        after=lambda m: in_other_types(m, "a", "it's 5% :x"),
        rows={"jobs": [{"id": 1, "status": "b", "strict": "b", "stricts": ["a", "b"]}, {"id": 2, "status": "a"}]},
        keeps=("jobs.id",),
        becomes={
            "jobs": [
                {"id": 1, "status": "it's 5% :x", "strict": "it's 5% :x", "stricts": '{a,"it\'s 5% :x"}'},
                {"id": 2, "status": "a", "strict": "a", "stricts": None},
            ]
        },
        dialects=POSTGRESQL,
        renames=(("status:b", "status:it's 5% :x"),),
        expected=("→ label it's 5% :x renamed from b",),
    ),
    Case(
        name="rename_label_that_defaults_checks_and_indexes_name",
        before=lambda m: jobs(m, "a", "b", default="a", extra=naming("a")),
        after=lambda m: jobs(m, "z", "b", default="z", extra=naming("z")),
        rows=ROWS,
        keeps=("jobs.id",),
        becomes={"jobs": [{"id": 1, "status": "z"}, {"id": 2, "status": "b"}]},
        dialects=POSTGRESQL,
        renames=(("status:a", "status:z"),),
        expected=("→ label z renamed from a",),
    ),
    Case(
        name="rename_label_and_add_others_around_it",
        before=lambda m: jobs(m, "a", "b", default="a"),
        after=lambda m: jobs(m, "y", "z", "b", "c", default="z"),
        rows=ROWS,
        keeps=("jobs.id",),
        becomes={"jobs": [{"id": 1, "status": "z"}, {"id": 2, "status": "b"}]},
        dialects=POSTGRESQL,
        renames=(("status:a", "status:z"),),
        expected=("~ enum status labels", "→ label z renamed from a"),
    ),
    Case(
        name="rename_label_and_remove_another",
        before=lambda m: jobs(m, "a", "b", "c", default="a", extra=naming("a")),
        after=lambda m: jobs(m, "z", "b", default="z", extra=naming("z")),
        rows=ROWS,
        keeps=("jobs.id",),
        becomes={"jobs": [{"id": 1, "status": "z"}, {"id": 2, "status": "b"}]},
        dialects=POSTGRESQL,
        renames=(("status:a", "status:z"),),
        expected=("~ enum status labels", "→ label z renamed from a"),
    ),
    Case(
        name="remove_label_under_index_and_check",
        before=lambda m: jobs(
            m,
            "a",
            "b",
            "c",
            default="a",
            extra=(
                CheckConstraint("status <> 'b' OR id > 1", name="ck_jobs"),
                Index("ix_jobs_status", "status", postgresql_where=sa.text("status = 'a'")),
            ),
        ),
        after=lambda m: jobs(
            m,
            "a",
            "b",
            default="a",
            extra=(
                CheckConstraint("status <> 'b' OR id > 1", name="ck_jobs"),
                Index("ix_jobs_status", "status", postgresql_where=sa.text("status = 'a'")),
            ),
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
    ),
    Case(
        name="remove_label_of_a_shared_enum",
        before=lambda m: [
            jobs(m, "a", "b", "c"),
            Table("tasks", m, key(), Column("states", postgresql.ARRAY(status("a", "b", "c")), server_default="{a}")),
        ],
        after=lambda m: [
            jobs(m, "a", "b"),
            Table("tasks", m, key(), Column("states", postgresql.ARRAY(status("a", "b")), server_default="{a}")),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
    ),
    Case(
        name="remove_label_of_an_enum_in_other_types",
        before=lambda m: in_other_types(m, "a", "b", "c"),
        after=lambda m: in_other_types(m, "b", "a"),
        rows={"jobs": [{"id": 1, "status": "a", "strict": "b", "stricts": ["a"]}]},
        dialects=POSTGRESQL,
        expected=("~ enum status labels",),
    ),
    Case(
        name="text_to_enum",
        before=lambda m: Table("jobs", m, key(), Column("status", String(9), server_default="a")),
        after=lambda m: jobs(m, "a", "b", default="a"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ enum status", "~ column jobs.status default", "~ column jobs.status type"),
    ),
    Case(
        name="enum_to_text",
        before=lambda m: jobs(m, "a", "b", default="a"),
        after=lambda m: Table("jobs", m, key(), Column("status", String(9), server_default="a")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("- enum status", "~ column jobs.status default", "~ column jobs.status type"),
    ),
    Case(
        name="enum_to_another_enum",
        before=lambda m: jobs(m, "a", "b", default="a"),
        after=lambda m: Table(
            "jobs", m, key(), Column("status", status("a", "b", "c", name="state"), server_default="b")
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ enum state", "- enum status", "~ column jobs.status default", "~ column jobs.status type"),
    ),
    Case(
        name="second_table_of_an_enum",
        before=lambda m: jobs(m, "a", "b"),
        after=lambda m: [jobs(m, "a", "b"), Table("tasks", m, key(), Column("status", status("a", "b")))],
        rows=ROWS,
        expected=("+ table tasks",),
    ),
    Case(
        name="last_but_one_user_of_an_enum_goes",
        before=lambda m: [jobs(m, "a", "b"), Table("tasks", m, key(), Column("status", status("a", "b")))],
        after=lambda m: jobs(m, "a", "b"),
        rows=ROWS,
        expected=("- table tasks",),
    ),
    Case(
        name="enum_on_the_metadata_alone",
        before=nothing,
        after=lambda m: [Enum("x", "y", name="alone", metadata=m), Table("jobs", m, key())],
        dialects=POSTGRESQL,
        expected=("+ enum alone", "+ table jobs"),
    ),
    Case(
        name="enum_array_column",
        before=lambda m: Table("jobs", m, key(), Column("n", Integer)),
        after=lambda m: Table(
            "jobs", m, key(), Column("n", Integer), Column("states", postgresql.ARRAY(status("a", "b")))
        ),
        rows={"jobs": [{"id": 1, "n": 2}]},
        dialects=POSTGRESQL,
        expected=("+ column jobs.states", "+ enum status"),
    ),
    Case(
        name="length_of_a_text_enum",
        before=lambda m: Table("jobs", m, key(), Column("status", status("a", "b", native_enum=False))),
        after=lambda m: Table("jobs", m, key(), Column("status", status("a", "b", "longer", native_enum=False))),
        rows=ROWS,
        expected=("~ column jobs.status type",),
    ),
    Case(
        name="rename_enum",
        before=lambda m: [
            jobs(
                m,
                "a",
                "it's",
                default="a",
                extra=(
                    CheckConstraint("status <> 'a' OR id > 0", name="ck_jobs"),
                    Index("ix_jobs_status", "status", postgresql_where=sa.text("status = 'a'")),
                ),
            ),
            Table("tasks", m, key(), Column("s", postgresql.ARRAY(status("a", "it's")), server_default="{a}")),
        ],
        after=lambda m: [
            Table(
                "jobs",
                m,
                key(),
                Column("status", status("a", "it's", name="Job State"), server_default="a"),
                CheckConstraint("status <> 'a' OR id > 0", name="ck_jobs"),
                Index("ix_jobs_status", "status", postgresql_where=sa.text("status = 'a'")),
            ),
            Table(
                "tasks",
                m,
                key(),
                Column("s", postgresql.ARRAY(status("a", "it's", name="Job State")), server_default="{a}"),
            ),
        ],
        rows={
            "jobs": [{"id": 1, "status": "a"}, {"id": 2, "status": "it's"}],
            "tasks": [{"id": 1, "s": ["a", "it's"]}],
        },
        dialects=POSTGRESQL,
        expected=("→ enum Job State renamed from status",),
    ),
    Case(
        name="rename_enum_and_change_its_column",
        before=lambda m: jobs(m, "a", "b", default="a"),
        after=lambda m: Table(
            "jobs",
            m,
            key(),
            Column("status", status("a", "b", name="state"), server_default="b", nullable=False),
            Column("more", status("a", "b", name="state")),
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(
            "+ column jobs.more",
            "~ column jobs.status default",
            "~ column jobs.status nullable",
            "→ enum state renamed from status",
        ),
    ),
    Case(
        name="two_enums_that_may_each_be_the_other",
        before=lambda m: Table(
            "jobs", m, key(), Column("s", status("a", name="e1")), Column("t", status("a", name="e2"))
        ),
        after=lambda m: Table(
            "jobs", m, key(), Column("s", status("a", name="e3")), Column("t", status("a", name="e2"))
        ),
        rows={"jobs": [{"id": 1, "s": "a", "t": "a"}]},
        dialects=POSTGRESQL,
        expected=("→ enum e3 renamed from e1",),
    ),
)
