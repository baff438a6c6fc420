"""Namespaces."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import new_comment, other_comment
from schemactl.plan.sqltext import quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema import Namespace


def _create(namespace: Namespace, dialect: Dialect) -> Sequence[str]:
    # It may have been made by hand where the role that migrates may not do so.
    made = f"CREATE SCHEMA IF NOT EXISTS {quote_name(dialect, namespace.name)}"
    return [made, *new_comment("SCHEMA", namespace, dialect)]


def _drop(namespace: Namespace, dialect: Dialect) -> Sequence[str]:
    """Never with what somebody else put into it: the server then refuses."""
    return [f"DROP SCHEMA {quote_name(dialect, namespace.name)}"]


def _alter(actual: Namespace, declared: Namespace, dialect: Dialect) -> Sequence[str]:
    return other_comment("SCHEMA", actual, declared, dialect)


MAKER = Maker(
    _create,
    _drop,
    _alter,
    text=lambda _: "",
    adding=Phase.ADD_SURROUNDINGS,
    dropping=Phase.DROP_SURROUNDINGS,
)
