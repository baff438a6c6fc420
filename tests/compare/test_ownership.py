"""What of a live database is ours, and what is somebody else's."""

import pytest

from schemactl.compare import scope
from schemactl.compare.ownership import without_unmanaged
from schemactl.other_tools import OTHER_TOOLS
from schemactl.schema import Column, Enum, ObjectName, Schema, SchemaObject, Table


def table(name: str, type_: str = "integer") -> Table:
    namespace, _, own = name.rpartition(".")
    return Table(ObjectName(own, namespace), (Column("x", type_),))


def enum(name: str) -> Enum:
    return Enum(ObjectName(name), ("a",))


def schema(*objects: SchemaObject) -> Schema:
    return Schema.build("postgresql", objects, "public")


def split(
    live: Schema, *created: str, known: str = "", ours: Schema | None = None
) -> tuple[list[str], tuple[str, ...]]:
    asked: list[str] = []

    def is_created(item: SchemaObject) -> bool:
        asked.append(str(item.name))
        return str(item.name) in created

    names = frozenset({ObjectName(known)}) if known else frozenset()
    left, unmanaged = without_unmanaged(live, known=names, ours=[ours or schema()], is_created=is_created)
    assert left.default_namespace == live.default_namespace
    assert len(asked) == len(set(asked))
    return sorted(str(item.name) for item in left.objects), unmanaged


def test_tables_of_models_and_history_are_ours() -> None:
    live = schema(table("declared"), table("replayed"), table("created"), table("theirs"), table("audit.created"))
    found = split(live, "created", known="declared", ours=schema(table("replayed")))
    assert found == (["created", "declared", "replayed"], ("audit.created", "theirs"))


def test_nobody_reads_the_history_where_all_is_known() -> None:
    live = schema(table("a", "mood"), enum("mood"))

    def is_created(_: SchemaObject) -> bool:
        raise AssertionError

    known = frozenset({ObjectName("a")})
    assert without_unmanaged(live, known=known, ours=[schema()], is_created=is_created) == (live, ())


@pytest.mark.parametrize(
    ("objects", "kept", "unmanaged"),
    [
        ([table("ours", "mood"), enum("mood")], ["mood", "ours"], ()),
        ([table("ours", "mood[]"), enum("mood")], ["mood", "ours"], ()),
        ([table("ours", "mood"), table("theirs", "mood"), enum("mood")], ["ours"], ("theirs",)),
        ([table("theirs", "mood"), enum("mood")], [], ("theirs",)),
        ([enum("mood")], [], ("enum mood",)),
        ([enum("created")], ["created"], ()),
        ([table("theirs", "created"), enum("created")], [], ("theirs",)),
    ],
)
def test_enums_go_with_their_tables(objects: list[SchemaObject], kept: list[str], unmanaged: tuple[str, ...]) -> None:
    assert split(schema(*objects), "created", known="ours") == (kept, unmanaged)


def test_a_declared_enum_is_ours_whoever_uses_it() -> None:
    live = schema(table("theirs", "mood"), enum("mood"))
    assert split(live, ours=schema(enum("mood"))) == (["mood"], ("theirs",))


OTHERS = (
    "spatial_ref_sys", "topology.layer", "_timescaledb_catalog.hypertable", "celery_taskmeta", "pgboss.job", "cron.job",
    "flyway_schema_history", "databasechangeloglock", "other.alembic_version", "app_alembic_version", "_litestream_seq",
    "schema_migrations", "graphile_worker.jobs", "procrastinate_jobs", "gpkg_contents", "django_migrations",
)  # fmt: skip
OWN = ("auth_user", "jobs", "topology", "tiger", "alembic", "cron_jobs", "django_app", "spatial")


def test_tables_of_other_tools_are_left_out_unless_declared() -> None:
    live = schema(*map(table, (*OTHERS, *OWN)))
    assert sorted(str(item.name) for item in scope(live, other_tools=OTHER_TOOLS).tables) == sorted(OWN)
    declared = frozenset({ObjectName("celery_taskmeta"), ObjectName("job", "cron")})
    left = scope(live, other_tools=OTHER_TOOLS, declared=declared)
    assert sorted(str(item.name) for item in left.tables) == sorted([*OWN, "celery_taskmeta", "cron.job"])
    assert scope(live, other_tools=()) is live
    assert not scope(live, other_tools=OTHER_TOOLS, declared=declared, exclude=["*"]).tables
