"""From a plan to Alembic's operations."""

from collections.abc import Callable, Iterable, Mapping

import sqlalchemy as sa
from alembic.operations.ops import MigrateOperation
from sqlalchemy.sql.elements import quoted_name

from schemactl.errors import Refused
from schemactl.plan import postgresql, sqlite
from schemactl.plan.steps import Plan
from schemactl.plan.work import Work
from schemactl.schema import ObjectName

_DIALECTS: dict[str, Callable[[Work], list[MigrateOperation]]] = {
    "postgresql": postgresql.operations,
    "sqlite": sqlite.operations,
}
"""What makes the operations for each dialect. Others alter tables in place, as PostgreSQL does."""


def operations(
    plan: Plan,
    *,
    tables: Mapping[ObjectName, sa.Table] | None = None,
    actual_tables: Mapping[ObjectName, sa.Table] | None = None,
) -> list[MigrateOperation]:
    """The Alembic operations that carry a plan out, in order.

    Args:
        plan: the plan.
        tables: the models' tables by name, where the declared side is the models: types, defaults and expressions are
            taken from them, so that one file serves every dialect.
        actual_tables: the same where the actual side is the models, that is for the downgrade: native enums that only
            other dialects than the plan's have are dropped with their tables.

    Returns:
        Operations that run on their own and render to a file that needs `alembic` and `sqlalchemy` alone.

    Raises:
        Refused: something that nobody declares is in the way for good, such as a view of a column that goes.
    """
    if plan.conflicts:
        raise Refused(
            "These changes cannot be written: " + " ".join(plan.conflicts),
            "Declare it as it shall be, or drop it in a revision of its own that comes first.",
        )
    make = _DIALECTS.get(plan.dialect, postgresql.operations)
    made = make(Work(plan, tables or {}, actual_tables or {}))
    _keep_dots(made)
    return made


def _keep_dots(found: Iterable[MigrateOperation]) -> None:
    """Marks namespaces with a dot as one name: Alembic quotes the parts of any other one by one."""
    for each in found:
        schema = getattr(each, "schema", None)
        if schema and "." in schema:
            vars(each)["schema"] = quoted_name(schema, quote=True)
        _keep_dots(getattr(each, "ops", ()))
