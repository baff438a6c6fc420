"""How the index of a constraint is stored, altered in its place. PostgreSQL."""

from alembic.operations.ops import MigrateOperation

from schemactl.plan.directives import Execute
from schemactl.plan.objects import Builder
from schemactl.plan.sqltext import quote
from schemactl.plan.table_words import settings
from schemactl.schema import Constraint, Exclude, ObjectName, PrimaryKey, Unique

_Storage = tuple[tuple[tuple[str, str], ...], str | None]


def storing(
    builder: Builder, owner: ObjectName, constraint: Constraint, before: Constraint | None = None
) -> list[MigrateOperation]:
    """Statements that give a constraint's index its storage parameters, which new pages obey, and its tablespace.

    Args:
        builder: knows its name and how names are quoted.
        owner: its table.
        constraint: the constraint, as its index is to be stored.
        before: the constraint as its index is stored; None for one that was just made with its table.
    """
    (old, place), (new, goal) = _storage(before), _storage(constraint)
    gone = [name for name, _ in old if name not in dict(new)]
    chosen = [item for item in new if item not in old]
    words = [f"RESET ({', '.join(gone)})"] if gone else []
    words += [f"SET ({settings(chosen)})"] if chosen else []
    words += [f"SET TABLESPACE {quote(builder.dialect, goal or 'pg_default')}"] if goal != place else []
    index = quote(builder.dialect, owner.namespace, builder.name(owner, constraint))
    return [Execute(f"ALTER INDEX {index} {item}") for item in words]


def _storage(constraint: Constraint | None) -> _Storage:
    if not isinstance(constraint, PrimaryKey | Unique | Exclude):
        return (), None
    return constraint.storage, constraint.tablespace
