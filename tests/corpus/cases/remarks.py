"""Comments of constraints, of indexes, of the columns of views, and of the CHECKs of domains."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Computed,
    Enum,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Numeric,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import INT4RANGE, ExcludeConstraint

from tests.corpus.case import POSTGRESQL, Build, Case, also, key, nothing
from tests.corpus.cases.comments import HOSTILE

ROWS = {
    "teams": [{"id": 1}],
    "people": [{"id": 1, "name": "Ada", "age": 36, "team": 1, "span": text("'[1,5)'"), "size": 7}],
}
NAMES = ("pk_people", "uq_name", "fk_team", "ck_age", "ex_span")
KINDS = ("primary key", "unique", "foreign key", "check", "exclude", "index")
ALL = (*NAMES, "ix_age")
KEYS = ("pk_people", "uq_name", "ex_span")
NAME = String(50)


def quoted(comment: str | None) -> str:
    return "NULL" if comment is None else "'" + comment.replace("'", "''") + "'"


def people(
    comments: Mapping[str, str | None] | None = None,
    *,
    names: dict[str, str] | None = None,
    check: str = "age > 0",
    age: Any = Integer,
    name: Any = NAME,
    unique: Any = ("name",),
    deferrable: bool | None = None,
    ondelete: str | None = None,
    method: str = "&&",
    not_valid: bool = False,
    descending: bool = False,
    where: str | None = None,
    identity: Any = Integer,
    more: Any = list,
) -> Build:
    """A table with a constraint of every kind and an index, each of which may have a comment."""
    said = comments or {}
    called = {each: each for each in ALL} | (names or {})

    def build(metadata: MetaData) -> None:
        Table("teams", metadata, Column("id", identity, primary_key=True, autoincrement=False))
        options: dict[str, Any] = {"postgresql_not_valid": True} if not_valid else {}
        exclude = ExcludeConstraint(
            ("span", method), name=called["ex_span"], where=None if where is None else text(where)
        )
        exclude.info["comment"] = said.get("ex_span")
        exclude.info["index_comment"] = said.get("ex_span.index")
        table = Table(
            "people",
            metadata,
            Column("id", Integer, autoincrement=False),
            Column("name", name),
            Column("age", age),
            Column("team", identity),
            Column("span", INT4RANGE),
            Column("size", Integer),
            PrimaryKeyConstraint(
                "id",
                name=called["pk_people"],
                comment=said.get("pk_people"),
                info={"index_comment": said.get("pk_people.index")},
            ),
            UniqueConstraint(
                *unique,
                name=called["uq_name"],
                deferrable=deferrable,
                comment=said.get("uq_name"),
                info={"index_comment": said.get("uq_name.index")},
            ),
            ForeignKeyConstraint(
                ["team"],
                ["teams.id"],
                name=called["fk_team"],
                ondelete=ondelete,
                comment=said.get("fk_team"),
                **options,
            ),
            CheckConstraint(text(check), name=called["ck_age"], comment=said.get("ck_age"), **options),
            exclude,
            *more(),
        )
        index = text("age DESC") if descending else text("(age + 1)")
        predicate = {} if where is None else {"postgresql_where": text(where)}
        Index(called["ix_age"], index, info={"comment": said.get("ix_age")}, _table=table, **predicate)
        if said.get("ex_span"):
            also(table, f"COMMENT ON CONSTRAINT {called['ex_span']} ON people IS {quoted(said['ex_span'])}")
        if said.get("ix_age"):
            also(table, f"COMMENT ON INDEX {called['ix_age']} IS {quoted(said['ix_age'])}")
        for each in KEYS:
            of_index = said.get(f"{each}.index")
            also(table, f"COMMENT ON INDEX {called[each]} IS {quoted(of_index)}" if of_index else "")

    return build


def unproved(metadata: MetaData) -> None:
    """Constraints that are not valid, one of them with a comment."""
    people({"ck_age": "a"}, not_valid=True)(metadata)
    also(
        metadata.tables["people"],
        "ALTER TABLE people DROP CONSTRAINT ck_age, ADD CONSTRAINT ck_age CHECK (age > 0) NOT VALID",
        "COMMENT ON CONSTRAINT ck_age ON people IS 'a'",
        "ALTER TABLE people DROP CONSTRAINT fk_team",
        "ALTER TABLE people ADD CONSTRAINT fk_team FOREIGN KEY (team) REFERENCES teams NOT VALID",
    )


def every(comment: str | None) -> dict[str, str | None]:
    return {name: f"{comment} {name}" if comment else None for name in (*ALL, *(f"{key}.index" for key in KEYS))}


IN_LIST = "age IN (1, 36)"
OF_INDEXES = (
    "~ exclude ex_span index_comment",
    "~ primary key pk_people index_comment",
    "~ unique uq_name index_comment",
)
COMMENTS = (*(f"~ {kind} {name} comment" for kind, name in zip(KINDS, ALL, strict=True)), *OF_INDEXES)


def case(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


def parted(after: str | None = None, *, table: str = "people") -> Build:
    """A column with an index of its own, as `Field(index=True)` makes it."""

    def build(metadata: MetaData) -> None:
        info = {"index_comment": after}
        own = Table(table, metadata, key(), Column("name", String(50), index=True, info=info))
        also(own, f"COMMENT ON INDEX ix_{table}_name IS {quoted(after)}" if after else "")

    return build


def moods(labels: tuple[str, ...], comment: str = HOSTILE) -> Build:
    def build(metadata: MetaData) -> None:
        table = Table(
            "people",
            metadata,
            key(),
            Column("mood", Enum(*labels, name="mood")),
            CheckConstraint("mood <> 'bad'", name="ck_mood", comment=comment),
        )
        Index("ix_good", table.c.id, postgresql_where=text("mood = 'good'"), info={"comment": comment})
        also(table, f"COMMENT ON INDEX ix_good IS {quoted(comment)}")

    return build


def generated(age: Any) -> Build:
    def build(metadata: MetaData) -> None:
        table = Table(
            "people",
            metadata,
            key(),
            Column("age", age),
            Column("twice", Integer, Computed("age * 2", persisted=True)),
            UniqueConstraint("twice", name="uq_twice", comment=HOSTILE),
        )
        Index("ix_twice", table.c.twice, info={"comment": HOSTILE})
        also(table, f"COMMENT ON INDEX ix_twice IS {quoted(HOSTILE)}")

    return build


VIEW = 'CREATE VIEW adults AS SELECT id, name AS "The name" FROM people WHERE age > 17'
KEPT = "CREATE MATERIALIZED VIEW ages AS SELECT age, count(*) AS n FROM people GROUP BY age"
BY_AGE = "CREATE UNIQUE INDEX by_age ON ages (age)"


def views(*sql: str, age: Any = Integer) -> Build:
    def build(metadata: MetaData) -> None:
        Table("people", metadata, key(), Column("name", String(50)), Column("age", age))
        metadata.info["sql"] = list(sql)

    return build


def on_name(comment: str | None) -> str:
    return f'COMMENT ON COLUMN adults."The name" IS {quoted(comment)}'


def on_n(comment: str | None) -> str:
    return f"COMMENT ON COLUMN public.ages.n IS {quoted(comment)}"


def on_index(comment: str | None) -> str:
    return f"COMMENT ON INDEX by_age IS {quoted(comment)}"


DOMAIN = "CREATE DOMAIN size AS integer CONSTRAINT above CHECK (VALUE > 0) CONSTRAINT below CHECK (VALUE < 99)"


def domain(sql: str, *more: str) -> Build:
    def build(metadata: MetaData) -> None:
        metadata.info["sql"] = [sql, *more]
        Table("people", metadata, key())

    return build


def on_check(name: str, comment: str | None) -> str:
    return f"COMMENT ON CONSTRAINT {name} ON DOMAIN size IS {quoted(comment)}"


VIEW_ROWS = {"people": [{"id": 1, "name": "Ada", "age": 36}]}
MORE = {"ck_age": "kept", "ix_age": "kept too"}

CASES = (
    case("add_comments_of_constraints", people(), people(every("it's")), *COMMENTS),
    case("drop_comments_of_constraints", people(every(HOSTILE)), people(), *COMMENTS),
    case("change_comments_of_constraints", people(every("a")), people(every(HOSTILE)), *COMMENTS),
    case(
        "empty_comment_of_a_constraint_is_none",
        people(),
        lambda m: [people(dict.fromkeys(ALL, ""))(m), Table("others", m, key())],
        "+ table others",
    ),
    case(
        "add_table_with_commented_constraints",
        nothing,
        people(every("ü %s")),
        "+ table people",
        "+ table teams",
        rows={},
    ),
    case("drop_table_with_commented_constraints", people(every(HOSTILE)), nothing, "- table people", "- table teams"),
    case(
        "constraints_made_anew_keep_their_comments",
        people(every(HOSTILE)),
        people(every(HOSTILE), check="age > 1", deferrable=True, ondelete="CASCADE", method="=", descending=True),
        "~ check ck_age expression",
        "~ exclude ex_span elements",
        "~ foreign key fk_team on_delete",
        "~ index ix_age parts",
        "~ unique uq_name deferrable",
    ),
    case(
        "constraints_made_anew_with_other_comments",
        people(every("old")),
        people(every("new"), check="age > 1", deferrable=True, ondelete="CASCADE", method="=", descending=True),
        *COMMENTS,
        "~ check ck_age expression",
        "~ exclude ex_span elements",
        "~ foreign key fk_team on_delete",
        "~ index ix_age parts",
        "~ unique uq_name deferrable",
    ),
    case(
        "constraints_with_comments_come_and_go",
        people(),
        people(
            more=lambda: [
                CheckConstraint("size > 0", name="ck_size", comment=HOSTILE),
                UniqueConstraint("size", name="uq_size", comment="x"),
            ]
        ),
        "+ check ck_size",
        "+ unique uq_size",
    ),
    case(
        "renamed_constraints_keep_their_comments",
        people(every(HOSTILE)),
        people(every(HOSTILE), names={name: f"{name}_2" for name in ALL}),
        *[f"→ {kind} {name}_2 renamed from {name}" for kind, name in zip(KINDS, ALL, strict=True)],
    ),
    case(
        "renamed_constraints_get_other_comments",
        people(every("old")),
        people(every(None) | {"ck_age": "new", "ix_age": HOSTILE}, names={name: f"{name}_2" for name in ALL}),
        *[item.replace(" comment", "_2 comment").replace(" index_comment", "_2 index_comment") for item in COMMENTS],
        *[f"→ {kind} {name}_2 renamed from {name}" for kind, name in zip(KINDS, ALL, strict=True)],
    ),
    case(
        "lifted_check_and_index_keep_their_comments",
        people(MORE),
        people(MORE, age=Numeric),
        "~ column people.age type",
    ),
    case(
        "lifted_exclude_keeps_its_comments",
        people(every("kept"), where="age > 0"),
        people(every("kept"), where="age > 0", age=Numeric),
        "~ column people.age type",
    ),
    case(
        "keys_over_another_type_keep_their_comments",
        people(every("kept")),
        people(every("kept"), name=Text),
        "~ column people.name type",
    ),
    case(
        "lifted_check_and_index_get_other_comments",
        people(MORE),
        people({"ck_age": "other"}, age=Numeric),
        "~ check ck_age comment",
        "~ column people.age type",
        "~ index ix_age comment",
    ),
    case(
        "lifted_foreign_key_keeps_its_comment",
        people({"fk_team": HOSTILE}),
        people({"fk_team": HOSTILE}, identity=String(9)),
        "~ column people.team type",
        "~ column teams.id type",
        keeps=("people.id",),
    ),
    case(
        "lifted_foreign_key_gets_another_comment",
        people({"fk_team": "old"}),
        people({"fk_team": HOSTILE}, identity=String(9)),
        "~ column people.team type",
        "~ column teams.id type",
        "~ foreign key fk_team comment",
        keeps=("people.id",),
    ),
    case(
        "comments_of_constraints_that_are_spelled_otherwise",
        people(every("a"), check=IN_LIST, where=IN_LIST),
        people(every("b"), check=IN_LIST, where=IN_LIST),
        *COMMENTS,
    ),
    case(
        "constraints_that_are_spelled_otherwise_with_comments",
        people(every("a"), check=IN_LIST, where=IN_LIST),
        people(every("a"), check="(age IN (1,36))", where="age in (1, 36)"),
    ),
    case(
        "constraints_are_validated_and_get_comments",
        unproved,
        people({"ck_age": "b", "fk_team": "c"}),
        "~ check ck_age comment",
        "~ check ck_age not_valid",
        "~ foreign key fk_team comment",
        "~ foreign key fk_team not_valid",
    ),
    case(
        "comments_of_constraints_that_are_not_valid",
        people(every("a"), not_valid=True),
        people(every("b"), not_valid=True),
        *COMMENTS,
    ),
    case("index_of_a_column_gets_a_comment", parted(), parted(HOSTILE), "~ index ix_people_name comment", rows={}),
    case("index_of_a_column_loses_its_comment", parted("a"), parted(), "~ index ix_people_name comment", rows={}),
    case("add_index_of_a_column_with_comment", nothing, parted("a"), "+ table people", rows={}),
    case(
        "enum_of_commented_constraints_loses_a_label",
        moods(("good", "so", "bad")),
        moods(("good", "bad")),
        "~ enum mood labels",
        rows={"people": [{"id": 1, "mood": "good"}]},
    ),
    case(
        "generated_column_of_commented_constraints_makes_way",
        generated(Integer),
        generated(BigInteger),
        "~ column people.age type",
        rows={"people": [{"id": 1, "age": 4}]},
    ),
    # --- columns of views -------------------------------------------------------------------------------------------
    case(
        "add_comments_of_columns_of_views",
        views(VIEW, KEPT, BY_AGE),
        views(VIEW, KEPT, BY_AGE, on_name(HOSTILE), on_n("ü"), on_index("by 5%")),
        "~ index by_age comment",
        "~ materialized view ages comment.n",
        "~ view adults comment.The name",
        rows=VIEW_ROWS,
    ),
    case(
        "drop_comments_of_columns_of_views",
        views(VIEW, KEPT, BY_AGE, on_name("a"), on_n(HOSTILE), on_index(HOSTILE)),
        views(VIEW, KEPT, BY_AGE, on_name(None)),
        "~ index by_age comment",
        "~ materialized view ages comment.n",
        "~ view adults comment.The name",
        rows=VIEW_ROWS,
    ),
    case(
        "change_comments_of_columns_of_views",
        views(VIEW, KEPT, BY_AGE, on_name("a"), on_n("b"), on_index("c"), "COMMENT ON COLUMN adults.id IS 'gone'"),
        views(VIEW, KEPT, BY_AGE, on_name("a 2"), on_n("b 2"), on_index("c 2")),
        "~ index by_age comment",
        "~ materialized view ages comment.n",
        "~ view adults comment.The name",
        "~ view adults comment.id",
        rows=VIEW_ROWS,
    ),
    case(
        "comments_of_columns_in_another_order",
        views(VIEW, "COMMENT ON COLUMN adults.id IS 'it'", on_name("a")),
        views(VIEW, on_name("a"), "COMMENT ON COLUMN adults.id IS 'it'"),
        rows=VIEW_ROWS,
    ),
    case(
        "view_with_another_query_keeps_comments_of_columns",
        views(VIEW, on_name("a"), KEPT, BY_AGE, on_n("b"), on_index("c")),
        views(
            VIEW.replace("17", "18"),
            on_name("a"),
            KEPT.replace("count(*)", "sum(id)"),
            BY_AGE,
            on_n("b"),
            on_index("c"),
        ),
        "~ materialized view ages definition",
        "~ view adults definition",
        rows=VIEW_ROWS,
    ),
    case(
        "view_gets_a_column_with_comment",
        views(VIEW, on_name("a")),
        views(VIEW.replace(" FROM", ", age FROM"), on_name("b"), "COMMENT ON COLUMN adults.age IS 'new'"),
        "~ view adults comment.The name",
        "~ view adults comment.age",
        "~ view adults definition",
        rows=VIEW_ROWS,
    ),
    case(
        "view_made_anew_loses_its_comments",
        views(VIEW, on_name("a"), "COMMENT ON VIEW adults IS 'gone'"),
        views(VIEW.replace("id, ", "")),
        "~ view adults comment",
        "~ view adults comment.The name",
        "~ view adults definition",
        rows=VIEW_ROWS,
    ),
    case(
        "view_loses_a_column_with_comment",
        views(VIEW, on_name("a"), "COMMENT ON COLUMN adults.id IS 'gone'"),
        views(VIEW.replace("id, ", ""), on_name("a")),
        "~ view adults comment.id",
        "~ view adults definition",
        rows=VIEW_ROWS,
    ),
    case(
        "lifted_views_keep_and_change_comments_of_columns",
        views(VIEW, on_name("a"), KEPT, BY_AGE, on_n("b"), on_index("c")),
        views(VIEW, on_name("a"), KEPT, BY_AGE, on_n("other"), on_index("another"), age=BigInteger),
        "~ column people.age type",
        "~ index by_age comment",
        "~ materialized view ages comment.n",
        rows=VIEW_ROWS,
    ),
    case(
        "add_views_with_comments_of_columns",
        views(),
        views(VIEW, KEPT, BY_AGE, on_name(HOSTILE), on_n("ü"), on_index("by 5%")),
        "+ materialized view ages",
        "+ view adults",
        rows=VIEW_ROWS,
    ),
    # --- CHECKs of domains ------------------------------------------------------------------------------------------
    case(
        "comments_of_checks_of_a_domain",
        domain(DOMAIN, on_check("above", "a"), on_check("below", HOSTILE)),
        domain(DOMAIN, on_check("above", HOSTILE)),
        "~ domain size comment.above",
        "~ domain size comment.below",
        rows={},
    ),
    case(
        "checks_of_a_domain_change_with_their_comments",
        domain(DOMAIN, on_check("above", "a"), on_check("below", "b")),
        domain(
            DOMAIN.replace("> 0", "> 1").replace("below", "beneath"), on_check("above", "a"), on_check("beneath", "b")
        ),
        "~ domain size checks",
        "~ domain size comment.below",
        "~ domain size comment.beneath",
        rows={},
    ),
    case(
        "add_domain_with_comments_of_checks",
        nothing,
        domain(DOMAIN, on_check("above", HOSTILE)),
        "+ domain size",
        "+ table people",
        rows={},
    ),
    case(
        "domain_made_anew_keeps_comments_of_checks",
        domain(DOMAIN, on_check("above", HOSTILE), "COMMENT ON DOMAIN size IS 'kept'"),
        domain(DOMAIN.replace("integer", "bigint"), on_check("above", HOSTILE), "COMMENT ON DOMAIN size IS 'kept'"),
        "~ domain size type",
        rows={},
    ),
)
