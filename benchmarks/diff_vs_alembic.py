"""Times `schemactl diff` beside `alembic check` on generated tables, whole processes in alternation.

    python benchmarks/diff_vs_alembic.py
    python benchmarks/diff_vs_alembic.py --tables 100 --runs 9 --postgresql postgresql+psycopg2://postgres@localhost/postgres

Each project has the same models, the same env.py and a database that equals them, so that both commands do their whole
work and find nothing. On PostgreSQL the script makes a database of its own and drops it. Times are medians: CPU is what
the process itself used (user and system), wall also holds what the server took.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

SEARCHED = "postgresql+psycopg2://postgres@127.0.0.1:5432/postgres"

HEADER = """\
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, DateTime, Index, UniqueConstraint, func, text
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""

TABLE = """

class T{number}(SQLModel, table=True):
    __tablename__ = "t{number:04}"
    __table_args__ = ({arguments})

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=32)
    name: str = Field(max_length=200, index=True)
    description: str | None = None
    quantity: int = Field(default=0, sa_column_kwargs={{"server_default": "0"}})
    price: Decimal = Field(max_digits=10, decimal_places=2)
    weight: float | None = None
    is_active: bool = Field(default=True, sa_column_kwargs={{"server_default": text("true")}})
    status: str = Field(default="new", max_length=16, sa_column_kwargs={{"server_default": "new"}})
    due: date | None = None
    created_at: datetime = Field(sa_type=DateTime(timezone=True), sa_column_kwargs={{"server_default": func.now()}})
    updated_at: datetime | None = Field(default=None, sa_type=DateTime(timezone=True))
    parent_id: int | None = Field(default=None, foreign_key="t{parent:04}.id", ondelete="CASCADE", index=True)
    owner_id: int | None = Field(default=None, foreign_key="t{owner:04}.id", ondelete="SET NULL")
"""

ENVIRONMENT = """\
from alembic import context
from sqlalchemy import engine_from_config
from sqlmodel import SQLModel

import generated

connectable = engine_from_config(context.config.get_section("alembic"), prefix="sqlalchemy.")
with connectable.connect() as connection:
    context.configure(connection=connection, target_metadata=SQLModel.metadata)
    with context.begin_transaction():
        context.run_migrations()
"""

PYPROJECT = """\
[tool.schemactl]
models = ["generated"]
database_url = "{url}"
"""

INI = """\
[alembic]
script_location = %(here)s/migrations
prepend_sys_path = .
path_separator = os
sqlalchemy.url = {url}
"""


@dataclass(frozen=True)
class Timing:
    """The medians of one command, in seconds."""

    cpu: float
    wall: float


def models(tables: int) -> str:
    """The source of a module with that many tables of 14 columns."""
    return HEADER + "".join(
        TABLE.format(number=number, parent=max(number // 2, 1), owner=max(number - 1, 1), arguments=arguments(number))
        for number in range(1, tables + 1)
    )


def arguments(number: int) -> str:
    parts = ['UniqueConstraint("code")']
    if number % 3 == 0:
        parts.append('CheckConstraint("quantity >= 0", name="quantity_not_negative")')
    if number % 4 == 0:
        parts.append(f'Index("ix_t{number:04}_status_due", "status", "due")')
    return ", ".join(parts) + ","


def write_project(folder: Path, tables: int, url: str) -> None:
    """Writes the models, the settings and env.py, and makes the database."""
    (folder / "migrations" / "versions").mkdir(parents=True)
    (folder / "generated.py").write_text(models(tables))
    (folder / "pyproject.toml").write_text(PYPROJECT.format(url=url))
    (folder / "alembic.ini").write_text(INI.format(url=url.replace("%", "%%")))
    (folder / "migrations" / "env.py").write_text(ENVIRONMENT)
    make = (
        "import sys, generated; from sqlmodel import SQLModel, create_engine;"
        "engine = create_engine(sys.argv[1]);"
        # One transaction for a thousand tables would need a lock for each.
        "engine = engine.execution_options(isolation_level='AUTOCOMMIT');"
        "SQLModel.metadata.create_all(engine)"
    )
    subprocess.run([sys.executable, "-c", make, url], cwd=folder, check=True)


def measure(command: list[str], folder: Path) -> Timing:
    """Runs a command once."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return Timing(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def environment() -> dict[str, str]:
    """This process's environment without what would name another database."""
    return {name: value for name, value in os.environ.items() if not name.endswith("DATABASE_URL")} | {"CI": "true"}


def compare(folder: Path, runs: int) -> tuple[Timing, Timing]:
    """The medians of `schemactl diff` and of `alembic check`, run in turns after a first round that does not count."""
    commands = (
        [sys.executable, "-m", "schemactl", "diff", "--exit-code"],
        [sys.executable, "-m", "alembic", "check"],
    )
    rounds = [[measure(command, folder) for command in commands] for _ in range(runs + 1)][1:]
    ours, theirs = (
        Timing(statistics.median(run.cpu for run in column), statistics.median(run.wall for run in column))
        for column in zip(*rounds, strict=True)
    )
    return ours, theirs


@contextmanager
def database(server: str | None, folder: Path) -> Iterator[str]:
    """The URL of a database of our own: an SQLite file, or one made on a server and dropped again."""
    if server is None:
        yield f"sqlite:///{folder / 'benchmark.db'}"
        return
    name = f"schemactl_benchmark_{uuid.uuid4().hex[:8]}"
    address = make_url(server)
    if address.drivername in ("postgres", "postgresql"):
        address = address.set(drivername="postgresql+psycopg2")
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
        try:
            yield address.set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))


def report(dialect: str, tables: int, server: str | None, runs: int) -> None:
    """Prints one line of the table."""
    with tempfile.TemporaryDirectory(prefix="schemactl-benchmark-") as name:
        folder = Path(name)
        with database(server, folder) as url:
            write_project(folder, tables, url)
            ours, theirs = compare(folder, runs)
    print(
        f"{dialect:<11} {tables:>6}  {ours.cpu:>8.2f} {theirs.cpu:>8.2f} {ours.cpu / theirs.cpu:>6.2f}"
        f"  {ours.wall:>8.2f} {theirs.wall:>8.2f} {ours.wall / theirs.wall:>6.2f}",
        flush=True,
    )


def main() -> None:
    """Reads the arguments and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, nargs="+", default=[100, 1000], help="how many tables (100 1000)")
    parser.add_argument("--runs", type=int, default=5, help="runs that count, of each command (5)")
    parser.add_argument("--postgresql", default=SEARCHED, metavar="URL", help=f"a server ({SEARCHED})")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="one dialect")
    options = parser.parse_args()
    columns = f"{'diff':>8} {'alembic':>8} {'ratio':>6}"
    print(f"{'':<18}  {'CPU seconds':^24}  {'wall seconds':^24}")
    print(f"{'dialect':<11} {'tables':>6}  {columns}  {columns}")
    for dialect, server in (("sqlite", None), ("postgresql", options.postgresql)):
        for tables in options.tables if options.only in (None, dialect) else ():
            report(dialect, tables, server, options.runs)


if __name__ == "__main__":
    main()
