"""Tables under another name. Renamed columns stand with the columns."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, PrimaryKeyConstraint, String, Table

from tests.corpus.case import Case, conventional, key


def people(metadata: MetaData, name: str, *items: Any, key_name: str | None = "pk") -> Table:
    """A table that owns no sequence, whose primary key has a name of its own."""
    id_ = Column("id", Integer, autoincrement=False)
    return Table(name, metadata, id_, *items, PrimaryKeyConstraint("id", name=key_name))


CASES = (
    Case(
        name="rename_table",
        before=lambda m: people(m, "users", Column("name", String(9))),
        after=lambda m: people(m, "people", Column("name", String(9))),
        rows={"users": [{"id": 1, "name": "Ann"}]},
        renames=(("users", "people"),),
        expected=("→ table people renamed from users",),
    ),
    Case(
        name="rename_table_with_the_databases_names",
        before=lambda m: Table("users", m, key(), Column("name", String(9), unique=True)),
        after=lambda m: Table("people", m, key(), Column("name", String(9), unique=True)),
        rows={"users": [{"id": 1, "name": "Ann"}]},
        renames=(("users", "people"),),
        expected=("→ table people renamed from users",),
        impossible={
            "postgresql goal": "what the database named itself keeps the name: constraints, a serial's sequence"
        },
    ),
    Case(
        name="rename_table_by_convention",
        before=lambda m: [
            people(conventional(m), "users", Column("name", String(9), index=True), key_name=None),
            Table("posts", m, key(), Column("user_id", Integer, ForeignKey("users.id"))),
        ],
        after=lambda m: [
            people(conventional(m), "people", Column("name", String(9), index=True), key_name=None),
            Table("posts", m, key(), Column("user_id", Integer, ForeignKey("people.id"))),
        ],
        rows={"users": [{"id": 1, "name": "Ann"}], "posts": [{"id": 1, "user_id": 1}]},
        renames=(("users", "people"),),
        expected=(
            "→ foreign key fk_posts_user_id_people renamed from fk_posts_user_id_users",
            "→ index ix_people_name renamed from ix_users_name",
            "→ primary key pk_people renamed from pk_users",
            "→ table people renamed from users",
        ),
    ),
    Case(
        name="rename_table_and_its_column",
        before=lambda m: people(m, "users", Column("name", String(9))),
        after=lambda m: people(m, "people", Column("title", String(19)), Column("n", Integer)),
        rows={"users": [{"id": 1, "name": "Ann"}]},
        renames=(("users", "people"), ("people.name", "people.title")),
        expected=(
            "+ column people.n",
            "~ column people.title type",
            "→ column people.title renamed from name",
            "→ table people renamed from users",
        ),
    ),
)
