"""Comments that models give, in arguments, in an `info`, and as SQL."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel

from schemactl.declare import declare
from schemactl.errors import ModelsError
from schemactl.schema import Rule, Schema, View


def declared(*items: Any, sql: tuple[str, ...] = (), dialect: Any = None) -> Schema:
    metadata = sa.MetaData(info={"sql": list(sql)})
    sa.Table("t", metadata, sa.Column("id", sa.Integer), *items)
    return declare([metadata], dialect or postgresql.dialect(), "public")


def test_a_field_has_its_index_s_comment_in_its_info() -> None:
    class Commented(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
        name: str = Field(index=True, sa_column_kwargs={"info": {"index_comment": "For the search."}})
        mail: str = Field(index=True, unique=True)

    metadata = sa.MetaData()
    Commented.__table__.to_metadata(metadata)  # type: ignore[attr-defined]
    SQLModel.metadata.remove(Commented.__table__)  # type: ignore[attr-defined]
    (table,) = declare([metadata], postgresql.dialect(), "public").tables
    assert [index.comment for index in table.indexes] == [None, "For the search."]


def test_sqlite_has_no_comments() -> None:
    check = sa.CheckConstraint("id > 0", name="ck", comment="x")
    (table,) = declared(check, sa.Index("ix", "id", info={"comment": "x"}), dialect=sqlite.dialect()).tables
    assert [item.comment for item in (*table.constraints, *table.indexes)] == [None, None]


@pytest.mark.parametrize(
    "item",
    [sa.Index("ix", "id", info={"comment": 5}), sa.CheckConstraint("id > 0", name="ck", info={"comment": ["x"]})],
)
def test_a_comment_is_text(item: Any) -> None:
    with pytest.raises(ModelsError, match=r"comment of (ix|ck) is"):
        declared(item)


VIEW = "CREATE VIEW v AS SELECT id, id AS b FROM t"


def test_comments_of_a_view_s_columns_stand_in_one_order() -> None:
    said = ("COMMENT ON COLUMN v.id IS 'x'", "COMMENT ON COLUMN public.v.B IS 'it''s'", "COMMENT ON COLUMN v.id IS ''")
    (view,) = declared(sql=(VIEW, *said)).of(View)
    assert view.column_comments == (("b", "it's"),)
    (view,) = declared(sql=(VIEW, *said[:2])).of(View)
    assert view.column_comments == (("b", "it's"), ("id", "x"))


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        (("COMMENT ON COLUMN v.id IS 'x'",), "the view v is not declared before the comment of its column"),
        (("COMMENT ON COLUMN id IS 'x'",), "is not declared before the comment of its column"),
        (("COMMENT ON INDEX i IS 'x'",), "no materialized view has the index i before its comment"),
        (("COMMENT ON CONSTRAINT c ON DOMAIN d IS 'x'",), "no domain d with a CHECK c"),
        (("COMMENT ON CONSTRAINT c ON t IS 'x'",), "ON DOMAIN is missing"),
        ((VIEW, "COMMENT ON VIEW v IS E'x\\n'"), "a string between plain quotes is missing"),
        (("CREATE RULE r AS ON SELECT TO t DO INSTEAD SELECT 1",), "one of INSERT, UPDATE, DELETE is missing"),
        (("ALTER TABLE t DISABLE RULE r",), "the rule r of t is not declared before it"),
        (("ALTER TABLE t ADD b int",), "only ENABLE and DISABLE of a TRIGGER or RULE are known here"),
    ],
)
def test_what_cannot_be_understood(sql: tuple[str, ...], message: str) -> None:
    with pytest.raises(ModelsError, match=message):
        declared(sql=sql)


def test_a_rule() -> None:
    sql = ('CREATE OR REPLACE RULE "No; rule" AS ON DELETE TO app.T WHERE old.id > 1 DO INSTEAD (SELECT 1; SELECT 2)',)
    (rule,) = declared(sql=sql).of(Rule)
    assert (rule.label, rule.event) == ("rule app t No; rule", "DELETE")
    assert rule.action == "WHERE old.id > 1 DO INSTEAD (SELECT 1; SELECT 2)"
    assert not declared(sql=sql, dialect=sqlite.dialect()).of(Rule)
