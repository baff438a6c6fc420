"""Any schema to another with other names, as they were said: what is renamed keeps its rows, forwards and back."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import assume, given, note
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.corpus.databases import engine_for
from tests.properties.conftest import profile_of
from tests.properties.design import Design
from tests.properties.draw import draw_design
from tests.properties.edits import edited
from tests.properties.journey import travel
from tests.properties.renames import Names, draw_names
from tests.properties.test_round_trip import THOROUGH, Profile, loses_every_column


@pytest.fixture(params=range(2), ids=lambda part: f"part{part}")
def profile(request: pytest.FixtureRequest) -> Profile:
    """A third of the examples: the rest of what differs is tried without renames."""
    return profile_of(request.param)


@dataclass(frozen=True)
class Renaming:
    """From one design to another, whose names are those of the first, and what has another name then."""

    first: Design
    second: Design
    names: Names


@st.composite
def renamings(draw: DrawFn, dialect: str) -> Renaming:
    """A design with rows, none or some edits of it, and other names."""
    first = draw_design(draw, dialect, draw(st.integers(0, 2)))
    second = edited(draw, first) if draw(st.booleans()) else first
    names = draw_names(draw, first, second)
    assume(names.tables or names.columns)
    assume(not loses_every_column(first, second) and not loses_every_column(second, first))
    return Renaming(first, second, names)


def test_sqlite(profile: Profile, tmp_path: Path) -> None:
    @profile
    @given(way=renamings("sqlite"))
    def check(way: Renaming) -> None:
        note(f"{way.first}\n{way.second}\n{way.names}")
        with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
            engines = [engine_for(f"sqlite:///{folder}/{name}.db") for name in ("actual", "goal")]
            travel(*engines, way.first, way.second, thorough=True, operations_too=THOROUGH, names=way.names)

    check()


def test_postgresql(profile: Profile, postgresql: sa.Engine) -> None:
    @profile
    @given(way=renamings("postgresql"))
    def check(way: Renaming) -> None:
        note(f"{way.first}\n{way.second}\n{way.names}")
        travel(
            postgresql,
            postgresql,
            way.first,
            way.second,
            thorough=THOROUGH,
            operations_too=THOROUGH,
            names=way.names,
        )

    check()
