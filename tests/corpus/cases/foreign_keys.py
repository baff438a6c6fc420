"""Foreign keys."""

from typing import Any

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, MetaData, String, Table, UniqueConstraint

from tests.corpus.case import POSTGRESQL, UNNAMED, Build, Case, conventional, key

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
)
