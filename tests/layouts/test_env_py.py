"""What people write into env.py."""

import asyncio
import logging
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import MetaData, create_engine, make_url, text

from schemactl.apply import apply
from schemactl.environment import Environment, harvest, run_environment
from schemactl.errors import ConnectionFailed, DriverError, EnvironmentFileError
from schemactl.history import current_revisions
from tests.layouts.conftest import Make
from tests.layouts.foreign import Foreign, tables

CONNECT = """    connectable = engine_from_config(
        config.get_section(config.config_ini_section, {}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
"""
CONFIGURE = """        context.configure(
            connection=connection, target_metadata=target_metadata
        )
"""


def with_own_settings(project: Foreign, url: str) -> Foreign:
    """Let env.py take its URL from the application."""
    (project.root / f"settings_{project.models}.py").write_text(f"URL = {url!r}\n")
    project.edit(
        project.env,
        (
            CONNECT,
            f"    from settings_{project.models} import URL\n    from sqlalchemy import create_engine\n"
            "    connectable = create_engine(URL)\n",
        ),
    )
    return project


def url_of(environment: Environment) -> str:
    assert environment.url is not None
    return str(environment.url.database)


def upgrade(project: Foreign, **how: object) -> tuple[str, ...]:
    """Upgrade to head and name what ran."""
    graph = project.graph()
    ran = run_environment(project.open(), lambda e: apply(e, graph, "head", "upgrade"), writing=True, **how)  # type: ignore[arg-type]
    return tuple(item.revision for item in ran[0])


def test_a_url_that_env_py_takes_from_its_own_settings(foreign: Make, database_url: str) -> None:
    project = with_own_settings(foreign(), database_url)
    project.table("aaaa1111", None, "author")
    assert upgrade(project) == ("aaaa1111",)
    assert "author" in tables(database_url)


def test_an_asked_for_database_is_the_one_acted_on(foreign: Make, database_url: str, tmp_path: Path) -> None:
    other = f"sqlite:///{tmp_path / 'other.db'}"
    project = with_own_settings(foreign(), other)
    project.table("aaaa1111", None, "author")
    opened, graph = project.open(url=database_url), project.graph()
    run_environment(opened, lambda e: apply(e, graph, "head", "upgrade"), writing=True)
    assert "author" in tables(database_url)
    assert tables(other) == set()
    assert run_environment(opened, url_of) == (make_url(database_url).database,)


def test_an_asked_for_database_is_reached_where_env_pys_own_is_down(foreign: Make, database_url: str) -> None:
    project = with_own_settings(foreign(), "postgresql+psycopg2://nobody@127.0.0.1:1/nowhere")
    project.table("aaaa1111", None, "author")
    opened, graph = project.open(url=database_url), project.graph()
    run_environment(opened, lambda e: apply(e, graph, "head", "upgrade"), writing=True)
    assert "author" in tables(database_url)


def test_env_py_that_overwrites_the_url(foreign: Make, database_url: str, tmp_path: Path) -> None:
    other = f"sqlite:///{tmp_path / 'other.db'}"
    project = foreign()
    project.edit(
        project.env,
        (
            "config = context.config\n",
            f"config = context.config\nconfig.set_main_option('sqlalchemy.url', {other!r})\n",
        ),
    )
    assert run_environment(project.open(url=database_url), url_of, writing=True) == (make_url(database_url).database,)
    assert run_environment(project.open(), url_of, writing=True) == (str(tmp_path / "other.db"),)


def test_a_percent_sign_in_the_url(foreign: Make, tmp_path: Path) -> None:
    folder = tmp_path / "100%(here)s %40"
    folder.mkdir()
    path = folder / "x.db"
    url = f"sqlite:///{str(path).replace('%', '%25')}"
    project = foreign()
    assert run_environment(project.open(url=url), url_of, writing=True) == (str(path),)
    project.ini(("driver://user:pass@localhost/dbname", url))
    assert run_environment(project.open(), url_of, writing=True) == (str(path),)


