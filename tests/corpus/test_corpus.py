"""Every case on each of its dialects: found, written, applied, compared, dumped, taken back, applied again.

After a change of what is written that is meant: `pytest tests/corpus --write-golden`, then read the diff.
"""

import ast
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import alembic
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from schemactl.schema import CompositeType, Schema, Table
from schemactl.schema.codec import fingerprint
from tests.corpus import dump_postgresql, dump_sqlite
from tests.corpus.case import STEPS, Case
from tests.corpus.cases import CASES, GROUPS
from tests.corpus.databases import create, drop_views, empty, fill, has_icu, lacks, read, values_in
from tests.corpus.revisions import OrphanRows, changes_to, run, settled_renames, write_revision
from tests.corpus.words import lines_of

GOLDEN = Path(__file__).parent / "golden"
DUMPS = {"postgresql": dump_postgresql.dump, "sqlite": dump_sqlite.dump}

SERVERS = {"postgresql": {"found": "postgresql", "own": "postgresql_too"}, "sqlite": {"file": "sqlite"}}
"""Where each dialect's cases run, and what their tests are then called: on two majors of PostgreSQL."""

ALEMBIC = tuple(int(number) for number in alembic.__version__.split(".")[:3])
OF_NAMES_WITH_DOTS = ("foreign_keys_to_names_with_dots", "foreign_key_to_names_with_dots_changes")

SAMPLED = 6
"""Of how many cases of a group one runs on the second major, beginning with the first."""

EVERYWHERE = bool(os.environ.get("SCHEMACTL_TEST_EVERY_SERVER"))
"""Whether every case runs on both majors. Else some of every group do, and whatever a major spells in its own way."""

SAMPLE = {
    case.name for group in GROUPS for case in [each for each in group if "postgresql" in each.dialects][::SAMPLED]
}


def _runs(case: Case, server: str) -> bool:
    own = (GOLDEN / "postgresql").glob(f"{case.name}.*.py")
    return server != "own" or EVERYWHERE or bool(case.since) or case.name in SAMPLE or any(own)


PARAMETERS = [
    pytest.param(case, dialect, server, id=f"{label}-{case.name}")
    for case in CASES
    for dialect in case.dialects
    for server, label in SERVERS[dialect].items()
    if _runs(case, server)
]


@dataclass(frozen=True)
class Trial:
    """A case on one database, which holds its rows."""

    case: Case
    engine: sa.Engine
    before: sa.MetaData
    after: sa.MetaData
    goal: str
    start: str

    def dump(self) -> str:
        return DUMPS[self.engine.dialect.name](self.engine)

    def impossible(self, step: str) -> str | None:
        return self.case.impossible_on(self.engine.dialect.name, step)

    def read(self) -> Schema:
        return read(self.engine, self.case.looked_at)

    def fingerprint(self, schema: Schema) -> str:
        schema = _ordered(schema)
        return fingerprint(_unnamed(schema) if self.impossible("names") else schema)

    def left(self, declared: sa.MetaData) -> list[str]:
        """What still differs from a metadata."""
        return lines_of(changes_to(self.engine, declared, self.case))


