"""Times `schemactl diff` beside `alembic check` on generated tables, whole processes in alternation.

    python benchmarks/diff_vs_alembic.py
    python benchmarks/diff_vs_alembic.py --tables 100 --runs 9 --postgresql postgresql+psycopg2://postgres@localhost/postgres

Each project has the same models, the same env.py and a database that equals them, so that both commands do their whole
work and find nothing. The models module times its own import, in either process, so that it can be left out: most of it
is SQLModel building classes. On PostgreSQL the script makes a database of its own and drops it.

Times are medians: CPU is what the process itself used (user and system), wall also holds what the server took.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, event, make_url, text

from schemactl.inspect import inspect

SEARCHED = "postgresql+psycopg2://postgres@127.0.0.1:5432/postgres"

HEADER = """\
import os
import time

begun = (time.process_time(), time.perf_counter())

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, DateTime, Enum, Index, UniqueConstraint, func, text
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

FOOTER = """

if "BENCHMARK_IMPORT" in os.environ:
    with open(os.environ["BENCHMARK_IMPORT"], "w") as report:
        print(time.process_time() - begun[0], time.perf_counter() - begun[1], file=report)
"""

RICH = """\
    color: str = Field(sa_type=Enum("red", "green", "blue", "shade {kind}", name="color_{kind}"))
    size: str | None = Field(default=None, sa_type=Enum("s", "m", "l", "size {kind}", name="size_{kind}"))
"""
RICH_ARGUMENTS = (
    """CheckConstraint("price >= 0 AND price < 100000", name="price_in_range")""",
    """CheckConstraint("status IN ('new', 'paid', 'sent')", name="status_known")""",
    """CheckConstraint("weight IS NULL OR weight > 0", name="weight_positive")""",
    """CheckConstraint("length(code) BETWEEN 1 AND 32", name="code_length")""",
    """CheckConstraint("due IS NULL OR quantity > 0", name="due_with_quantity")""",
    """Index("ix_t{number:04}_open", "due", **where("status = 'new'"))""",
    """Index("ix_t{number:04}_active", "code", "name", unique=True, **where("is_active"))""",
    """Index("ix_t{number:04}_heavy", "weight", **where("weight > 100 AND price IS NOT NULL"))""",
)
WHERE = """

def where(condition):
    return {{"postgresql_where": text(condition), "sqlite_where": text(condition)}}
"""

ENVIRONMENT = """\
from generated import SQLModel

from alembic import context
from sqlalchemy import engine_from_config

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
class Run:
    """One command: seconds, those of the models' import among them, and megabytes."""

    cpu: float
    wall: float
    memory: float
    import_cpu: float
    import_wall: float

    @property
    def own_cpu(self) -> float:
        """The CPU seconds without the import."""
        return self.cpu - self.import_cpu

    @property
    def own_wall(self) -> float:
        """The wall seconds without the import."""
        return self.wall - self.import_wall


def models(tables: int, rich: bool) -> str:
    """The source of a module with that many tables of 14 columns; rich ones have two enums, more CHECKs and indexes."""
    return (
        HEADER
        + (WHERE.format() if rich else "")
        + "".join(table(number, rich) for number in range(1, tables + 1))
        + FOOTER
    )


def table(number: int, rich: bool) -> str:
    source = TABLE.format(
        number=number, parent=max(number // 2, 1), owner=max(number - 1, 1), arguments=arguments(number, rich)
    )
    return source + (RICH.format(kind=number % 100) if rich else "")


def arguments(number: int, rich: bool) -> str:
    parts = ['UniqueConstraint("code")']
    if number % 3 == 0:
        parts.append('CheckConstraint("quantity >= 0", name="quantity_not_negative")')
    if number % 4 == 0:
        parts.append(f'Index("ix_t{number:04}_status_due", "status", "due")')
    if rich:
        parts += [argument.format(number=number) for argument in RICH_ARGUMENTS]
    return ", ".join(parts) + ","


def write_project(folder: Path, tables: int, url: str, rich: bool = False) -> None:
    """Writes the models, the settings and env.py, and makes the database."""
    (folder / "migrations" / "versions").mkdir(parents=True)
    (folder / "generated.py").write_text(models(tables, rich))
    (folder / "pyproject.toml").write_text(PYPROJECT.format(url=url))
    (folder / "alembic.ini").write_text(INI.format(url=url.replace("%", "%%")))
    (folder / "migrations" / "env.py").write_text(ENVIRONMENT)
    make = (
        "import gc; gc.disable();"
        "import sys, generated; from sqlmodel import SQLModel, create_engine;"
        "engine = create_engine(sys.argv[1]);"
        # One transaction for a thousand tables would need a lock for each.
        "engine = engine.execution_options(isolation_level='AUTOCOMMIT');"
        "SQLModel.metadata.create_all(engine)"
    )
    subprocess.run([sys.executable, "-c", make, url], cwd=folder, env=environment(), check=True)


def measure(command: list[str], folder: Path) -> Run:
    """Runs a command once."""
    report = folder / "import.txt"
    with (folder / "output.txt").open("w+") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment() | {"BENCHMARK_IMPORT": str(report)}, stdout=output, stderr=output
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{output.read()[-4000:]}")
    cpu, imported = (float(word) for word in report.read_text().split())
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024 / 1_000_000, cpu, imported)


