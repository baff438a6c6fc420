"""What a revision file says of itself: every change, and what its downgrade does not bring back."""

from schemactl.changes import (
    AddColumn,
    AddConstraint,
    AlterColumn,
    AlterEnum,
    Change,
    DropColumn,
    DropTable,
    RenameColumn,
)
from schemactl.plan import downgrade_words, make_plan, upgrade_words
from schemactl.schema import Check, Column, Computed, Enum, ObjectName, Schema, Table, Unique

USERS = ObjectName("users")
EXACT = "Take it back. Every step is exact."


def down(*changes: Change, dialect: str = "postgresql") -> list[str]:
    plan = make_plan(changes, dialect, actual=Schema(dialect), declared=Schema(dialect))
    return downgrade_words(plan).splitlines()[2:] or [downgrade_words(plan)]


def test_every_change_is_said() -> None:
    changes = (
        AddColumn(USERS, Column("age", "integer", nullable=False), fill="0"),
        RenameColumn(USERS, "name", "full_name"),
        AlterColumn(USERS, Column("n", "integer"), Column("n", "bigint", nullable=False)),
        AddConstraint(USERS, Check(name="ck", expression="age > 0")),
    )
    assert upgrade_words(make_plan(changes, "postgresql")).splitlines() == [
        "Change the schema.",
        "",
        "- add column users.age: integer not null, 0 in rows that are there",
        "- rename column users.full_name: renamed from name",
        "- alter column users.n: type integer → bigint, nullable True → False",
        "- add constraint users.ck: check (age > 0)",
    ]
    assert down(*changes) == [EXACT]


def test_what_is_gone_is_said() -> None:
    plain, strict = Column("nick", "text"), Column("age", "integer", nullable=False)
    odd = Column("place", "point", nullable=False)
    assert down(DropColumn(USERS, plain)) == ["- drop column users.nick: structure only, the values are gone"]
    assert down(DropColumn(USERS, strict)) == [
        "- drop column users.age: structure only, the values are gone, and every row gets 0"
    ]
    assert down(DropColumn(USERS, odd)) == [
        "- drop column users.place: structure only, the values are gone, and a table that",
        "  holds rows refuses it",
    ]
    assert down(DropTable(Table(USERS, (plain,)))) == ["- drop table users: structure only, the rows are gone"]
    labels = AlterEnum(Enum(ObjectName("color"), ("red", "tan")), Enum(ObjectName("color"), ("red",)))
    assert down(labels) == ["- alter enum color: structure only, where tan was put is not known any more"]


def test_a_value_that_says_nothing_is_none_where_each_row_has_its_own() -> None:
    code = Column("code", "text", nullable=False)
    table = Table(USERS, (code,), (Unique(("code",), name="uq"),))
    actual = Schema.build("postgresql", [table], "public")
    words = downgrade_words(make_plan([DropColumn(USERS, code)], "postgresql", actual=actual, declared=actual))
    assert " ".join(words.split()).endswith("the values are gone, and a table that holds rows refuses it")


def test_what_only_one_dialect_loses() -> None:
    narrower = AlterColumn(USERS, Column("name", "varchar(20)"), Column("name", "varchar(10)"))
    assert down(narrower) == ["- alter column users.name: structure only, what varchar(10) could not hold is gone"]
    assert down(narrower, dialect="sqlite") == [EXACT]


def test_what_is_computed_is_never_gone() -> None:
    computed = Column("double", "integer", computed=Computed("n * 2", stored=True))
    assert down(DropColumn(USERS, computed)) == [EXACT]


def test_a_long_line_is_broken() -> None:
    labels = tuple(f"a label of many words {number}" for number in range(20))
    change = AlterEnum(Enum(ObjectName("color"), ()), Enum(ObjectName("color"), labels))
    lines = upgrade_words(make_plan((change,), "postgresql")).splitlines()
    assert all(len(line) <= 110 for line in lines)
    assert lines[3].startswith("  ")