def test_env_py_may_set_a_url_with_a_percent_sign(foreign: Make, tmp_path: Path) -> None:
    project = foreign()
    url = f"sqlite:///{tmp_path}/a%20b.db"
    project.edit(
        project.env,
        ("config = context.config\n", f"config = context.config\nconfig.set_main_option('sqlalchemy.url', {url!r})\n"),
    )
    assert run_environment(project.open(), url_of, writing=True) == (f"{tmp_path}/a b.db",)


def test_several_databases_and_one_url_is_refused_before_anything_is_done(
    foreign: Make, sqlite_url: str, tmp_path: Path
) -> None:
    project = foreign("multidb")
    first, second = (f"sqlite:///{tmp_path / name}" for name in ("a.db", "b.db"))
    project.ini(
        ("driver://user:pass@localhost/dbname2", second), ("driver://user:pass@localhost/dbname\n", first + "\n")
    )
    with pytest.raises(EnvironmentFileError, match="several databases") as error:
        run_environment(project.open(url=sqlite_url), current_revisions, writing=True)
    assert "--url" in error.value.message
    assert tables(sqlite_url) == tables(first) == tables(second) == set()


def test_options_are_handed_on(foreign: Make, postgresql_url: str) -> None:
    project = foreign("generic", postgresql_url)
    project.edit(
        project.env,
        (
            CONFIGURE,
            """        def include_object(object, name, type_, reflected, compare_to):
            return name != "book"

        def include_name(name, type_, parents):
            return True

        from sqlalchemy import MetaData, text
        connection.execute(text('CREATE SCHEMA IF NOT EXISTS "own"'))
        connection.commit()
        context.configure(
            connection, target_metadata=[target_metadata, MetaData(schema="own")], include_object=include_object,
            include_name=include_name, include_schemas=True, version_table="my versions", version_table_schema="own",
            compare_type=False, user_module_prefix="m.",
        )
""",
        ),
    )
    project.table("aaaa1111", None, "author")
    assert upgrade(project) == ("aaaa1111",)
    engine = create_engine(postgresql_url)
    with engine.connect() as connection:
        assert connection.execute(text('SELECT version_num FROM own."my versions"')).scalars().all() == ["aaaa1111"]
    engine.dispose()

    def facts(environment: Environment) -> None:
        assert len(environment.metadatas) == 2
        assert (environment.version_table, environment.version_table_schema) == ("my versions", "own")
        assert environment.options["include_object"](None, "book", "table", True, None) is False
        assert environment.options["user_module_prefix"] == "m."
        assert environment.options["compare_type"] is False
        assert environment.include_schemas
        assert environment.connection is not None
        assert current_revisions(environment) == ("aaaa1111",)
        assert not environment.connection.in_transaction()

    run_environment(project.open(), facts)
    assert harvest(project.open())[0].version_table == "my versions"


