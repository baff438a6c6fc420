"""The pages that are written from the commands are what the commands say."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["cli.md", "exit-codes.md"])
def test_the_page_is_what_the_commands_say(page):
    assert (DOCS / page).read_text("utf-8") == script("generate_cli").pages()[page], "run: python docs/generate_cli.py"


def test_the_picture_is_what_diff_prints():
    assert (DOCS / "diff.svg").read_text("utf-8") == script("generate_picture").picture()


def test_every_exit_code_of_an_error_is_in_the_table():
    from schemactl import errors
    from schemactl.cli.exit_codes import EXIT_CODES

    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    codes = {kind.exit_code for kind in kinds if issubclass(kind, errors.SchemactlError)}
    assert codes <= set(EXIT_CODES)
    assert set(map(int, re.findall(r"^\| (\d+) \|", (DOCS / "exit-codes.md").read_text(), re.M))) == set(EXIT_CODES)
