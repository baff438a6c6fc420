"""PostgreSQL's properties of tables, which the models declare in their arguments and in their `info`."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

from tests.corpus.case import POSTGRESQL, Build, Case, also, key, nothing

ROWS = {"logs": [{"id": 1, "line": "a"}, {"id": 2, "line": "b"}]}


def logs(
    *items: Any, settings: dict[str, Any] | None = None, guard: str = "", identity: str = "", **options: Any
) -> Build:
    """A table whose info is what its DDL makes of it."""

    def build(metadata: MetaData) -> None:
        info = {
            "postgresql_with": settings,
            "postgresql_row_level_security": guard or None,
            "postgresql_replica_identity": identity or None,
        }
        line = Column("line", Text, nullable=False)
        table = Table("logs", metadata, key(), line, *[item() for item in items], info=info, **options)
        words = ", ".join(f"{name} = {value}" for name, value in (settings or {}).items())
        also(
            table,
            f"ALTER TABLE logs SET ({words})" if words else "",
            "ALTER TABLE logs ENABLE ROW LEVEL SECURITY" if guard else "",
            "ALTER TABLE logs FORCE ROW LEVEL SECURITY" if guard == "forced" else "",
            f"ALTER TABLE logs REPLICA IDENTITY {identity.replace('index', 'USING INDEX')}" if identity else "",
        )

    return build


def change(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


def unique() -> Index:
    return Index("ix_logs_line", "line", unique=True)


def unlogged(metadata: MetaData, prefixes: list[str]) -> None:
    """Two tables of which one refers to the other, under names that come in either order."""
    Table("a", metadata, key(), Column("z_id", Integer, ForeignKey("z.id")), prefixes=prefixes)
    Table("z", metadata, key(), prefixes=prefixes)


UNLOGGED: dict[str, Any] = {"prefixes": ["UNLOGGED"]}
LOGS = "~ table logs"

CASES = (
    change("unlogged_set", logs(), logs(**UNLOGGED), f"{LOGS} unlogged"),
    change("unlogged_reset", logs(**UNLOGGED), logs(), f"{LOGS} unlogged"),
    change("unlogged_new_table", nothing, logs(**UNLOGGED), "+ table logs", rows={}),
    change("unlogged_dropped_table", logs(**UNLOGGED), nothing, "- table logs", rows={}),
    change(
        "unlogged_tables_that_refer",
        lambda m: unlogged(m, []),
        lambda m: unlogged(m, ["UNLOGGED"]),
        "~ table a unlogged",
        "~ table z unlogged",
        rows={"z": [{"id": 1}], "a": [{"id": 1, "z_id": 1}]},
    ),
    change("storage_parameter_set", logs(), logs(settings={"fillfactor": 70}), f"{LOGS} with.fillfactor"),
    change("storage_parameter_reset", logs(settings={"fillfactor": 70}), logs(), f"{LOGS} with.fillfactor"),
    change(
        "storage_parameters_changed",
        logs(settings={"fillfactor": 70, "autovacuum_enabled": "false", "toast.autovacuum_enabled": "off"}),
        logs(settings={"fillfactor": 80, "autovacuum_vacuum_scale_factor": 0.05}),
        f"{LOGS} with.autovacuum_enabled",
        f"{LOGS} with.autovacuum_vacuum_scale_factor",
        f"{LOGS} with.fillfactor",
        f"{LOGS} with.toast.autovacuum_enabled",
    ),
    change(
        "storage_parameters_spelled_otherwise",
        logs(settings={"autovacuum_enabled": "OFF", "autovacuum_vacuum_scale_factor": "0.50"}),
        logs(settings={"autovacuum_enabled": False, "autovacuum_vacuum_scale_factor": 0.5}),
    ),
    change(
        "storage_parameters_of_a_new_table",
        nothing,
        logs(settings={"fillfactor": 70, "toast.autovacuum_enabled": False}),
        "+ table logs",
        rows={},
    ),
    change(
        "storage_parameters_of_a_dropped_table",
        logs(settings={"fillfactor": 70, "autovacuum_enabled": False}),
        nothing,
        "- table logs",
        rows={},
    ),
    change("replica_identity_full", logs(), logs(identity="full"), f"{LOGS} replica_identity"),
    change("replica_identity_reset", logs(identity="nothing"), logs(), f"{LOGS} replica_identity"),
    change("replica_identity_changed", logs(identity="full"), logs(identity="nothing"), f"{LOGS} replica_identity"),
    change(
        "replica_identity_of_an_index",
        logs(),
        logs(unique, identity="index ix_logs_line"),
        "+ index ix_logs_line",
        f"{LOGS} replica_identity",
    ),
    change(
        "replica_identity_of_an_index_reset",
        logs(unique, identity="index ix_logs_line"),
        logs(),
        "- index ix_logs_line",
        f"{LOGS} replica_identity",
    ),
    change(
        "replica_identity_of_a_constraint",
        nothing,
        logs(lambda: UniqueConstraint("line", name="uq_logs"), identity="index uq_logs"),
        "+ table logs",
        rows={},
    ),
    change(
        "replica_identity_of_an_index_that_changes",
        logs(unique, identity="index ix_logs_line"),
        logs(lambda: Index("ix_logs_line", "line", "id", unique=True), identity="index ix_logs_line"),
        "~ index ix_logs_line parts",
    ),
    change("row_level_security_enabled", logs(), logs(guard="enabled"), f"{LOGS} row_level_security"),
    change("row_level_security_disabled", logs(guard="forced"), logs(), f"{LOGS} row_level_security"),
    change("row_level_security_forced", logs(guard="enabled"), logs(guard="forced"), f"{LOGS} row_level_security"),
    change("row_level_security_of_a_new_table", nothing, logs(guard="forced"), "+ table logs", rows={}),
    change("row_level_security_of_a_dropped_table", logs(guard="forced"), nothing, "- table logs", rows={}),
    change("default_tablespace_and_method_named", logs(), logs(postgresql_tablespace="pg_default")),
    change(
        "every_property_at_once",
        logs(settings={"fillfactor": 70}, guard="enabled", identity="full", comment="a"),
        logs(settings={"fillfactor": 80}, identity="nothing", comment="b", **UNLOGGED),
        f"{LOGS} comment",
        f"{LOGS} replica_identity",
        f"{LOGS} row_level_security",
        f"{LOGS} unlogged",
        f"{LOGS} with.fillfactor",
    ),
)
