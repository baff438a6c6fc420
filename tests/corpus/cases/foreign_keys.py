"""Foreign keys."""

from typing import Any

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, MetaData, String, Table, UniqueConstraint

from tests.corpus.case import POSTGRESQL, UNNAMED, Build, Case, also, conventional, key, nothing

ROWS = {"teams": [{"id": 1}, {"id": 2}], "users": [{"id": 1, "team_id": 1}, {"id": 2, "team_id": None}]}


def users(*constraints: Any, team: Any = None) -> Build:
    """Teams and users; constraints are made anew for each metadata."""

    def build(metadata: MetaData) -> None:
        Table("teams", metadata, key())
        made = [item() for item in constraints]
        Table("users", metadata, key(), Column("team_id", Integer, *([team()] if team else [])), *made)

    return build


def fk(**options: Any) -> Any:
    """The foreign key of users, with options."""
    return lambda: ForeignKey("teams.id", **({"name": "fk_users_team"} | options))


def option(name: str, before: dict[str, Any], after: dict[str, Any], *properties: str, **extra: Any) -> Case:
    """Options of the foreign key change."""
    return Case(
        name=name,
        before=users(team=fk(**before)),
        after=users(team=fk(**after)),
        rows=ROWS,
        expected=tuple(f"~ foreign key fk_users_team {item}" for item in properties),
        **extra,
    )


def pair(ondelete: str | None, name: str | None = "fk_uses_lot", **options: Any) -> Build:
    """Lots, and uses that refer to them by two columns."""

    def build(metadata: MetaData) -> None:
        Table("lots", metadata, Column("A", Integer, primary_key=True), Column("b", Integer, primary_key=True))
        Table(
            "uses",
            metadata,
            key(),
            Column("lot_A", Integer),
            Column("lot b", Integer),
            ForeignKeyConstraint(["lot_A", "lot b"], ["lots.A", "lots.b"], name=name, ondelete=ondelete, **options),
        )

    return build


PAIR = {"lots": [{"A": 1, "b": 2}], "uses": [{"id": 1, "lot_A": 1, "lot b": 2}]}


def by_hand(*endings: str, name: str = "fk_users_team") -> Build:
    """Teams and users with foreign keys that SQLAlchemy cannot say in CREATE TABLE."""
    words = "ALTER TABLE users ADD CONSTRAINT {} FOREIGN KEY (team_id) REFERENCES teams (id) {}"
    names = [name if not number else f"{name}_{number}" for number in range(len(endings))]

    def build(metadata: MetaData) -> None:
        Table("teams", metadata, key())
        table = Table("users", metadata, key(), Column("team_id", Integer))
        also(table, *(words.format(*each) for each in zip(names, endings, strict=True)))
        # Without a foreign key nobody else knows which comes first.
        table.add_is_dependent_on(metadata.tables["teams"])

    return build


NOT_VALID = {"goal": "the models ask not to check the rows that are there; in a new table there are none"}


def dotted(*constraints: Any) -> Build:
    """Tables whose names hold dots."""

    def build(metadata: MetaData) -> None:
        Table("a.teams", metadata, Column("the.id", Integer, primary_key=True))
        made = [item(metadata) for item in constraints]
        Table("b.users", metadata, key(), Column("team.id", Integer), Column("up", Integer), *made)

    return build


