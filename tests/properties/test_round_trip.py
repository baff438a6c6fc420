"""Any schema to any other and back: nothing is left to do, nothing is lost, nothing is invented."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from hypothesis import assume, given, note
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.corpus.databases import engine_for
from tests.properties.design import Design
from tests.properties.draw import draw_design, sometimes
from tests.properties.edits import edited
from tests.properties.journey import travel


@dataclass(frozen=True)
class Way:
    """From one design to another."""

    first: Design
    second: Design


@st.composite
def ways(draw: DrawFn, dialect: str) -> Way:
    """A design and one that edits made of it; one in eight times, without rows, one that has nothing to do with it."""
    if sometimes(draw, 8):
        way = Way(draw_design(draw, dialect, 0), draw_design(draw, dialect, 0))
        assume(not loses_every_column(way.first, way.second) and not loses_every_column(way.second, way.first))
        return way
    first = draw_design(draw, dialect, draw(st.integers(0, 2)))
    return Way(first, edited(draw, first))


def loses_every_column(before: Design, after: Design) -> bool:
    """Whether a table's ordinary columns all become generated: Alembic's batch then has nothing to copy rows with."""
    for table in before.tables:
        counterpart = after.table(table.name)
        twins = [counterpart.column(item.name) for item in table.columns if item.source is None] if counterpart else []
        if twins and all(twin is not None and twin.source is not None for twin in twins):
            return before.dialect == "sqlite"
    return False


Profile = Callable[[Callable[[], None]], Callable[[], None]]

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE", "ci") != "ci"
WHETHER = (True,) if THOROUGH else (False, False, False, True)
"""Whether an example is also run by the operations, which make the same statements as their text."""


def test_sqlite(profile: Profile, tmp_path: Path) -> None:
    @profile
    @given(way=ways("sqlite"), operations_too=st.sampled_from(WHETHER))
    def check(way: Way, operations_too: bool) -> None:
        note(f"{way.first}\n{way.second}")
        with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
            engines = [engine_for(f"sqlite:///{folder}/{name}.db") for name in ("actual", "goal")]
            travel(*engines, way.first, way.second, thorough=True, operations_too=operations_too)

    check()


def test_postgresql(profile: Profile, postgresql: sa.Engine) -> None:
    @profile
    @given(way=ways("postgresql"), operations_too=st.sampled_from(WHETHER))
    def check(way: Way, operations_too: bool) -> None:
        note(f"{way.first}\n{way.second}")
        travel(postgresql, postgresql, way.first, way.second, thorough=THOROUGH, operations_too=operations_too)

    check()
