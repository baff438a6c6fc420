"""Extensions."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote, quote_name, string
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema import Extension


def _create(extension: Extension, dialect: Dialect) -> Sequence[str]:
    # It may have been made by hand where the role that migrates may not do so.
    words = [f"CREATE EXTENSION IF NOT EXISTS {quote_name(dialect, extension.name)}"]
    words += [f"SCHEMA {quote(dialect, extension.namespace)}"] if extension.namespace else []
    words += [f"VERSION {string(extension.version)}"] if extension.version else []
    return [" ".join([*words, "CASCADE"] if extension.cascade else words)]


def _drop(extension: Extension, dialect: Dialect) -> Sequence[str]:
    """Never with what uses it: the server then refuses."""
    return [f"DROP EXTENSION {quote_name(dialect, extension.name)}"]


def _alter(actual: Extension, declared: Extension, dialect: Dialect) -> Sequence[str]:
    """It is not taken back: extensions know the way to a later version only."""
    name = quote_name(dialect, declared.name)
    made: list[str] = []
    if declared.version and declared.version != actual.version:
        made.append(f"ALTER EXTENSION {name} UPDATE TO {string(declared.version)}")
    if declared.namespace and declared.namespace != actual.namespace:
        made.append(f"ALTER EXTENSION {name} SET SCHEMA {quote(dialect, declared.namespace)}")
    return made


MAKER = Maker(
    _create,
    _drop,
    _alter,
    text=lambda extension: f'"{extension.namespace}"',
    adding=Phase.ADD_SURROUNDINGS,
    dropping=Phase.DROP_SURROUNDINGS,
    stays=True,
)
