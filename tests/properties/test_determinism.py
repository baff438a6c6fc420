"""What is written depends on the two schemas alone."""

import os
import subprocess
import sys
from pathlib import Path

import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings

from schemactl.compare import compare
from schemactl.plan import inverse, make_plan, operations, render
from tests.properties.build import metadata_of
from tests.properties.journey import declared, tables_in
from tests.properties.test_round_trip import Way, ways

ROOT = Path(__file__).parents[2]
EXAMPLES = 15


def rendered(way: Way) -> str:
    """The revision from one design to the other, without a database."""
    engine = sa.create_engine({"sqlite": "sqlite://", "postgresql": "postgresql+psycopg2://"}[way.first.dialect])
    metadata = metadata_of(way.second)
    actual, goal = declared(engine, metadata_of(way.first)), declared(engine, metadata)
    plan = make_plan(compare(actual, goal), way.first.dialect, actual=actual, declared=goal)
    tables = tables_in(engine, metadata)
    body = render(
        operations(plan, tables=tables), operations(inverse(plan), actual_tables=tables), dialect=way.first.dialect
    )
    return "\n".join((*body.imports, body.upgrade, body.downgrade))


def rendered_examples() -> str:
    """The revisions of the same few examples every time, each written twice."""
    texts: list[str] = []
    for dialect in ("sqlite", "postgresql"):

        @settings(
            max_examples=EXAMPLES,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(way=ways(dialect))
        def write(way: Way) -> None:
            text = rendered(way)
            assert rendered(way) == text
            texts.append(f"# {way.first}\n# {way.second}\n{text}")

        write()
    return "\n\n".join(texts)


def test_same_text_whatever_the_hash_seed() -> None:
    command = [sys.executable, "-c", f"from {__name__} import rendered_examples\nprint(rendered_examples())"]
    processes = [
        subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, encoding="utf-8"
        )
        for seed in ("1", "2")
    ]
    texts = [process.communicate(timeout=300)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert texts[0] == texts[1]
    assert texts[0].count("op.") >= EXAMPLES