@pytest.mark.parametrize(("case", "dialect", "server"), PARAMETERS)
def test_case(
    case: Case, dialect: str, server: str, corpus_engine: sa.Engine, tmp_path: Path, write_golden: bool
) -> None:
    assert server in SERVERS[dialect]
    if case.name.endswith(OF_NAMES_WITH_DOTS) and dialect == "sqlite" and ALEMBIC < (1, 19, 2):
        pytest.skip("Alembic rebuilds a table with foreign keys to names with dots since 1.19.2")
    if missing := lacks(corpus_engine, case.extensions):
        pytest.skip(f"this server has no extension {', '.join(missing)}")
    if case.icu and not has_icu(corpus_engine):
        pytest.skip("this server is built without ICU")
    if dialect == "postgresql" and _major(corpus_engine) < case.since:
        pytest.skip(f"PostgreSQL has this since {case.since}")
    trial = _prepare(case, corpus_engine, tmp_path)
    actual = trial.read()
    first, kept = trial.fingerprint(actual), _kept(trial, after=False)

    changes = changes_to(trial.engine, trial.after, case, settled_renames(case), actual)
    assert lines_of(changes) == sorted(case.expected_on(dialect))
    if not changes:
        _check_same_the_other_way(trial)
        return

    source = write_revision(trial.engine, trial.after, case, changes, actual)
    _check_golden(source, GOLDEN / dialect / f"{case.name}.py", _major(corpus_engine), write_golden)

    if case.refused is not None:
        with pytest.raises((DBAPIError, OrphanRows), match=case.refused):
            run(trial.engine, source, "upgrade", trial.after)
        assert (trial.fingerprint(trial.read()), _kept(trial, after=False)) == (first, kept)
        return

    run(trial.engine, source, "upgrade", trial.after)
    assert trial.left(trial.after) == []
    same = [_check_dump(trial, "goal", trial.goal)]
    _check_upgraded_rows(trial, kept)

    run(trial.engine, source, "downgrade", trial.after)
    downgraded = trial.read()
    assert lines_of(changes_to(trial.engine, trial.before, case, actual=downgraded)) == sorted(case.undeclared)
    assert trial.fingerprint(downgraded) == first
    same.append(_check_dump(trial, "start", trial.start))
    assert not (all(same) and case.impossible_on(dialect, "names")), f"this holds: {STEPS['names']}"
    assert _kept(trial, after=False) == kept

    run(trial.engine, source, "upgrade", None)
    assert trial.left(trial.after) == []
    assert _kept(trial, after=True) == kept


def test_no_golden_file_is_left_over() -> None:
    found = {(path.parent.name, path.stem) for path in GOLDEN.glob("*/*")}
    assert {(folder, name.partition(".")[0]) for folder, name in found} == {
        (dialect, case.name) for case in CASES for dialect in case.dialects if case.expected_on(dialect)
    }


def test_names_are_unique_and_impossibilities_known() -> None:
    names = [case.name for case in CASES]
    assert sorted(set(names)) == sorted(names)
    assert all(re.fullmatch(r"[a-z0-9_]+", name) for name in names)
    assert {step.split()[-1] for case in CASES for step in case.impossible} <= set(STEPS)


def _prepare(case: Case, engine: sa.Engine, folder: Path) -> Trial:
    """The goal built and dumped, then the start built and filled, in a database that is otherwise empty."""
    before, after = sa.MetaData(), sa.MetaData()
    case.before(before)
    case.after(after)
    builder = engine
    if engine.dialect.name == "sqlite":
        builder = sa.create_engine(f"sqlite:///{folder / 'goal.db'}", poolclass=sa.NullPool)
    empty(builder, case.namespaces)
    create(builder, after)
    # Where no revision is applied, nothing is compared with a dump.
    dump = DUMPS[engine.dialect.name] if case.is_applied_on(engine.dialect.name) else lambda _: ""
    goal = dump(builder)
    empty(engine, case.namespaces)
    create(engine, before)
    fill(engine, before, case.rows)
    return Trial(case, engine, before, after, goal, dump(engine))


def _check_same_the_other_way(trial: Trial) -> None:
    """A spelling that the models may have and the database too is equal on whichever side it stands."""
    if trial.before.tables and not trial.case.impossible:
        empty(trial.engine, trial.case.namespaces)
        drop_views(trial.engine)
        trial.before.drop_all(trial.engine)
        create(trial.engine, trial.after)
        assert trial.left(trial.before) == []


def _ordered(schema: Schema) -> Schema:
    """The schema with the columns of each table and the attributes of each composite type by name."""
    tables = [replace(item, columns=tuple(sorted(item.columns, key=lambda each: each.name))) for item in schema.tables]
    composites = [CompositeType.of(item.name, item.attributes, item.comment) for item in schema.of(CompositeType)]
    apart = (Table, CompositeType)
    return schema.having([*tables, *composites, *(item for item in schema.objects if not isinstance(item, apart))])


AT_LEAST_2_1 = tuple(int(number) for number in sa.__version__.split(".")[:2]) >= (2, 1)
"""Whether SQLAlchemy is the one that the golden files were written with."""

