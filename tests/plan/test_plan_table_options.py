"""Properties of tables that need a server of their own, or that no plan can change."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from schemactl.errors import Refused
from tests.corpus.case import Case, nothing
from tests.corpus.revisions import changes_to, run, write_revision
from tests.corpus.words import lines_of
from tests.plan.harness import engine_for

CASE = Case(name="options", before=nothing, after=nothing, expected=())


def logs(**options: object) -> sa.MetaData:
    metadata = sa.MetaData()
    sa.Table("logs", metadata, sa.Column("id", sa.Integer, primary_key=True), **options)
    return metadata


@pytest.mark.parametrize("after", [None, "RANGE (id)", "LIST (id)", "LIST ((id + 1))"])
def test_another_partition_key_is_listed_and_refused(postgresql_url: str, after: str | None) -> None:
    engine = engine_for(postgresql_url)
    before = None if after == "LIST (id)" else "LIST (id)"
    logs(postgresql_partition_by=before).create_all(engine)
    wanted = logs(postgresql_partition_by=after)
    changes = changes_to(engine, wanted, CASE)
    assert lines_of(changes) == ["~ table logs partition_by"]
    with pytest.raises(Refused, match="cannot change how a table is partitioned"):
        write_revision(engine, wanted, CASE, changes)


@pytest.fixture
def tablespace(postgresql_url: str) -> Iterator[str]:
    """A tablespace inside the server's own folder, which tests may have since PostgreSQL 15."""
    engine = sa.create_engine(postgresql_url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    name = sa.make_url(postgresql_url).database or ""
    with engine.connect() as connection:
        if connection.dialect.server_version_info < (15,):
            pytest.skip("tablespaces inside the server's folder came with PostgreSQL 15")
        connection.exec_driver_sql("SET allow_in_place_tablespaces = on")
        connection.exec_driver_sql(f"CREATE TABLESPACE {name} LOCATION ''")
    yield name
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP TABLE IF EXISTS logs")
        connection.exec_driver_sql(f"DROP TABLESPACE {name}")


def test_tablespaces(postgresql_url: str, tablespace: str) -> None:
    engine = engine_for(postgresql_url)
    plain, moved = logs(), logs(postgresql_tablespace=tablespace)
    plain.create_all(engine)
    _there_and_back(engine, plain, moved, "tablespace")


def test_tablespaces_of_keys(postgresql_url: str, tablespace: str) -> None:
    engine = engine_for(postgresql_url)

    def keys(place: str | None) -> sa.MetaData:
        metadata, info = sa.MetaData(), {"postgresql_tablespace": place}
        unique = sa.UniqueConstraint("code", name="uq", info=info)
        columns = (sa.Column("id", sa.Integer), sa.Column("code", sa.Integer))
        sa.Table("logs", metadata, *columns, sa.PrimaryKeyConstraint("id", info=info), unique)
        return metadata

    keys(None).create_all(engine)
    moved, plain = keys(tablespace), keys(None)
    changes = changes_to(engine, moved, CASE)
    assert lines_of(changes) == ["~ primary key logs_pkey tablespace", "~ unique uq tablespace"]
    source = write_revision(engine, moved, CASE, changes)
    assert f"ALTER INDEX uq SET TABLESPACE {tablespace}" in source
    run(engine, source, "upgrade", moved)
    assert changes_to(engine, moved, CASE) == []
    dropping = write_revision(engine, sa.MetaData(), CASE, changes_to(engine, sa.MetaData(), CASE))
    run(engine, dropping, "upgrade", None)
    run(engine, dropping, "downgrade", None)
    assert changes_to(engine, moved, CASE) == []
    run(engine, source, "downgrade", moved)
    assert changes_to(engine, plain, CASE) == []


def test_access_methods(each_postgresql_url: str) -> None:
    engine = engine_for(each_postgresql_url)
    with engine.begin() as connection:
        if connection.dialect.server_version_info < (15,):
            pytest.skip("a table cannot get another access method before PostgreSQL 15")
        connection.exec_driver_sql("CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler")
    plain, other = logs(), logs(postgresql_using="heap2")
    plain.create_all(engine)
    _there_and_back(engine, plain, other, "access_method")


def test_compressions(each_postgresql_url: str) -> None:
    engine = engine_for(each_postgresql_url)
    with engine.connect() as connection:
        known = "SELECT count(*) FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)"
        if not connection.exec_driver_sql(known).scalar():
            pytest.skip("this server was built without lz4")
    plain, fast, small = (docs(compression) for compression in (None, "lz4", "pglz"))
    plain.create_all(engine)
    for start, goal in ((plain, fast), (fast, small), (small, plain)):
        changes = changes_to(engine, goal, CASE)
        assert lines_of(changes) == ["~ column docs.body compression"]
        source = write_revision(engine, goal, CASE, changes)
        run(engine, source, "upgrade", goal)
        run(engine, source, "downgrade", goal)
        assert changes_to(engine, start, CASE) == []
        run(engine, source, "upgrade", goal)
        assert changes_to(engine, goal, CASE) == []


def docs(compression: str | None) -> sa.MetaData:
    metadata = sa.MetaData()
    info = {"postgresql_compression": compression}
    sa.Table("docs", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("body", sa.Text, info=info))
    return metadata


def test_a_table_in_a_namespace_inherits_from_one_in_another(postgresql_url: str) -> None:
    engine, plain, both = engine_for(postgresql_url), logs(), logs()
    parent = sa.sql.quoted_name('"Zoo"."The animals"', quote=False)
    for metadata in (plain, both):
        sa.Table("The animals", metadata, sa.Column("id", sa.Integer, nullable=False), schema="Zoo")
    sa.Table("dogs", both, sa.Column("breed", sa.Text), postgresql_inherits=parent)
    with engine.begin() as connection:
        connection.exec_driver_sql('CREATE SCHEMA "Zoo"')
    plain.create_all(engine)
    case = Case(name="options", before=nothing, after=nothing, expected=(), namespaces=("Zoo",))
    changes = changes_to(engine, both, case)
    assert lines_of(changes) == ["+ table dogs"]
    source = write_revision(engine, both, case, changes)
    run(engine, source, "upgrade", both)
    assert changes_to(engine, both, case) == []
    back = write_revision(engine, plain, case, changes_to(engine, plain, case))
    run(engine, back, "upgrade", plain)
    run(engine, back, "downgrade", plain)
    assert changes_to(engine, both, case) == []


def _there_and_back(engine: sa.Engine, plain: sa.MetaData, other: sa.MetaData, option: str) -> None:
    changes = changes_to(engine, other, CASE)
    assert lines_of(changes) == [f"~ table logs {option}"]
    source = write_revision(engine, other, CASE, changes)
    run(engine, source, "upgrade", other)
    assert changes_to(engine, other, CASE) == []
    run(engine, source, "downgrade", other)
    assert changes_to(engine, plain, CASE) == []
    dropping = write_revision(engine, sa.MetaData(), CASE, changes_to(engine, sa.MetaData(), CASE))
    run(engine, dropping, "upgrade", None)
    run(engine, dropping, "downgrade", None)
    assert changes_to(engine, plain, CASE) == []
