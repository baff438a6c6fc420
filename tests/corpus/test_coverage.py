"""docs/coverage.md says what the corpus holds, and the corpus holds enough."""

from tests.corpus.cases import CASES
from tests.corpus.coverage import ACTIONS, DIALECTS, KINDS, PAGE, PROPERTIES, page, property_of


def test_the_page_is_what_the_corpus_says() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m tests.corpus.coverage"


def test_every_property_that_is_expected_is_listed() -> None:
    lines = {line for case in CASES for dialect in case.dialects for line in case.expected_on(dialect)}
    assert {line[0] for line in lines} == set(ACTIONS)
    for line in lines:
        kind = next(kind for kind in KINDS if line[2:].startswith(f"{kind} "))
        assert not line.startswith("~") or property_of(line) in PROPERTIES[kind], line


def test_there_are_enough_cases() -> None:
    numbers = {dialect: sum(dialect in case.dialects for case in CASES) for dialect in DIALECTS}
    assert numbers["postgresql"] >= 250
    assert numbers["sqlite"] >= 200


def test_there_are_enough_spellings() -> None:
    for dialect in DIALECTS:
        assert sum(dialect in case.dialects and not case.expected_on(dialect) for case in CASES) >= 60
        assert sum(dialect in case.dialects and case.name.startswith("near_") for case in CASES) >= 50
