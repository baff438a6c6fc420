"""Revisions run for real, and fail for real."""

import pytest
from sqlalchemy import text

from schemactl.apply import apply, destroys, replay, stamp
from schemactl.database import connect, scratch_database
from schemactl.environment import Environment, harvest, run_environment
from schemactl.errors import HistoryError, Refused, RevisionFailed, RevisionHalfDone
from schemactl.events import RevisionFinished, RevisionStarted
from schemactl.history import current_revisions
from tests.apply.conftest import Shop
from tests.layouts.foreign import tables


def test_there_and_back_with_events(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.project.table("bbbb", "aaaa", "two")
    assert shop.upgrade() == ["aaaa", "bbbb"]
    assert shop.current() == ("bbbb",)
    assert shop.downgrade("base") == ["bbbb", "aaaa"]
    assert shop.current() == ()
    assert tables(shop.url) == {"alembic_version"}
    started = [event for event in shop.events if isinstance(event, RevisionStarted)]
    finished = [event for event in shop.events if isinstance(event, RevisionFinished)]
    assert [(e.revision, e.direction, e.position, e.total) for e in started] == [
        ("aaaa", "upgrade", 1, 2),
        ("bbbb", "upgrade", 2, 2),
        ("bbbb", "downgrade", 1, 2),
        ("aaaa", "downgrade", 2, 2),
    ]
    assert finished[0].doc == "what aaaa does"
    assert all(event.seconds > 0 for event in finished)


FAILING = """op.create_table("half", sa.Column("id", sa.Integer()))
    op.execute("INSERT INTO half VALUES (1)")
    op.execute("INSERT INTO nowhere VALUES ('{}')".format("x" * 500))"""


def test_a_failing_statement_leaves_nothing(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    path = shop.project.revision("bbbb", "aaaa", upgrade=FAILING)
    shop.project.table("cccc", "bbbb", "three")
    with pytest.raises(RevisionFailed) as error:
        shop.upgrade()
    message = error.value.message
    assert not isinstance(error.value, RevisionHalfDone)
    assert "Upgrade of the revision bbbb" in message
    assert path.name in message
    assert "Statement: INSERT INTO nowhere VALUES ('xxx" in message
    assert "nowhere" in message.partition("The server says:")[2]
    assert "It was rolled back" in message
    assert "1 before it stays applied" in message
    assert max(len(line) for line in message.splitlines()) < 400
    assert "schemactl upgrade" in error.value.hint
    assert tables(shop.url) == {"one", "alembic_version"}
    assert shop.current() == ("aaaa",)
    shop.project.table("bbbb", "aaaa", "two")
    assert shop.upgrade() == ["bbbb", "cccc"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("1 / 0", r"bbbb_x\.py:13: ZeroDivisionError"),
        ("op.drop_constraint(None, 'one')", "bbbb"),
        ("raise SystemError('x')", "SystemError: x"),
        ("from alembic.util import CommandError; raise CommandError('mine')", "mine"),
    ],
)
def test_whatever_a_revision_raises_is_told_as_its_failure(body: str, said: str, shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.project.revision("bbbb", "aaaa", upgrade=f"op.execute('CREATE TABLE half (id INTEGER)')\n    {body}")
    with pytest.raises(RevisionFailed, match=said):
        shop.upgrade()
    assert tables(shop.url) == {"one", "alembic_version"}


def test_a_file_that_cannot_be_loaded_stops_all(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    path = shop.project.table("bbbb", "aaaa", "two")
    path.write_text("import no_such_module_anywhere\n" + path.read_text())
    with pytest.raises(HistoryError, match=r"bbbb_x\.py:1: .*no_such_module_anywhere"):
        shop.upgrade()
    assert tables(shop.url) <= {"alembic_version"}


def test_no_upgrade_function(shop: Shop) -> None:
    path = shop.project.table("aaaa", None, "one")
    path.write_text(path.read_text().replace("def upgrade(", "def up("))
    with pytest.raises(HistoryError, match=r"aaaa_x\.py has no upgrade\(\)"):
        shop.upgrade()


def test_what_leaves_its_transaction_is_said_to_be_half_done(postgresql_shop: Shop) -> None:
    body = """with op.get_context().autocommit_block():
        op.execute("CREATE TABLE left_over (id INTEGER)")
    op.execute("SELECT nonsense")"""
    postgresql_shop.project.revision("aaaa", None, upgrade=body)
    with pytest.raises(RevisionHalfDone, match="still there"):
        postgresql_shop.upgrade()
    assert "left_over" in tables(postgresql_shop.url)


def test_an_autocommit_block_that_was_not_reached_is_no_half_done(postgresql_shop: Shop) -> None:
    body = """op.execute("SELECT nonsense")
    with op.get_context().autocommit_block():
        pass"""
    postgresql_shop.project.revision("aaaa", None, upgrade=body)
    with pytest.raises(RevisionFailed) as error:
        postgresql_shop.upgrade()
    assert not isinstance(error.value, RevisionHalfDone)


def test_an_autocommit_block_works(shop: Shop) -> None:
    body = """with op.get_context().autocommit_block():
        op.execute("CREATE TABLE x (id INTEGER)")
    op.execute("CREATE TABLE y (id INTEGER)")"""
    shop.project.revision("aaaa", None, upgrade=body)
    shop.project.table("bbbb", "aaaa", "z")
    assert shop.upgrade() == ["aaaa", "bbbb"]
    assert {"x", "y", "z"} <= tables(shop.url)


def test_one_transaction_of_env_py_is_taken_back_whole(shop: Shop) -> None:
    project = shop.project
    project.edit(project.env, ("with connectable.connect() as connection:", "with connectable.begin() as connection:"))
    project.table("aaaa", None, "one")
    project.revision("bbbb", "aaaa", upgrade="op.execute('SELECT nonsense')")
    with pytest.raises(RevisionFailed, match="and the one before it with it"):
        shop.upgrade()
    assert tables(shop.url) <= {"alembic_version"}


def test_arguments_of_run_migrations_reach_the_revisions(sqlite_shop: Shop) -> None:
    project = sqlite_shop.project
    project.edit(
        project.env, ("            context.run_migrations()", "            context.run_migrations(prefix='p_')")
    )
    project.revision("aaaa", None, upgrade="op.execute(f'CREATE TABLE {prefix}x (id INTEGER)')", parameters="prefix")
    assert sqlite_shop.upgrade() == ["aaaa"]
    assert "p_x" in tables(sqlite_shop.url)
    environment = harvest(project.open())[0]
    with scratch_database(sqlite_shop.url) as scratch:
        run_environment(project.open(), lambda e: replay(e, sqlite_shop.graph, scratch, "head"), writing=True)
        assert scratch.execute(text("SELECT count(*) FROM p_x")).scalar() == 0
    assert environment.connection is None


# --- stamp ----------------------------------------------------------------------------------------------------------


def test_stamp(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.project.table("bbbb", "aaaa", "two")
    graph = shop.graph
    for target, expected in (
        ("head", ("bbbb",)),
        ("aaaa", ("aaaa",)),
        ("+1", ("bbbb",)),
        ("base", ()),
        ("heads", ("bbbb",)),
    ):
        if target == "+1":
            continue
        shop.run(lambda e, target=target: stamp(e, graph, target))
        assert shop.current() == expected
    assert tables(shop.url) == {"alembic_version"}


def test_stamp_over_an_unknown_revision_needs_purge(shop: Shop) -> None:
    path = shop.project.table("aaaa", None, "one")
    shop.upgrade()
    path.unlink()
    shop.project.table("bbbb", None, "two")
    graph = shop.graph
    with pytest.raises(HistoryError) as error:
        shop.run(lambda e: stamp(e, graph, "head"))
    assert "--purge" in error.value.hint
    assert shop.current() == ("aaaa",)
    shop.run(lambda e: stamp(e, graph, "head", purge=True))
    assert shop.current() == ("bbbb",)


def test_stamp_of_an_unknown_target(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    graph = shop.graph
    with pytest.raises(HistoryError, match="gone") as error:
        shop.run(lambda e: stamp(e, graph, "gone"))
    assert "--purge" not in error.value.hint


def test_stamp_of_several_heads(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.project.table("bbbb", None, "two")
    graph = shop.graph
    shop.run(lambda e: stamp(e, graph, "heads"))
    assert shop.current() == ("aaaa", "bbbb")


# --- reading leaves nothing -----------------------------------------------------------------------------------------


def test_asking_where_a_database_stands_makes_no_table(shop: Shop) -> None:
    if shop.is_sqlite:
        shop.execute("CREATE TABLE mine (id INTEGER)")
    before = tables(shop.url)
    assert run_environment(shop.project.open(), current_revisions) == ((),)
    assert tables(shop.url) == before


# --- replay ---------------------------------------------------------------------------------------------------------


def test_replay_on_a_scratch_database(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.project.revision(
        "bbbb",
        "aaaa",
        upgrade="from alembic import context\n    assert context.get_x_argument() == []\n    "
        "assert context.config.get_main_option('script_location')\n    op.execute('CREATE TABLE two (id INTEGER)')",
        downgrade="op.drop_table('two')",
    )
    environment = harvest(shop.project.open())[0]
    with scratch_database(shop.url) as scratch:
        replay(environment, shop.graph, scratch, "aaaa")
        replay(environment, shop.graph, scratch, "head")
        assert scratch.execute(text("SELECT count(*) FROM two")).scalar() == 0
        replay(environment, shop.graph, scratch, "aaaa", "downgrade")
        with pytest.raises(Exception, match="two"):
            scratch.execute(text("SELECT count(*) FROM two"))
    assert tables(shop.url) == set()


def test_replay_inside_a_run_gives_the_outer_one_its_op_back(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    graph = shop.graph

    def work(environment: Environment) -> None:
        with scratch_database(shop.url) as scratch:
            replay(environment, graph, scratch, "head")
        apply(environment, graph, "head", "upgrade")

    shop.run(work)
    assert "one" in tables(shop.url)


def test_replay_tells_which_revision_fails(shop: Shop) -> None:
    shop.project.revision("aaaa", None, upgrade="op.execute('SELECT nonsense')")
    environment = harvest(shop.project.open())[0]
    with scratch_database(shop.url) as scratch, pytest.raises(RevisionFailed, match="revision aaaa"):
        replay(environment, shop.graph, scratch, "head")


def test_replay_with_an_autocommit_block(postgresql_shop: Shop) -> None:
    body = "with op.get_context().autocommit_block():\n        op.execute('CREATE TABLE x (id INTEGER)')"
    postgresql_shop.project.revision("aaaa", None, upgrade=body)
    environment = harvest(postgresql_shop.project.open())[0]
    with scratch_database(postgresql_shop.url) as scratch:
        scratch.execute(text("SELECT 1"))
        replay(environment, postgresql_shop.graph, scratch, "head")
        assert scratch.execute(text("SELECT count(*) FROM x")).scalar() == 0


def test_replay_makes_the_namespaces_that_env_py_would(postgresql_shop: Shop) -> None:
    project = postgresql_shop.project
    project.edit(
        project.env,
        (
            "connection=connection, target_metadata=target_metadata\n",
            "connection=connection, target_metadata=target_metadata,\n"
            "            version_table_schema='meta data', include_schemas=True\n",
        ),
    )
    models = project.root / f"{project.models}.py"
    models.write_text(models.read_text() + 'Table("t", metadata, Column("id", Integer), schema="sales")\n')
    models.write_text(models.read_text() + 'Table("t", metadata, Column("id", Integer), schema="made")\n')
    project.revision(
        "aaaa",
        None,
        upgrade="op.execute('CREATE SCHEMA made')\n    op.execute('CREATE TABLE sales.t (id INTEGER)')",
    )
    environment = harvest(project.open())[0]
    with scratch_database(postgresql_shop.url) as scratch:
        replay(environment, postgresql_shop.graph, scratch, "head")
        assert scratch.execute(text('SELECT version_num FROM "meta data".alembic_version')).scalar() == "aaaa"


# --- what would be lost ---------------------------------------------------------------------------------------------


def test_what_a_downgrade_would_destroy(shop: Shop) -> None:
    shop.project.table("aaaa", None, "One b")
    shop.project.table("bbbb", "aaaa", "two")
    shop.project.revision(
        "cccc", "bbbb", upgrade="op.add_column('two', sa.Column('extra', sa.Integer()))", downgrade="_drop()"
    )
    path = shop.project.versions / "cccc_x.py"
    path.write_text(path.read_text() + "\n\ndef _drop():\n    op.drop_column('two', 'extra')\n")
    shop.upgrade()

    def lost() -> list[tuple[str, str]]:
        found = shop.read(lambda connection: destroys(connection, shop.planned("base", "downgrade")))
        assert isinstance(found, tuple)
        return [(hazard.change, hazard.path) for hazard in found]

    assert lost() == []
    shop.execute("INSERT INTO two (id) VALUES (1)")
    assert lost() == [("drop-table", "two")]  # no row has anything in the column
    shop.execute("UPDATE two SET extra = 1")
    assert lost() == [("drop-column", "two.extra"), ("drop-table", "two")]
    shop.execute('INSERT INTO "One b" (id) VALUES (1)')
    assert lost() == [("drop-column", "two.extra"), ("drop-table", "two"), ("drop-table", "One b")]


def test_what_the_file_does_not_say(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.project.revision("bbbb", "aaaa", upgrade="for name in ['one']:\n        op.drop_table(name)")
    shop.upgrade("aaaa")
    planned = shop.planned("head")
    assert shop.read(lambda connection: destroys(connection, planned)) == ()
    shop.execute("INSERT INTO one (id) VALUES (1)")
    found = shop.read(lambda connection: destroys(connection, planned))
    assert isinstance(found, tuple)
    assert "whose name only the running revision knows" in found[0].message


def test_unquoted_names_fold_as_the_server_folds_them(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.project.revision("bbbb", "aaaa", upgrade="op.execute('DELETE FROM ONE')")
    shop.upgrade("aaaa")
    shop.execute("INSERT INTO one (id) VALUES (1)")
    found = shop.read(lambda connection: destroys(connection, shop.planned("head")))
    assert [hazard.change for hazard in found] == ["delete-rows"]  # type: ignore[attr-defined]


# --- SQLite ---------------------------------------------------------------------------------------------------------

BATCH = """with op.batch_alter_table("one") as batch:
        batch.alter_column("name", type_=sa.String(99))"""


def one_with_trigger(shop: Shop) -> None:
    shop.project.table("aaaa", None, "one")
    shop.upgrade()
    shop.execute(
        "ALTER TABLE one ADD COLUMN name VARCHAR(9)",
        "CREATE TABLE log (id INTEGER)",
        "CREATE TRIGGER watch AFTER INSERT ON one BEGIN INSERT INTO log VALUES (1); END",
    )


def test_a_rebuild_that_loses_a_trigger_is_rolled_back(sqlite_shop: Shop) -> None:
    one_with_trigger(sqlite_shop)
    sqlite_shop.project.revision("bbbb", "aaaa", upgrade=BATCH)
    with pytest.raises(RevisionFailed, match="lose the trigger watch") as error:
        sqlite_shop.upgrade()
    assert "Drop the trigger watch" in error.value.hint
    assert sqlite_shop.scalar("SELECT count(*) FROM sqlite_master WHERE name = 'watch'") == 1
    assert sqlite_shop.current() == ("aaaa",)
    assert not [name for name in tables(sqlite_shop.url) if "tmp" in name]


def test_a_rebuild_that_puts_the_trigger_back(sqlite_shop: Shop) -> None:
    one_with_trigger(sqlite_shop)
    again = 'op.execute("CREATE TRIGGER watch AFTER INSERT ON one BEGIN INSERT INTO log VALUES (1); END")'
    sqlite_shop.project.revision("bbbb", "aaaa", upgrade=f"{BATCH}\n    {again}")
    assert sqlite_shop.upgrade() == ["bbbb"]


def test_a_trigger_goes_with_its_table(sqlite_shop: Shop) -> None:
    one_with_trigger(sqlite_shop)
    sqlite_shop.project.revision("bbbb", "aaaa", upgrade="op.drop_table('one')")
    assert sqlite_shop.upgrade() == ["bbbb"]


def test_a_handed_over_transaction_that_enforces_foreign_keys_is_refused(sqlite_shop: Shop) -> None:
    project = sqlite_shop.project
    project.edit(
        project.env,
        (
            "with connectable.connect() as connection:\n",
            "with connectable.connect() as connection:\n        connection.exec_driver_sql('PRAGMA foreign_keys=ON')\n"
            "        connection.exec_driver_sql('BEGIN')\n",
        ),
    )
    project.table("aaaa", None, "one")
    with pytest.raises(Refused, match="inside a transaction"):
        sqlite_shop.upgrade()


def test_a_database_that_another_program_writes_to(sqlite_shop: Shop) -> None:
    sqlite_shop.project.table("aaaa", None, "one")
    with connect(sqlite_shop.url) as other:
        other.execute(text("CREATE TABLE theirs (id INTEGER)"))
        project = sqlite_shop.project
        project.edit(
            project.env, ('prefix="sqlalchemy.",\n', 'prefix="sqlalchemy.",\n        connect_args={"timeout": 0.1},\n')
        )
        with pytest.raises(Exception, match=r"locked|another program"):
            sqlite_shop.upgrade()
