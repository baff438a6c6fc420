"""What is ours, what is somebody else's, and what globs leave of it: on every command that compares."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.failures.lab import REPOSITORY
from tests.story.shop import SHOP_MODELS, Shop

ORDER = SHOP_MODELS[SHOP_MODELS.index("\n\nclass Order(") :]

ONE_MODEL = """
from sqlmodel import Field

from models.base import Model


class {name}(Model, table=True):
    __tablename__ = "{table}"

    id: int | None = Field(default=None, primary_key=True)
"""


@pytest.fixture
def grown(shop: Shop) -> Shop:
    """A shop whose database holds tables of others beside its own."""
    shop.write("models/shop.py", SHOP_MODELS)
    shop.ok("migrate", "--yes", "-m", "shop")
    shop.sql("CREATE TABLE theirs (id INTEGER PRIMARY KEY)")
    shop.sql("INSERT INTO theirs VALUES (1)")
    for name in ("celery_taskmeta", "spatial_ref_sys", "flyway_schema_history", "billing_alembic_version"):
        shop.sql(f"CREATE TABLE {name} (id INTEGER)")
    if not shop.url.startswith("sqlite"):
        shop.sql("CREATE TYPE their_mood AS ENUM ('sad')")
    return shop


def unmanaged(shop: Shop) -> list[str]:
    return ["theirs"] if shop.url.startswith("sqlite") else ["theirs", "enum their_mood"]


def configure(shop: Shop, **keys: object) -> None:
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in keys.items())
    settings = (shop.folder / "pyproject.toml").read_text()
    shop.write("pyproject.toml", settings.replace("[tool.schemactl]\n", f"[tool.schemactl]\n{lines}"))


def test_what_is_in_no_model_and_no_revision_is_named_once_and_never_dropped(grown: Shop) -> None:
    found = grown.json("diff", "--exit-code")
    assert (found["changes"], found["unmanaged"]) == ([], unmanaged(grown))
    for arguments in (("diff",), ("diff", "--sql"), ("diff", "--to", "head", "--sql"), ("migrate", "--yes")):
        said = grown.ok(*arguments).stdout
        assert said.count("theirs") == 1, arguments
        assert "DROP" not in said
        assert "celery" not in said
    assert grown.json("check")["unmanaged"] == unmanaged(grown)
    assert grown.json("diff", "--from", "models", "--to", "database")["changes"] == []
    assert grown.json("migrate", "--yes")["unmanaged"] == unmanaged(grown)
    assert grown.sql("SELECT id FROM theirs") == [(1,)]


def test_what_a_revision_created_is_ours_though_no_model_has_it(grown: Shop) -> None:
    grown.edit(
        "models/shop.py", (ORDER, ""), ('    orders: list["Order"] = Relationship(back_populates="customer")\n', "")
    )
    found = grown.json("diff")
    assert [(each["kind"], each["path"]) for each in found["changes"]] == [("drop-table", "orders")]
    assert found["unmanaged"] == unmanaged(grown)
    grown.ok("migrate", "--yes", "-m", "no orders")
    assert grown.json("diff")["changes"] == []
    grown.sql("CREATE TABLE orders (id INTEGER)")
    assert [each["path"] for each in grown.json("diff")["changes"]] == ["orders"]
    assert "drift" in grown.rules()


def test_between_two_databases_and_with_a_snapshot_everything_counts(
    grown: Shop, tmp_path_factory: pytest.TempPathFactory
) -> None:
    grown.write("schema.json", grown.ok("inspect", "--format", "json").stdout)
    grown.sql("DROP TABLE theirs")
    found = grown.json("diff", "--to", "schema.json")
    assert [(each["kind"], each["path"]) for each in found["changes"]] == [("add-table", "theirs")]
    assert found["unmanaged"] == []
    empty = f"sqlite:///{tmp_path_factory.mktemp('empty') / 'empty.db'}"
    if grown.url.startswith("sqlite"):
        grown.sql("VACUUM INTO '" + empty.removeprefix("sqlite:///") + "'")
        grown.sql("CREATE TABLE new (id INTEGER)")
        changes = grown.json("diff", "--to", empty)["changes"]
        assert [(each["kind"], each["path"]) for each in changes] == [("drop-table", "new")]


def test_globs_work_on_both_sides(grown: Shop) -> None:
    namespace = "main" if grown.url.startswith("sqlite") else "public"
    grown.write("models/audit.py", ONE_MODEL.format(name="Audit", table="audit"))
    assert [each["path"] for each in grown.json("diff")["changes"]] == ["audit"]
    configure(grown, exclude=[f"{namespace}.audi?", "their*"])
    found = grown.json("diff")
    assert (found["changes"], found["unmanaged"]) == ([], [])
    assert grown.json("diff", "--from", "head", "--to", "models")["changes"] == []
    assert {each["name"]["name"] for each in grown.json("inspect")["objects"] if each["kind"] == "table"} == {
        "customers", "orders", "users"
    }  # fmt: skip


def test_case_counts_and_include_limits(grown: Shop) -> None:
    configure(grown, include=["CUSTOMERS", "theirs"])
    found = grown.json("diff")
    assert (found["changes"], found["unmanaged"]) == ([], ["theirs"]), "to include is not to claim"
    assert found["tables"] == 0


def test_other_tools_are_a_list_that_can_be_replaced_and_models_are_stronger(grown: Shop) -> None:
    grown.write("models/celery.py", ONE_MODEL.format(name="Task", table="celery_taskmeta"))
    found = grown.json("diff")
    assert {each["owner"] for each in found["changes"]} == {"celery_taskmeta"}
    configure(grown, other_tools=["their*"])
    found = grown.json("diff")
    assert found["unmanaged"] == ["billing_alembic_version", "flyway_schema_history", "spatial_ref_sys"]


ENV = """
from alembic import context
from sqlalchemy import create_engine

import tables

with create_engine({url!r}).connect() as connection:
    context.configure(
        connection=connection, target_metadata=tables.SQLModel.metadata, autogenerate_plugins=["schemactl"]
    )
    with context.begin_transaction():
        context.run_migrations()
"""


def test_alembic_itself_leaves_them_alone(tmp_path: Path) -> None:
    def alembic(*arguments: str) -> str:
        command = [sys.executable, "-m", "alembic", *arguments]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(REPOSITORY)])}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    url = f"sqlite:///{tmp_path / 'a.db'}"
    alembic("init", "migrations")
    (tmp_path / "migrations/env.py").write_text(ENV.format(url=url))
    models = "from sqlmodel import Field, SQLModel\n"
    ours = "\n\nclass Ours(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n"
    (tmp_path / "tables.py").write_text(models + ours)
    alembic("revision", "--autogenerate", "-m", "one")
    alembic("upgrade", "head")
    with closing(sqlite3.connect(tmp_path / "a.db")) as database:
        database.execute("CREATE TABLE theirs (id INTEGER)")
    assert "No new upgrade operations" in alembic("check")
    (tmp_path / "tables.py").write_text(models)
    alembic("revision", "--autogenerate", "-m", "two")
    written = next(tmp_path.glob("migrations/versions/*two.py")).read_text()
    assert written.count("op.drop_table(") == written.count('op.drop_table("ours")') == 1
