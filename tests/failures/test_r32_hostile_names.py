"""R32: names, comments and texts that would become code or SQL if they could, in every place, from models and back."""

import ast
import re
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.pool import NullPool

from tests.failures.lab import Done, expect_clear

PYTHON = "open('canary', 'w').close()"
SQL = "CREATE TABLE canary (x int)"
PAYLOADS = (
    "it's", 'say "it"', '"', "'", '""" + "', "''' + '", '"""', "ends with \\", 'ends with \\"', "\\n\\x41\\N{DASH}",
    "line\nbreak", "carriage\rreturn", "tab\there", "bell\x07", "escape\x1b[31m", "nel\x85", "separator\u2028line",
    "over\u202eride", "ünï 表 🙂", "a`b", "a.b.c", "{x} {0!r} ${y}", "<% z %>", "% for x in y:", "%(here)s %s 100%",
    ":bind ::cast", "$$ $1 ?", "select", "[bold red]x[/]", "x: #", " ",
    f"'); {PYTHON} #", f'"""\n{PYTHON}\n"""', f"'; {SQL}; --", f'"; {SQL}; --', f"$${SQL}$$",
)  # fmt: skip
"""None is longer than 61 bytes: a letter before it makes the names of constraints, indexes and types."""

KEPT = """
from sqlalchemy import Column, Integer, Table
from sqlmodel import SQLModel

Table("kept", SQLModel.metadata, Column("id", Integer, primary_key=True))
"""

MODELS = (
    KEPT
    + """
from sqlalchemy import CheckConstraint, Column, Enum, ForeignKeyConstraint, Index, Integer, String, Table
from sqlalchemy import PrimaryKeyConstraint, UniqueConstraint

MORE = {more!r}
for name in {names!r}:
    table = Table(
        "t" + name,
        SQLModel.metadata,
        Column(name, Integer, nullable=False, comment=name),
        Column("s" + name, String(80), server_default=name + MORE, comment=name + MORE),
        Column("p" + name, Integer),
        PrimaryKeyConstraint(name, name="k" + name),
        UniqueConstraint("s" + name, name="u" + name),
        comment=name + MORE,
    )
    table.append_constraint(CheckConstraint(table.c["s" + name] != name + MORE + "x", name="c" + name))
    table.append_constraint(ForeignKeyConstraint([table.c["p" + name]], [table.c[name]], name="f" + name))
    Index("i" + name, table.c["p" + name], table.c[name])
    labels = [name, "b" + name, *([MORE + name] if MORE else [])]
    table.append_column(Column("e" + name, Enum(*labels, name="e" + name, length=90), server_default=name))
    if MORE:
        table.append_column(Column("n" + name, String(80), server_default=name, comment=name))
"""
)

ALLOWED_NAMES = {"op", "sa", "Sequence", "upgrade", "downgrade", "str", "revision", "down_revision", "branch_labels",
                 "depends_on", "batch_op", "list", "type", "postgresql", "sqlite"}  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def shop(request, make):
    """A project without tables or history, whose database is there and empty."""
    postgresql = request.param == "postgresql"
    made = make(str(request.getfixturevalue("postgresql_url")) if postgresql else None)
    for name in ("r1", "r2"):
        (made.versions / f"{name}.py").unlink()
    made.write("models/__init__.py", KEPT)
    return made


def test_r32_names_comments_and_texts_stay_what_they_are(shop):
    """Made, changed, dropped, and all of it back: no word of it runs, and nothing differs in the end."""
    _declare(shop, PAYLOADS, "")
    _written(shop, "made")
    _clean(shop.ok("upgrade", "--yes"))
    _clean(shop.ok("check"))
    made = _structure(shop)

    _declare(shop, PAYLOADS, "+")
    _clean(shop.run("diff"))
    _written(shop, "changed")
    _clean(shop.ok("upgrade", "--yes"))
    _clean(shop.ok("check"))
    changed = _structure(shop)

    # Nothing but the database says now how all of it is called.
    shop.write("models/__init__.py", KEPT)
    _clean(shop.ok("inspect"))
    _clean(shop.run("diff"))
    _written(shop, "dropped")
    _clean(shop.ok("upgrade", "--yes"))
    _clean(shop.ok("check"))
    _clean(shop.ok("downgrade", "-1", "--yes"))
    assert _structure(shop) == changed
    _clean(shop.ok("downgrade", "-1", "--yes"))
    assert _structure(shop) == made
    _clean(shop.ok("downgrade", "base", "--yes"))
    _no_canary(shop)


def test_r32_what_a_terminal_reads_is_literal(shop):
    _declare(shop, PAYLOADS, "")
    for command in (("diff",), ("revision", "--dry-run"), ("migrate", "--dry-run"), ("check",)):
        done = shop.run(*command)
        assert done.code in (0, 1), done.said
        _clean(done)
        assert "[bold red]x[/]" in done.stdout, command


NAMELESS = {
    "empty": ("", "''"),
    "with NUL": ("a\0b", r"'a\x00b'"),
}
PLACES = {
    "table": 'Table({name!r}, SQLModel.metadata, Column("id", Integer, primary_key=True))',
    "column": 'Table("more", SQLModel.metadata, Column({name!r}, Integer, primary_key=True))',
    "index": 'Table("more", SQLModel.metadata, Column("a", Integer, primary_key=True), Index({name!r}, "a"))',
    "unique": 'Table("more", SQLModel.metadata, Column("a", Integer), UniqueConstraint("a", name={name!r}))',
    "check": 'Table("more", SQLModel.metadata, Column("a", Integer), CheckConstraint("a > 0", name={name!r}))',
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", NAMELESS)
def test_r32_names_that_no_database_can_keep(kind, place, shop):
    """They are refused before a file is written, and said."""
    name, shown = NAMELESS[kind]
    more = "from sqlalchemy import CheckConstraint, Index, UniqueConstraint\n"
    shop.write("models/__init__.py", KEPT + more + PLACES[place].format(name=name))
    state = shop.state()
    for command in (("revision", "-m", "x"), ("migrate", "--yes"), ("diff",), ("check",)):
        said = "non-blank name" if (kind, place) == ("empty", "column") else re.escape(shown)
        expect_clear(shop.run(*command), 3, said)
    assert shop.state() == state


def _declare(shop, names, more):
    shop.write("models/__init__.py", MODELS.format(names=names, more=more))


def _structure(shop):
    """All that stands in the database, tables sorted; SQLite's own dump stumbles over such names."""
    schema = shop.ok("inspect", "--format", "json").data
    return schema, None if shop.url.startswith("sqlite") else shop.state()[1]


def _written(shop, message):
    """Writes the revision, whose file parses and calls nothing but what a revision calls."""
    done = shop.ok("revision", "--yes", "-m", message, "--format", "json")
    tree = ast.parse(Path(shop.folder, done.data["path"]).read_bytes())
    assert {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} <= ALLOWED_NAMES
    _clean(shop.ok("history"))


def _clean(done: Done):
    """What is printed holds nothing that a terminal obeys."""
    assert "Traceback" not in done.stderr, done.said
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]", done.stdout + done.stderr) == []


def _no_canary(shop):
    assert not list(shop.folder.parent.rglob("canary"))
    engine = create_engine(shop.url, poolclass=NullPool)
    assert not inspect(engine).has_table("canary")