def environment() -> dict[str, str]:
    """This process's environment without what would name another database or have Python compile all at every start."""
    left_out = ("PYTHONDONTWRITEBYTECODE",)
    kept = {
        name: value for name, value in os.environ.items() if not name.endswith("DATABASE_URL") and name not in left_out
    }
    return kept | {"CI": "true"}


def compare(folder: Path, runs: int) -> list[Run]:
    """The medians of `schemactl diff`, of `alembic check` and of the models alone.

    They run in turns, after a first round that does not count; a single run has none before it.
    """
    commands = (
        [sys.executable, "-m", "schemactl", "diff", "--exit-code"],
        [sys.executable, "-m", "alembic", "check"],
        [sys.executable, "-c", "import generated"],
    )
    rounds = [[measure(command, folder) for command in commands] for _ in range(runs + 1 if runs > 1 else 1)]
    rounds = rounds[1:] or rounds
    return [median(column) for column in zip(*rounds, strict=True)]


def median(runs: Sequence[Run]) -> Run:
    return Run(**{name: statistics.median(getattr(run, name) for run in runs) for name in Run.__dataclass_fields__})


def catalog_queries(url: str) -> int:
    """How many queries read the database."""
    queries: list[str] = []
    engine = create_engine(url)
    event.listen(engine, "before_cursor_execute", lambda *arguments: queries.append(arguments[2]))
    with engine.connect() as connection:
        queries.clear()
        inspect(connection)
    engine.dispose()
    return len(queries)


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


def report(dialect: str, tables: int, rich: bool, server: str | None, runs: int) -> None:
    """Prints one line of the table."""
    with tempfile.TemporaryDirectory(prefix="schemactl-benchmark-") as name:
        folder = Path(name)
        with database(server, folder) as url:
            write_project(folder, tables, url, rich)
            queries = catalog_queries(url)
            ours, theirs, alone = compare(folder, runs)
    cells = (
        f"{dialect} {tables}{' rich' if rich else ''}",
        *pair(ours.own_cpu, theirs.own_cpu),
        *pair(ours.own_wall, theirs.own_wall),
        *pair(ours.cpu, theirs.cpu),
        f"{ours.memory:.0f}",
        f"{theirs.memory:.0f}",
        f"{alone.memory:.0f}",
        str(queries),
    )
    print("| " + " | ".join(cells) + " |", flush=True)


def pair(ours: float, theirs: float) -> tuple[str, str, str]:
    return f"{ours:.2f}", f"{theirs:.2f}", f"{theirs / ours:.1f}"


def main() -> None:
    """Reads the arguments and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, nargs="+", default=[100, 1000, 5000], help="how many (100 1000 5000)")
    parser.add_argument("--runs", type=int, default=3, help="runs that count, of each command (3)")
    parser.add_argument("--postgresql", default=SEARCHED, metavar="URL", help=f"a server ({SEARCHED})")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="one dialect")
    parser.add_argument("--kind", choices=["plain", "rich"], help="one kind of tables")
    options = parser.parse_args()
    times = ("diff", "alembic", "×")
    columns = ("", *(f"{name} {word}" for name in ("CPU", "wall", "whole CPU") for word in times))
    print("| " + " | ".join((*columns, "MB", "MB alembic", "MB models", "queries")) + " |")
    print("|---" * 14 + "|")
    for dialect, server in (("sqlite", None), ("postgresql", options.postgresql)):
        for tables in options.tables if options.only in (None, dialect) else ():
            for kind in ("plain", "rich") if options.kind is None else (options.kind,):
                report(dialect, tables, kind == "rich", server, options.runs)


if __name__ == "__main__":
    main()
