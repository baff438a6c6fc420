"""An Alembic project of ten revisions with an env.py of its own, in which nobody has heard of schemactl."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.failures.lab import Forks, revision_text
from tests.story.shop import Shop

INI = "[alembic]\nscript_location = %(here)s/db\nprepend_sys_path = .\n"
SETTINGS = "URL = {url!r}\n"
MODELS = """
from sqlmodel import Field, SQLModel


class Team(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=50, index=True)
{columns}
"""
ENV = """
from alembic import context
from sqlalchemy import create_engine, pool
from sqlmodel import SQLModel

from app import models
from app.settings import URL


def include_object(object, name, type_, reflected, compare_to):
    return not (type_ == "table" and name.startswith("legacy_"))


def configured(**other):
    context.configure(
        target_metadata=SQLModel.metadata, include_object=include_object, version_table="our_versions",
        compare_type=True, render_as_batch=True, **other,
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    configured(url=URL, literal_binds=True)
else:
    with create_engine(URL, poolclass=pool.NullPool).connect() as connection:
        configured(connection=connection)
"""
MAKO = '''"""${message}"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
'''
TEAM = """op.create_table("team", sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False), sa.PrimaryKeyConstraint("id"))
    op.create_index("ix_team_name", "team", ["name"])
    op.create_table("legacy_log", sa.Column("line", sa.Text()))"""

NO_TEAM = 'op.drop_table("legacy_log")\n    op.drop_table("team")'


def columns(count: int) -> str:
    return "\n".join(f"    c{at}: str | None = None" for at in range(2, count + 1))


@pytest.fixture
def adopted(forks: Forks, tmp_path: Path, database_url: str) -> Shop:
    """The project, with its database at head by Alembic's hand."""
    folder = tmp_path / "adopted"
    shop = Shop(folder, database_url, forks)
    for path, content in (
        ("alembic.ini", INI), ("db/env.py", ENV), ("db/script.py.mako", MAKO), ("app/__init__.py", ""),
        ("app/settings.py", SETTINGS.format(url=database_url)), ("app/models.py", MODELS.format(columns=columns(10))),
        ("db/versions/001.py", revision_text("001", None, TEAM, NO_TEAM)),
    ):  # fmt: skip
        shop.write(path, content)
    for at in range(2, 11):
        up, down = f'op.add_column("team", sa.Column("c{at}", sa.String()))', f'op.drop_column("team", "c{at}")'
        shop.write(f"db/versions/{at:03}.py", revision_text(f"{at:03}", f"{at - 1:03}", up, down))
    alembic(shop)("upgrade", "head")
    return shop


def alembic(shop: Shop) -> Callable[..., str]:
    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "alembic", *arguments]
        done = subprocess.run(command, cwd=shop.folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_it_works_as_it_is_and_goes_on_under_alembic(adopted: Shop) -> None:
    before = adopted.state()
    assert adopted.json("status")["current"] == ["010"]
    assert adopted.json("diff")["changes"] == []
    assert adopted.rules() == []
    assert [each["state"] for each in adopted.json("history", "-i")["entries"]] == ["applied"] * 10
    assert adopted.state() == before, "looking changed something"

    adopted.write("app/models.py", MODELS.format(columns=columns(10) + "\n    city: str | None = Field(max_length=9)"))
    assert adopted.rules() == ["missing-revision"]
    written = adopted.json("revision", "-m", "cities", "--rev-id", "011")
    text = (adopted.folder / "db/versions/011_cities.py").read_text()
    assert "schemactl" not in text
    assert "legacy_log" not in text
    assert written["down_revision"] == ["010"]
    alembic(adopted)("upgrade", "head")
    assert adopted.rules() == []
    alembic(adopted)("downgrade", "-1")
    assert adopted.rules() == ["pending"]
    adopted.ok("upgrade")
    assert "011" in alembic(adopted)("current")

    adopted.sql("INSERT INTO legacy_log (line) VALUES ('kept')")
    adopted.ok("downgrade", "005")
    adopted.ok("upgrade")
    assert adopted.sql("SELECT line FROM legacy_log") == [("kept",)]


def test_init_adopts_it_and_changes_nothing(adopted: Shop) -> None:
    before = adopted.state()
    kept = adopted.json("init")["files"]
    assert {file["action"] for file in kept} <= {"kept", "created"}
    after = adopted.state()
    assert before[0].items() <= after[0].items()
    assert before[1] == after[1]
    assert adopted.rules() == []
