"""`diff` and `check` on databases that may not be written: a role that reads, a hot standby, an SQLite file."""

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import make_url

from schemactl.database.scratch.binaries import Binaries, find_binaries
from tests.failures.lab import Forks
from tests.story.shop import Shop, start

MODELS = """
import sqlalchemy as sa
from sqlmodel import Field

from models.base import Model


class Hero(Model, table=True):
    __table_args__ = (sa.CheckConstraint("power IN ('fly', 'swim')", name="ck_hero_power"),)

    id: int | None = Field(default=None, primary_key=True)
    power: str = Field(max_length=10, sa_column_kwargs={"server_default": sa.text("lower('FLY')")})
"""
NOWHERE = "postgresql://nobody@127.0.0.1:1/nowhere"


def grown(forks: Forks, folder: Path, url: str) -> Shop:
    """A project whose CHECK and default the database spells in its own way."""
    shop = start(forks, folder, url)
    shop.write("models/hero.py", MODELS)
    shop.ok("migrate", "--yes", "-m", "heroes")
    return shop


def scratch_on(shop: Shop, url: str) -> None:
    settings = (
        (shop.folder / "pyproject.toml")
        .read_text()
        .replace("[tool.schemactl]", f'[tool.schemactl]\nscratch_url = "{url}"')
    )
    shop.write("pyproject.toml", settings)


@pytest.fixture
def server(forks: Forks, tmp_path: Path, postgresql_url: str) -> Iterator[tuple[Shop, Shop]]:
    """A shop, and the same through a role that reads only and has no right to temporary tables."""
    owner = grown(forks, tmp_path / "shop", postgresql_url)
    name = f"schemactl_reader_{uuid.uuid4().hex[:12]}"
    owner.sql(f"CREATE ROLE {name} LOGIN")
    owner.sql(f"REVOKE TEMPORARY ON DATABASE {make_url(postgresql_url).database} FROM PUBLIC")
    owner.sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}")
    url = make_url(postgresql_url).set(username=name).render_as_string(hide_password=False)
    yield owner, replace(owner, url=url)
    owner.sql(f"DROP OWNED BY {name}")
    owner.sql(f"DROP ROLE {name}")


def test_a_role_that_only_reads_is_settled_on_the_scratch_server(server: tuple[Shop, Shop]) -> None:
    owner, reader = server
    scratch_on(owner, owner.url)
    assert reader.json("diff")["changes"] == []
    assert "unverified" not in reader.rules()
    reader.edit("models/hero.py", ("'swim'", "'run'"))
    assert [(each["kind"], each["verified"]) for each in reader.json("diff")["changes"]] == [("alter-constraint", True)]


def test_without_another_server_it_is_unverified_and_says_so(server: tuple[Shop, Shop]) -> None:
    owner, reader = server
    scratch_on(owner, NOWHERE)
    done = reader.run("diff", "--exit-code")
    assert done.code == 1, done.said
    assert "2 unverified" in done.stdout
    assert "scratch_url" in done.stdout
    assert "no other PostgreSQL" in done.stderr
    assert reader.run("diff", "--sql").stdout.count("ALTER TABLE") == 0
    assert [each["verified"] for each in reader.json("diff")["changes"]] == [False, False]


def test_a_role_that_reads_by_default_makes_temporary_tables_all_the_same(server: tuple[Shop, Shop]) -> None:
    owner, reader = server
    url = make_url(reader.url)
    scratch_on(owner, NOWHERE)
    owner.sql(f"GRANT TEMPORARY ON DATABASE {url.database} TO {url.username}")
    owner.sql(f"ALTER ROLE {url.username} SET default_transaction_read_only = on")
    before = owner.state()
    assert reader.json("diff")["changes"] == []
    assert owner.state() == before


def test_sqlite_that_may_not_be_written(forks: Forks, tmp_path: Path, sqlite_url: str) -> None:
    shop = grown(forks, tmp_path / "shop", sqlite_url)
    shop.edit("models/hero.py", ("power IN ('fly', 'swim')", "power = 'fly' OR power = 'swim'"))
    shop.sql("ALTER TABLE hero ADD COLUMN extra INTEGER")
    for mode in ("mode=ro", "immutable=1"):
        reader = replace(shop, url=f"sqlite:///file:{shop.database}?{mode}&uri=true")
        found = reader.json("diff")["changes"]
        assert {each["verified"] for each in found} == {True}
        assert "drop-column" in {each["kind"] for each in found}
        assert "drift" in [each["rule"] for each in reader.json("check", code=1)["findings"]]


@pytest.fixture
def primary() -> Iterator[tuple[Binaries, Path]]:
    """A server of this test's own, that is stopped and started."""
    binaries = next(find_binaries())
    folder = Path(tempfile.mkdtemp(prefix="schemactl-standby-"))
    binaries.give(folder)
    data = str(folder / "data")
    binaries.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    with (folder / "data/postgresql.conf").open("a") as configuration:
        configuration.write(f"listen_addresses = ''\nunix_socket_directories = '{folder}'\nfsync = off\n")
    binaries.run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "start")
    yield binaries, folder
    binaries.run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.mark.skipif(not os.environ.get("SCHEMACTL_TEST_STANDBY"), reason="takes long; set SCHEMACTL_TEST_STANDBY")
def test_a_hot_standby(forks: Forks, tmp_path: Path, primary: tuple[Binaries, Path]) -> None:
    binaries, folder = primary
    shop = grown(forks, tmp_path / "shop", f"postgresql+psycopg2://postgres@/postgres?host={folder}")
    data, log = str(folder / "data"), str(folder / "log")
    binaries.run("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")
    binaries.give(Path(shutil.copy(folder / "data/PG_VERSION", folder / "data/standby.signal")))
    binaries.run("pg_ctl", "-D", data, "-w", "-l", log, "start")
    assert shop.sql("SELECT pg_is_in_recovery()") == [(True,)]
    assert shop.json("diff")["changes"] == [], "settled on a local server of the same version"
    assert shop.rules() == []
    scratch_on(shop, NOWHERE)
    assert [each["verified"] for each in shop.json("diff")["changes"]] == [False, False]
