"""Alembic projects as `alembic init` writes them and a user then edits them."""

import importlib
import os
import sys
import uuid
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import make_url

from schemactl.environment import Graph, read_graph
from schemactl.project import Project, open_project

MODELS = '''"""The models."""
from sqlalchemy import Column, Integer, MetaData, String, Table

metadata = MetaData()
Table("author", metadata, Column("id", Integer, primary_key=True), Column("name", String(40), nullable=False))
Table("book", metadata, Column("id", Integer, primary_key=True))
'''

REVISION = '''"""{doc}"""
from alembic import op
import sqlalchemy as sa

revision = {revision!r}
down_revision = {down!r}
branch_labels = {labels!r}
depends_on = {depends!r}


def upgrade({parameters}):
    {upgrade}


def downgrade({parameters}):
    {downgrade}
'''

ASYNC = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


@dataclass
class Foreign:
    """One such project; `models` is the name of its models' module, which no other test has."""

    root: Path
    template: str
    models: str = field(default_factory=lambda: f"models_{uuid.uuid4().hex}")

    @property
    def versions(self) -> Path:
        return self.root / "migrations" / "versions"

    @property
    def env(self) -> Path:
        return self.root / "migrations" / "env.py"

    def edit(self, path: Path, *pairs: tuple[str, str]) -> None:
        """Replace text in a file; every piece must be there."""
        text = path.read_text()
        for old, new in pairs:
            assert old in text, f"{old!r} is not in {path}"
            text = text.replace(old, new)
        path.write_text(text)

    def ini(self, *pairs: tuple[str, str]) -> None:
        self.edit(self.root / "alembic.ini", *pairs)

    def revision(
        self,
        revision: str,
        down: str | tuple[str, ...] | None,
        *,
        upgrade: str = "pass",
        downgrade: str = "pass",
        labels: tuple[str, ...] | None = None,
        depends: str | tuple[str, ...] | None = None,
        folder: Path | None = None,
        parameters: str = "",
        doc: str | None = None,
    ) -> Path:
        """Write a revision file by hand."""
        path = (folder or self.versions) / f"{revision.replace('.', '_')}_x.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            REVISION.format(
                revision=revision,
                down=down,
                labels=labels,
                depends=depends,
                upgrade=upgrade,
                downgrade=downgrade,
                parameters=parameters,
                doc=f"what {revision} does" if doc is None else doc,
            )
        )
        return path

    def table(self, revision: str, down: str | tuple[str, ...] | None, name: str, **more: object) -> Path:
        """Write a revision that creates a table."""
        return self.revision(
            revision,
            down,
            upgrade=f'op.create_table({name!r}, sa.Column("id", sa.Integer(), primary_key=True))',
            downgrade=f"op.drop_table({name!r})",
            **more,  # type: ignore[arg-type]
        )

    def open(self, url: str | None = None, x: tuple[str, ...] = ()) -> Project:
        return open_project(self.root, url=url, x_arguments=x)

    def graph(self) -> Graph:
        return read_graph(self.open())


def make_foreign(root: Path, template: str = "generic", url: str | None = None) -> Foreign:
    """Run `alembic init` and fill in the models and the URL, as a user would.

    Args:
        root: an empty folder.
        template: Alembic's template.
        url: the database; it goes where the template has a place for it. None leaves the placeholder.
    """
    project = Foreign(root, template)
    toml = root / "pyproject.toml" if "pyproject" in template else None
    config = Config(root / "alembic.ini", toml_file=toml, stdout=StringIO())
    before = Path.cwd()
    os.chdir(root)
    try:
        command.init(config, "migrations", template=template)
    finally:
        os.chdir(before)
    (root / f"{project.models}.py").write_text(MODELS)
    if template != "multidb":
        project.edit(
            project.env,
            ("target_metadata = None", f"import {project.models}\ntarget_metadata = {project.models}.metadata"),
        )
        if url is not None:
            text = asynchronous(url) if "async" in template else url
            project.ini(("driver://user:pass@localhost/dbname", text.replace("%", "%%")))
    # a folder listed in the same tick of the file system's clock as the models were written would stay without them
    importlib.invalidate_caches()
    return project


def asynchronous(url: str) -> str:
    """The same database through an asynchronous driver."""
    parsed = make_url(url)
    return parsed.set(drivername=ASYNC[parsed.get_backend_name()]).render_as_string(hide_password=False)


def tables(url: str) -> set[str]:
    """The tables of a database."""
    engine = create_engine(url)
    try:
        return set(inspect(engine).get_table_names())
    finally:
        engine.dispose()


def forget(project: Foreign) -> None:
    """Take the project out of the import system."""
    sys.modules.pop(project.models, None)
    sys.path[:] = [path for path in sys.path if not path.startswith(str(project.root))]
