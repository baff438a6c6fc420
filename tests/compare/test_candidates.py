"""What may be a rename: ranked by name, type and place, and nothing asked where nothing is alike."""

from schemactl.changes import (
    AddColumn,
    AddEnum,
    AddTable,
    AlterColumn,
    AlterEnum,
    Change,
    DropColumn,
    DropEnum,
    DropTable,
    RenameColumn,
    RenameLabel,
    RenameObject,
    RenameTable,
)
from schemactl.compare.candidates import candidates
from schemactl.schema import Column, Computed, Enum, ObjectName, Table

USERS = ObjectName("users")


def gone(name: str, type_: str = "text") -> Change:
    return DropColumn(USERS, Column(name, type_))


def new(name: str, type_: str = "text") -> Change:
    return AddColumn(USERS, Column(name, type_))


def table(name: str, *columns: str) -> Table:
    return Table(ObjectName(name), tuple(Column(column, "text") for column in columns))


def likely(*changes: Change) -> list[list[str]]:
    """The addresses that a person is asked about, for each thing that is gone."""
    return [[option.path for option in item.likely] for item in candidates(changes)]


def test_the_likeliest_name_comes_first() -> None:
    changes = (gone("name"), new("email"), new("full_name"), new("created", "timestamp"))
    assert likely(*changes) == [["users.full_name", "users.email"]]
    assert candidates(changes)[0].options[0].rename == RenameColumn(USERS, "name", "full_name")


def test_another_type_under_an_unlike_name_is_no_rename() -> None:
    assert likely(gone("nick"), new("height", "double precision")) == [[]]
    assert likely(gone("amount", "integer"), new("amounts", "jsonb")) == [["users.amounts"]]


def test_columns_of_other_tables_and_generated_ones_are_none() -> None:
    other = AddColumn(ObjectName("orders"), Column("nickname", "text"))
    computed = AddColumn(USERS, Column("nickname", "text", computed=Computed("name", stored=True)))
    assert candidates((gone("nick"), other)) == ()
    assert likely(gone("nick"), computed) == [[]]


def test_tables_by_their_columns() -> None:
    changes = (
        DropTable(table("person", "id", "name", "born")),
        AddTable(table("human", "id", "name", "born")),
        AddTable(table("invoice", "number", "total")),
    )
    assert likely(*changes) == [["human"]]
    assert candidates(changes)[0].options[0].rename == RenameTable(ObjectName("person"), ObjectName("human"))


def test_enums_by_their_labels() -> None:
    old, after = Enum(ObjectName("color"), ("red", "blue")), Enum(ObjectName("shade"), ("red", "blue", "tan"))
    elsewhere = Enum(ObjectName("shade", "other"), ("red", "blue"))
    gone_and_new = (DropEnum(old), AddEnum(after), AddEnum(elsewhere))
    assert likely(*gone_and_new) == [[]], "no column holds one of them"
    held = AlterColumn(USERS, Column("c", "color[]"), Column("c", "shade[]"))
    found = candidates((*gone_and_new, held))
    assert [[option.rename for option in item.likely] for item in found] == [
        [RenameObject("enum", ObjectName("color"), ObjectName("shade"))]
    ]


def test_any_new_label_may_be_an_old_one_first_that_in_its_place() -> None:
    name = ObjectName("color")
    change = AlterEnum(Enum(name, ("red", "blue")), Enum(name, ("reddish", "crimson", "blue", "ruby")))
    assert candidates((change,))[0].likely[0].rename == RenameLabel(name, "red", "reddish")
    assert likely(change) == [["color.reddish", "color.ruby", "color.crimson"]]
