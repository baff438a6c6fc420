"""Objects declared through sqlalchemy-declarative-extensions."""

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy_declarative_extensions import View, Views, declare_database, view
from sqlalchemy_declarative_extensions.dialects.postgresql import View as PostgresqlView
from sqlalchemy_declarative_extensions.view.base import ViewIndex

from schemactl.declare import declare
from schemactl.errors import ModelsError
from schemactl.schema import MaterializedView, ObjectName
from schemactl.schema import View as ViewValue


def metadata(*views: View) -> sa.MetaData:
    made = sa.MetaData()
    sa.Table("users", made, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String))
    declare_database(made, views=Views().are(*views))
    return made


def test_views_as_text_and_as_select() -> None:
    users = sa.table("users", sa.column("name"))
    made = metadata(
        View("Loud One", "SELECT '5%' AS share, name FROM users;", schema="app"),
        View("some", sa.select(users.c.name).where(users.c.name.like("a%:x"))),
    )
    found = declare([made], postgresql.dialect(), "public").of(ViewValue)
    assert [(item.name, item.definition) for item in found] == [
        (ObjectName("Loud One", "app"), "AS SELECT '5%' AS share, name FROM users"),
        (ObjectName("some"), "AS SELECT users.name \nFROM users \nWHERE users.name LIKE 'a%:x'"),
    ]


def test_a_class_that_is_a_view() -> None:
    made = metadata()

    class Base:
        metadata = made

    @view(Base)
    class Names:
        __tablename__ = "names"
        __view__ = "SELECT name FROM users"

    assert [item.name.name for item in declare([made], sqlite.dialect()).of(ViewValue)] == ["names"]


def test_what_is_declared_twice_is_an_error() -> None:
    made = metadata(View("names", "SELECT 1 AS one"))
    made.info["sql"] = "CREATE VIEW names AS SELECT 2 AS two"
    with pytest.raises(ModelsError, match=r"the view names is declared a second time \(first: info\[\"sql\"\]"):
        declare([made], sqlite.dialect())


def test_the_library_is_not_asked_for_where_no_model_uses_it() -> None:
    made = sa.MetaData(info={"views": ["not the library's"]})
    sa.Table("users", made, sa.Column("id", sa.Integer, primary_key=True))
    assert declare([made], sqlite.dialect()).of(ViewValue) == ()


def test_a_materialized_view_comes_with_its_indexes() -> None:
    index = ViewIndex(["one"], name="ix one")
    made = metadata(PostgresqlView("names", "SELECT 1 AS one", materialized=True, constraints=[index]))
    (found,) = declare([made], postgresql.dialect(), "public").of(MaterializedView)
    assert [(index.name, str(index)) for index in found.indexes] == [("ix one", "index (one)")]
    assert declare([made], sqlite.dialect()).of(MaterializedView) == ()