OLDEST_GOLDEN = 15
"""The major version of PostgreSQL whose spelling the golden files have; `NAME.18.py` is what another one says."""


def _major(engine: sa.Engine) -> int:
    if engine.dialect.name != "postgresql":
        return OLDEST_GOLDEN
    with engine.connect() as connection:
        return int(connection.execute(sa.text("SHOW server_version_num")).scalar_one()) // 10000


def _check_golden(source: str, path: Path, major: int, write: bool) -> None:
    own = path.with_suffix(f".{major}.py")
    if write and major == OLDEST_GOLDEN:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, "utf-8")
    elif write:
        own.unlink(missing_ok=True)
        if not path.is_file() or path.read_text("utf-8") != source:
            own.write_text(source, "utf-8")
    path = own if own.is_file() else path
    assert path.is_file(), "run: pytest tests/corpus --write-golden, then read what it wrote"
    golden = path.read_text("utf-8")
    if AT_LEAST_2_1:
        assert source == golden
    else:
        assert ast.unparse(ast.parse(source)) == ast.unparse(_EnumsOf20().visit(ast.parse(golden)))


class _EnumsOf20(ast.NodeTransformer):
    """Gives enums the word by which SQLAlchemy 2.0 leaves their type alone."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if ast.unparse(node.func) == "sa.Enum":
            metadata = ast.parse("f(metadata=sa.MetaData())", mode="eval").body
            assert isinstance(metadata, ast.Call)
            node.keywords = [metadata.keywords[0] if each.arg == "create_type" else each for each in node.keywords]
        return self.generic_visit(node)


def _unnamed(schema: Schema) -> Schema:
    """The schema without the names of constraints."""
    tables = [replace(table, constraints=_without_names(table)) for table in schema.tables]
    return schema.having([*tables, *(item for item in schema.objects if not isinstance(item, Table))])


def _without_names(table: Table) -> tuple[Any, ...]:
    return tuple(sorted((replace(item, name=None) for item in table.constraints), key=str))


def _check_dump(trial: Trial, step: str, expected: str) -> bool:
    """Compares, and says whether the two are equal in every letter."""
    found = trial.dump()
    same = found == expected
    if reason := trial.impossible(step):
        assert not same, f"this holds, the case says it does not: {STEPS[step]} ({reason})"
        return False
    if trial.impossible("names"):
        found, expected = dump_sqlite.without_names(found), dump_sqlite.without_names(expected)
    assert found == expected
    return same


# --- rows -----------------------------------------------------------------------------------------------------------


def _kept(trial: Trial, *, after: bool) -> dict[tuple[str, ...], list[tuple[Any, ...]]]:
    """The values that must not change, by where they stand before."""
    found = {}
    for table, columns in _kept_columns(trial).items():
        names = [_renamed(trial.case, f"{table}.{column}") if after else f"{table}.{column}" for column in columns]
        place = names[0].rpartition(".")[0]
        found[table, *columns] = values_in(trial.engine, place, [name.rpartition(".")[2] for name in names])
    return found


def _kept_columns(trial: Trial) -> dict[str, list[str]]:
    kept: dict[str, list[str]] = {}
    for table, rows in trial.case.rows.items():
        for column in dict.fromkeys(name for row in rows for name in row):
            path = f"{table}.{column}"
            chosen = _is_on_both_sides(trial, path) if trial.case.keeps is None else path in trial.case.keeps
            if chosen:
                kept.setdefault(table, []).append(column)
    return kept


def _is_on_both_sides(trial: Trial, path: str) -> bool:
    table, _, column = _renamed(trial.case, path).rpartition(".")
    return table in trial.after.tables and column in trial.after.tables[table].c


def _renamed(case: Case, path: str) -> str:
    table, _, column = path.rpartition(".")
    renames = dict(case.renames)
    table = renames.get(table, table)
    return renames.get(f"{table}.{column}", f"{table}.{column}")


def _check_upgraded_rows(trial: Trial, kept: dict[tuple[str, ...], list[tuple[Any, ...]]]) -> None:
    assert _kept(trial, after=True) == kept
    for table, rows in trial.case.becomes.items():
        assert values_in(trial.engine, table, list(rows[0])) == [tuple(row.values()) for row in rows]