CASES = (
    Case(
        name="add_foreign_key",
        before=users(),
        after=users(team=fk()),
        rows=ROWS,
        expected=("+ foreign key fk_users_team",),
    ),
    Case(
        name="add_foreign_key_without_name",
        before=users(),
        after=users(team=fk(name=None)),
        rows=ROWS,
        expected=("+ foreign key (team_id)",),
        impossible=UNNAMED,
    ),
    Case(
        name="add_foreign_key_by_convention",
        before=lambda m: users()(conventional(m)),
        after=lambda m: users(team=fk(name=None, ondelete="CASCADE"))(conventional(m)),
        rows=ROWS,
        expected=("+ foreign key fk_users_team_id_teams",),
    ),
    Case(
        name="add_foreign_key_to_orphans",
        before=users(),
        after=users(team=fk()),
        rows={"users": [{"id": 1, "team_id": 99}]},
        expected=("+ foreign key fk_users_team",),
        refused="violates foreign key|reference nothing",
    ),
    Case(
        name="drop_foreign_key",
        before=users(team=fk(ondelete="CASCADE")),
        after=users(),
        rows=ROWS,
        expected=("- foreign key fk_users_team",),
    ),
    Case(
        name="drop_foreign_key_without_name",
        before=users(team=fk(name=None)),
        after=users(),
        rows=ROWS,
        expected={
            "postgresql": ("- foreign key users_team_id_fkey",),
            "sqlite": ("- foreign key (team_id)",),
        },
        impossible=UNNAMED,
    ),
    option("foreign_key_on_delete", {}, {"ondelete": "CASCADE"}, "on_delete"),
    option("foreign_key_on_delete_changes", {"ondelete": "CASCADE"}, {"ondelete": "SET NULL"}, "on_delete"),
    option("foreign_key_on_delete_goes", {"ondelete": "CASCADE"}, {}, "on_delete"),
    option("foreign_key_on_update", {}, {"onupdate": "CASCADE"}, "on_update"),
    option("foreign_key_restrict", {}, {"ondelete": "RESTRICT", "onupdate": "RESTRICT"}, "on_delete", "on_update"),
    option(
        "foreign_key_deferrable", {}, {"deferrable": True, "initially": "DEFERRED"}, "deferrable", "initially_deferred"
    ),
    option(
        "foreign_key_initially_immediate",
        {"deferrable": True, "initially": "DEFERRED"},
        {"deferrable": True, "initially": "IMMEDIATE"},
        "initially_deferred",
    ),
    option("foreign_key_match_full", {}, {"match": "FULL"}, "match", dialects=POSTGRESQL),
    Case(
        name="foreign_key_no_action_is_the_default",
        before=users(team=fk()),
        after=users(lambda: Column("n", Integer), team=fk(ondelete="NO ACTION", onupdate="NO ACTION")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ column users.n",),
    ),
    Case(
        name="rename_foreign_key",
        before=users(team=fk()),
        after=users(team=fk(name="fk_new")),
        rows=ROWS,
        expected=("→ foreign key fk_new renamed from fk_users_team",),
    ),
    Case(
        name="foreign_key_to_another_table",
        before=lambda m: [users(team=fk())(m), Table("groups", m, key())],
        after=lambda m: [
            users(team=lambda: ForeignKey("groups.id", name="fk_users_team"))(m),
            Table("groups", m, key()),
        ],
        rows={"teams": [{"id": 1}], "groups": [{"id": 1}], "users": [{"id": 1, "team_id": 1}]},
        expected=("~ foreign key fk_users_team target",),
    ),
    Case(
        name="add_composite_foreign_key",
        before=lambda m: [
            Table(
                "lots",
                m,
                Column("a", Integer, primary_key=True, autoincrement=False),
                Column("b", String(5), primary_key=True),
            ),
            Table("uses", m, key(), Column("lot_a", Integer), Column("lot_b", String(5))),
        ],
        after=lambda m: [
            Table(
                "lots",
                m,
                Column("a", Integer, primary_key=True, autoincrement=False),
                Column("b", String(5), primary_key=True),
            ),
            Table(
                "uses",
                m,
                key(),
                Column("lot_a", Integer),
                Column("lot_b", String(5)),
                ForeignKeyConstraint(["lot_a", "lot_b"], ["lots.a", "lots.b"], name="fk_uses_lot", ondelete="CASCADE"),
            ),
        ],
        rows={"lots": [{"a": 1, "b": "x"}], "uses": [{"id": 1, "lot_a": 1, "lot_b": "x"}]},
        expected=("+ foreign key fk_uses_lot",),
    ),
    Case(
        name="foreign_key_to_a_new_unique",
        before=lambda m: [
            Table("teams", m, key(), Column("code", String(5))),
            Table("users", m, key(), Column("team", String(5))),
        ],
        after=lambda m: [
            Table("teams", m, key(), Column("code", String(5)), UniqueConstraint("code", name="uq_teams_code")),
            Table("users", m, key(), Column("team", String(5), ForeignKey("teams.code", name="fk_users_team"))),
        ],
        rows={"teams": [{"id": 1, "code": "a"}], "users": [{"id": 1, "team": "a"}]},
        expected=("+ foreign key fk_users_team", "+ unique uq_teams_code"),
    ),
    Case(
        name="self_reference",
        before=lambda m: Table("nodes", m, key(), Column("parent_id", Integer)),
        after=lambda m: Table(
            "nodes",
            m,
            key(),
            Column(
                "parent_id", Integer, ForeignKey("nodes.id", name="fk_nodes_parent", ondelete="CASCADE"), index=True
            ),
        ),
        rows={"nodes": [{"id": 1, "parent_id": None}, {"id": 2, "parent_id": 1}]},
        expected=("+ foreign key fk_nodes_parent", "+ index ix_nodes_parent_id"),
    ),
    Case(
        name="rebuild_of_a_parent_keeps_children",
        before=lambda m: [
            Table("teams", m, key(), Column("name", String(5))),
            Table("users", m, key(), Column("team_id", Integer, ForeignKey("teams.id", ondelete="CASCADE"))),
        ],
        after=lambda m: [
            Table("teams", m, key(), Column("name", String(9), nullable=False, server_default="x")),
            Table("users", m, key(), Column("team_id", Integer, ForeignKey("teams.id", ondelete="CASCADE"))),
        ],
        rows={"teams": [{"id": 1, "name": "a"}], "users": [{"id": 1, "team_id": 1}, {"id": 2, "team_id": 1}]},
        expected=("~ column teams.name default", "~ column teams.name nullable", "~ column teams.name type"),
    ),
    Case(
        name="foreign_key_sets_null_in_some_columns",
        before=pair("SET NULL"),
        after=pair('SET NULL ("lot b")'),
        rows=PAIR,
        expected=("~ foreign key fk_uses_lot on_delete_columns",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="foreign_key_sets_other_columns_to_default",
        before=pair('SET DEFAULT ("lot b")'),
        after=pair('SET NULL ("lot_A")'),
        rows=PAIR,
        expected=("~ foreign key fk_uses_lot on_delete", "~ foreign key fk_uses_lot on_delete_columns"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="foreign_key_sets_null_spelled_otherwise",
        before=pair('SET NULL ("lot_A", "lot b")'),
        after=pair('set  null ( "lot b","lot_A" )'),
        rows=PAIR,
        expected=(),
        dialects=POSTGRESQL,
    ),
    Case(
        name="add_table_with_foreign_key_that_sets_null_in_some_columns",
        before=nothing,
        after=pair('SET NULL ("lot_A")', deferrable=True, match="FULL"),
        expected=("+ table lots", "+ table uses"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="rename_columns_of_foreign_key_that_sets_null",
        before=pair('SET NULL ("lot b")'),
        after=lambda m: [
            Table("lots", m, Column("A", Integer, primary_key=True), Column("b", Integer, primary_key=True)),
            Table(
                "uses",
                m,
                key(),
                Column("lot_A", Integer),
                Column("new b", Integer),
                ForeignKeyConstraint(
                    ["lot_A", "new b"], ["lots.A", "lots.b"], name="fk_new", ondelete='SET NULL ("new b")'
                ),
            ),
        ],
        renames=(("uses.lot b", "uses.new b"),),
        rows=PAIR,
        expected=("→ column uses.new b renamed from lot b", "→ foreign key fk_new renamed from fk_uses_lot"),
        dialects=POSTGRESQL,
    ),
    option("foreign_key_match_full_goes", {"match": "FULL"}, {"match": "SIMPLE"}, "match", dialects=POSTGRESQL),
    Case(
        name="add_foreign_key_not_valid",
        before=users(),
        after=users(team=fk(postgresql_not_valid=True, ondelete="CASCADE")),
        rows={"users": [{"id": 1, "team_id": 99}]},
        expected=("+ foreign key fk_users_team",),
        dialects=POSTGRESQL,
        impossible=NOT_VALID,
    ),
    Case(
        name="validate_foreign_key",
        before=by_hand("NOT VALID"),
        after=users(team=fk()),
        rows=ROWS,
        expected=("~ foreign key fk_users_team not_valid",),
        undeclared=("- foreign key fk_users_team",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="validate_foreign_key_without_name",
        before=by_hand("NOT VALID", name="users_team_id_fkey"),
        after=users(team=fk(name=None)),
        rows=ROWS,
        expected=("~ foreign key users_team_id_fkey not_valid",),
        undeclared=("- foreign key users_team_id_fkey",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="validate_foreign_key_under_another_name",
        before=by_hand("NOT VALID", name="fk_old"),
        after=users(team=fk()),
        rows=ROWS,
        expected=("~ foreign key fk_users_team not_valid", "→ foreign key fk_users_team renamed from fk_old"),
        undeclared=("- foreign key fk_old",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="foreign_key_may_be_not_valid_and_is",
        before=lambda m: [
            users(team=fk())(m),
            also(
                m.tables["users"],
                "ALTER TABLE users DROP CONSTRAINT fk_users_team, "
                "ADD CONSTRAINT fk_users_team FOREIGN KEY (team_id) REFERENCES teams (id) NOT VALID",
            ),
        ],
        after=users(team=fk(postgresql_not_valid=True)),
        rows=ROWS,
        expected=(),
        dialects=POSTGRESQL,
    ),
    Case(
        name="foreign_key_may_be_not_valid_and_is_not",
        before=users(team=fk()),
        after=users(team=fk(postgresql_not_valid=True)),
        rows=ROWS,
        expected=(),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_table_with_foreign_key_not_valid",
        before=by_hand("ON DELETE CASCADE NOT VALID"),
        after=lambda m: Table("teams", m, key()),
        rows=ROWS,
        keeps=("teams.id",),
        expected=("- table users",),
        undeclared=("- foreign key fk_users_team",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="foreign_key_not_valid_is_lifted_as_it_is",
        before=lambda m: also(
            Table(
                "users", m, key(), Column("code", Integer), Column("boss", Integer), UniqueConstraint("code", name="u")
            ),
            "ALTER TABLE users ADD CONSTRAINT fk_boss FOREIGN KEY (boss) REFERENCES users (code) NOT VALID",
        ),
        after=lambda m: Table(
            "users",
            m,
            key(),
            Column("code", Integer),
            Column("boss", Integer, ForeignKey("users.code", name="fk_boss", postgresql_not_valid=True)),
            UniqueConstraint("code", name="u", postgresql_nulls_not_distinct=True),
        ),
        rows={"users": [{"id": 1, "code": 1, "boss": 1}]},
        expected=("~ unique u nulls_not_distinct",),
        undeclared=("- foreign key fk_boss",),
        dialects=POSTGRESQL,
        impossible=NOT_VALID,
    ),
    Case(
        name="foreign_key_to_another_namespace",
        before=lambda m: [
            Table("teams", m, key(), schema="crm"),
            Table("users", m, key(), Column("team_id", Integer), schema="shop"),
        ],
        after=lambda m: [
            Table("teams", m, key(), schema="crm"),
            Table(
                "users",
                m,
                key(),
                Column("team_id", Integer, ForeignKey("crm.teams.id", name="fk_users_team", ondelete="CASCADE")),
                schema="shop",
            ),
        ],
        namespaces=("crm", "shop"),
        rows={"crm.teams": [{"id": 1}], "shop.users": [{"id": 1, "team_id": 1}]},
        expected=("+ foreign key fk_users_team",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="foreign_key_moves_to_another_namespace",
        before=lambda m: [
            Table("teams", m, key()),
            Table("teams", m, key(), schema="crm"),
            Table("users", m, key(), Column("team_id", Integer, ForeignKey("teams.id", name="fk_users_team"))),
        ],
        after=lambda m: [
            Table("teams", m, key()),
            Table("teams", m, key(), schema="crm"),
            Table("users", m, key(), Column("team_id", Integer, ForeignKey("crm.teams.id", name="fk_users_team"))),
        ],
        namespaces=("crm",),
        rows={"teams": [{"id": 1}], "crm.teams": [{"id": 1}], "users": [{"id": 1, "team_id": 1}]},
        expected=("~ foreign key fk_users_team target",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="add_foreign_keys_in_a_circle",
        before=lambda m: [
            Table("a", m, key(), Column("b_id", Integer)),
            Table("b", m, key(), Column("a_id", Integer)),
        ],
        after=lambda m: [
            Table("a", m, key(), Column("b_id", Integer, ForeignKey("b.id", name="fk_a_b", use_alter=True))),
            Table("b", m, key(), Column("a_id", Integer, ForeignKey("a.id", name="fk_b_a", use_alter=True))),
        ],
        rows={"a": [{"id": 1, "b_id": 1}], "b": [{"id": 1, "a_id": 1}]},
        expected=("+ foreign key fk_a_b", "+ foreign key fk_b_a"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="add_foreign_keys_to_names_with_dots",
        before=dotted(),
        after=dotted(
            lambda m: ForeignKeyConstraint(
                ["team.id"], [m.tables["a.teams"].c["the.id"]], name="fk.team", ondelete="CASCADE", deferrable=True
            ),
        ),
        rows={"a.teams": [{"the.id": 1}], "b.users": [{"id": 1, "team.id": 1}]},
        keeps=(),
        expected=("+ foreign key fk.team",),
    ),
    Case(
        name="foreign_key_to_names_with_dots_changes",
        before=dotted(
            lambda m: ForeignKeyConstraint(["team.id"], [m.tables["a.teams"].c["the.id"]], name="fk.team"),
        ),
        after=dotted(
            lambda m: ForeignKeyConstraint(
                ["team.id"], [m.tables["a.teams"].c["the.id"]], name="fk.team", ondelete="CASCADE"
            ),
        ),
        rows={"a.teams": [{"the.id": 1}], "b.users": [{"id": 1, "team.id": 1}]},
        keeps=(),
        expected=("~ foreign key fk.team on_delete",),
    ),
    Case(
        name="drop_foreign_keys_to_names_with_dots",
        before=dotted(
            lambda m: ForeignKeyConstraint(
                ["team.id"], [m.tables["a.teams"].c["the.id"]], name="fk.team", ondelete="CASCADE"
            ),
        ),
        after=dotted(),
        rows={"a.teams": [{"the.id": 1}], "b.users": [{"id": 1, "team.id": 1}]},
        keeps=(),
        expected=("- foreign key fk.team",),
    ),
)