def test_a_connection_in_attributes(foreign: Make, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    project = foreign()
    project.edit(
        project.env,
        (
            "    with connectable.connect() as connection:\n" + CONFIGURE,
            "    connection = config.attributes['connection']\n    if True:\n" + CONFIGURE,
        ),
        (CONNECT, ""),
    )
    project.table("aaaa1111", None, "author")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///elsewhere.db")
    engine = create_engine(database_url)
    with engine.connect() as connection:
        assert upgrade(project, attributes={"connection": connection}) == ("aaaa1111",)
    engine.dispose()
    assert "author" in tables(database_url)


def test_a_transaction_of_the_caller_is_the_callers_to_end(foreign: Make, database_url: str) -> None:
    project = foreign("generic", database_url)
    project.edit(project.env, ("with connectable.connect() as connection:", "with connectable.begin() as connection:"))
    project.table("aaaa1111", None, "author")
    project.table("bbbb2222", "aaaa1111", "book")
    assert upgrade(project) == ("aaaa1111", "bbbb2222")
    assert {"author", "book"} <= tables(database_url)


def test_x_arguments(foreign: Make, sqlite_url: str) -> None:
    project = foreign()
    project.edit(
        project.env,
        (
            CONNECT,
            "    from sqlalchemy import create_engine\n    assert context.get_x_argument()[1:] == ['flag', '-odd']\n"
            "    connectable = create_engine(context.get_x_argument(as_dictionary=True)['db'])\n",
        ),
    )
    found = run_environment(project.open(x=(f"db={sqlite_url}", "flag", "-odd")), url_of, writing=True)
    assert found == (make_url(sqlite_url).database,)


def test_env_py_asks_which_command_runs(foreign: Make, sqlite_url: str) -> None:
    project = foreign("generic", sqlite_url)
    question = "assert config.cmd_opts.cmd[0].__name__ == 'upgrade'\n"
    project.edit(project.env, ("config = context.config\n", f"config = context.config\n{question}"))
    run_environment(project.open(), url_of, writing=True, command=("upgrade", "head"))
    with pytest.raises(EnvironmentFileError, match=r"env\.py:\d+: AssertionError"):
        run_environment(project.open(), url_of, writing=True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("import no_such_module_anywhere", "ModuleNotFoundError: No module named 'no_such_module_anywhere'"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("def (", "SyntaxError"),
        ("raise RuntimeError('first\\nsecond')", "RuntimeError: first"),
        (
            "raise RuntimeError('postgresql://me:hunter2@host/db is bad')",
            "RuntimeError: postgresql://me:***@host/db is bad",
        ),
        ("config.get_section_option('nothing', 'x')", "nothing"),
    ],
)
def test_errors_of_env_py(line: str, said: str, foreign: Make, sqlite_url: str) -> None:
    project = foreign("generic", sqlite_url)
    project.edit(project.env, ("config = context.config\n", f"config = context.config\n{line}\n"))
    with pytest.raises(EnvironmentFileError) as error:
        run_environment(project.open(), current_revisions, writing=True)
    assert said in error.value.message
    assert "env.py" in error.value.message
    assert "\n" not in error.value.message
    assert error.value.hint
    assert "hunter2" not in error.value.message
    number = project.env.read_text().splitlines().index(line) + 1
    if "get_section" not in line:
        assert f"env.py:{number}:" in error.value.message


def test_errors_of_the_models_name_the_models_file(foreign: Make, sqlite_url: str) -> None:
    project = foreign("generic", sqlite_url)
    (project.root / f"{project.models}.py").write_text("import os\n\nmetadata = os.nothing\n")
    with pytest.raises(EnvironmentFileError, match=rf"{project.models}\.py:3: AttributeError"):
        harvest(project.open())


def test_env_py_that_runs_nothing(foreign: Make, sqlite_url: str) -> None:
    project = foreign("generic", sqlite_url)
    project.edit(project.env, ("context.run_migrations()", "pass"))
    with pytest.raises(EnvironmentFileError, match=r"does not call context\.run_migrations"):
        run_environment(project.open(), current_revisions, writing=True)


def test_errors_of_the_work_are_not_env_pys(foreign: Make, sqlite_url: str) -> None:
    project = foreign("generic", sqlite_url)

    def work(_environment: Environment) -> None:
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        run_environment(project.open(), work, writing=True)


def test_server_down(foreign: Make) -> None:
    project = foreign("generic", "postgresql+psycopg2://me:hunter2@127.0.0.1:1/db")
    with pytest.raises(ConnectionFailed) as error:
        run_environment(project.open(), current_revisions)
    assert "127.0.0.1:1" in error.value.message
    assert "hunter2" not in error.value.message + error.value.hint


def test_server_down_behind_an_asynchronous_driver(foreign: Make) -> None:
    project = foreign("async", "postgresql+psycopg2://me:hunter2@127.0.0.1:1/db")
    with pytest.raises(ConnectionFailed) as error:
        run_environment(project.open(), current_revisions)
    assert "127.0.0.1:1" in error.value.message
    assert "hunter2" not in error.value.message + error.value.hint


def test_wrong_url_from_outside_is_told_about_that_url(foreign: Make, sqlite_url: str) -> None:
    project = foreign("generic", sqlite_url)
    with pytest.raises(ConnectionFailed, match=r"127\.0\.0\.1:1"):
        run_environment(project.open(url="postgresql://me@127.0.0.1:1/db"), current_revisions)


def test_missing_driver(foreign: Make) -> None:
    project = with_own_settings(foreign(), "postgresql+pg8000://me:hunter2@127.0.0.1:1/db")
    with pytest.raises(DriverError) as error:
        run_environment(project.open(), current_revisions)
    assert "pg8000" in error.value.message
    assert "hunter2" not in error.value.message + error.value.hint


def test_the_hosts_loggers_and_standard_output_are_left_alone(
    foreign: Make, sqlite_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    project = foreign("generic", sqlite_url)
    project.edit(project.env, ("config = context.config\n", "config = context.config\nprint('hello from env.py')\n"))
    mine = logging.getLogger("host.program")
    handlers = list(logging.getLogger().handlers)
    run_environment(project.open(), current_revisions, writing=True)
    assert not mine.disabled
    assert logging.getLogger().handlers == handlers
    captured = capsys.readouterr()
    assert "hello" not in captured.out
    assert "hello" in captured.err
    assert "Context impl" not in captured.err


@pytest.mark.parametrize("template", ["generic", "async"])
def test_inside_a_running_event_loop(template: str, foreign: Make, database_url: str) -> None:
    project = foreign(template, database_url)
    project.table("aaaa1111", None, "author")

    async def main() -> tuple[str, ...]:
        return upgrade(project)

    assert asyncio.run(main()) == ("aaaa1111",)


def test_offline(foreign: Make) -> None:
    from io import StringIO

    project = foreign("generic", "postgresql+psycopg2://nobody@127.0.0.1:1/nowhere")
    project.table("aaaa1111", None, "author")
    graph, output = project.graph(), StringIO()
    run_environment(project.open(), lambda e: apply(e, graph, "head", "upgrade"), offline=True, output=output)
    assert "CREATE TABLE author" in output.getvalue()
    assert "BEGIN;" in output.getvalue()
    assert "INSERT INTO alembic_version" in output.getvalue()


BATCH = """with op.batch_alter_table("parent") as batch:
        batch.alter_column("name", type_=sa.String(99))"""


def database_with_children(url: str) -> None:
    with sqlite3.connect(str(make_url(url).database)) as connection:
        connection.executescript("""
            CREATE TABLE parent (id INTEGER PRIMARY KEY, name VARCHAR(9));
            CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL
                REFERENCES parent (id) ON DELETE CASCADE);
            INSERT INTO parent VALUES (1, 'a'), (2, 'b');
            INSERT INTO child VALUES (1, 1), (2, 2), (3, 2);
        """)


def count(url: str, table: str) -> int:
    with sqlite3.connect(str(make_url(url).database)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


FOREIGN_KEYS = """    from sqlalchemy import event
    event.listen(connectable{sync}, "connect", lambda c, r: c.execute("PRAGMA foreign_keys=ON"))
"""


@pytest.mark.parametrize("template", ["generic", "async"])
def test_enforced_foreign_keys_lose_no_child(template: str, foreign: Make, sqlite_url: str) -> None:
    project = foreign(template, sqlite_url)
    database_with_children(sqlite_url)
    project.edit(
        project.env,
        (
            "        poolclass=pool.NullPool,\n    )\n",
            "        poolclass=pool.NullPool,\n    )\n"
            + FOREIGN_KEYS.format(sync=".sync_engine" if template == "async" else ""),
        ),
    )
    project.revision("aaaa1111", None, upgrade=BATCH)
    assert upgrade(project) == ("aaaa1111",)
    assert count(sqlite_url, "child") == 3


def test_foreign_keys_are_enforced_again_afterwards(foreign: Make, sqlite_url: str) -> None:
    project = foreign()
    database_with_children(sqlite_url)
    project.edit(
        project.env,
        (
            "    with connectable.connect() as connection:\n" + CONFIGURE,
            "    connection = config.attributes['connection']\n    if True:\n" + CONFIGURE,
        ),
        (CONNECT, ""),
    )
    project.revision("aaaa1111", None, upgrade=BATCH)
    engine = create_engine(sqlite_url)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        connection.commit()
        assert upgrade(project, attributes={"connection": connection}) == ("aaaa1111",)
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM child").scalar() == 3
    engine.dispose()


def test_a_project_without_env_py(tmp_path: Path, database_url: str) -> None:
    from schemactl.project import open_project

    name = f"models_{tmp_path.name.replace('-', '_')}"
    (tmp_path / "pyproject.toml").write_text(f'[tool.schemactl]\nmodels = ["{name}"]\nmetadata = "{name}:metadata"\n')
    (tmp_path / f"{name}.py").write_text(
        "from sqlalchemy import *\nmetadata = MetaData()\nTable('t', metadata, Column('id', Integer))\n"
    )
    found = harvest(open_project(tmp_path))
    assert [list(metadata.tables) for metadata in found[0].metadatas] == [["t"]]
    assert run_environment(open_project(tmp_path, url=database_url), url_of, writing=True) == (
        make_url(database_url).database,
    )
    assert isinstance(found[0].metadatas[0], MetaData)


ONLINE_ONLY = "connection=connection, target_metadata=target_metadata"


@pytest.mark.parametrize("template", ["generic", "async"])
@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_harvest_finds_options_that_are_given_online_only(
    template: str, dialect: str, foreign: Make, tmp_path: Path, postgresql_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = {"sqlite": f"sqlite:///{tmp_path}/none.db", "postgresql": "postgresql+psycopg2://me@127.0.0.1:1/nowhere"}
    monkeypatch.setenv("SCHEMACTL_SCRATCH_URL", postgresql_server)
    project = foreign(template, nowhere[dialect])
    project.edit(project.env, (ONLINE_ONLY, f"{ONLINE_ONLY}, user_module_prefix='mine.'"))
    found = harvest(project.open())[0]
    assert found.options["user_module_prefix"] == "mine."
    assert found.dialect.name == dialect
    assert not (tmp_path / "none.db").exists()


def test_the_programs_own_pool_does_not_keep_the_database_in_memory(foreign: Make, sqlite_url: str) -> None:
    project = foreign()
    application = f"application_{project.models}"
    (project.root / f"{application}.py").write_text(
        f"from sqlalchemy import create_engine\nengine = create_engine({sqlite_url!r})\n"
    )
    project.edit(project.env, (CONNECT, f"    from {application} import engine as connectable\n"))
    project.table("aaaa1111", None, "author")
    harvest(project.open())
    assert upgrade(project) == ("aaaa1111",)
    assert "author" in tables(sqlite_url)


BEFORE = "with connectable.connect() as connection:\n"


def test_work_that_env_py_does_not_commit_is_no_success(foreign: Make, postgresql_url: str) -> None:
    project = foreign("generic", postgresql_url)
    project.edit(project.env, (BEFORE, f"{BEFORE}        connection.exec_driver_sql('SET search_path TO public')\n"))
    project.table("aaaa1111", None, "author")
    with pytest.raises(EnvironmentFileError, match="what was done in it is lost") as error:
        upgrade(project)
    assert "connection.commit()" in error.value.hint
    assert tables(postgresql_url) == set()
    again = "        connection.exec_driver_sql('SET search_path TO public')\n        connection.commit()\n"
    project.edit(project.env, ("        connection.exec_driver_sql('SET search_path TO public')\n", again))
    assert upgrade(project) == ("aaaa1111",)
