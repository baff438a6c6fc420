"""Constraints as plain SQL, where Alembic's operations cannot say them, or say something else."""

from alembic.operations.ops import MigrateOperation

from schemactl.plan.directives import Execute
from schemactl.plan.objects import Builder, on_delete
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.table_words import settings
from schemactl.schema import Check, Constraint, Exclude, ForeignKey, ObjectName, PrimaryKey, Unique


def is_apart(constraint: Constraint) -> bool:
    """Whether Alembic has no operation that adds such a constraint to a table.

    Args:
        constraint: the constraint.
    """
    if isinstance(constraint, PrimaryKey):
        return constraint.deferrable or bool(constraint.include) or _is_unsaid(constraint)
    if isinstance(constraint, Unique):
        return bool(constraint.include) or _is_unsaid(constraint)
    if isinstance(constraint, Check):
        return constraint.no_inherit or constraint.not_enforced
    if isinstance(constraint, ForeignKey):
        # Alembic reads a dot in a name as a separator.
        target = (constraint.target.name, constraint.target.namespace, *constraint.target_columns)
        return constraint.not_enforced or constraint.period or any("." in name for name in target)
    return True


def _is_unsaid(key: PrimaryKey | Unique) -> bool:
    """Whether SQLAlchemy has no words for a key."""
    return key.without_overlaps or bool(key.storage) or key.tablespace is not None


def is_apart_from_table(constraint: Constraint, *, is_model: bool, partitioned: bool = False) -> bool:
    """Whether CREATE TABLE cannot hold a constraint as it is, so that it is added to the new table.

    Args:
        constraint: the constraint.
        is_model: whether the models have the table: NOT VALID is what they wish for rows, and there are none yet.
        partitioned: whether the table is partitioned. How an index is stored is said once it is there, but not there.
    """
    if isinstance(constraint, Exclude):
        return True
    if not isinstance(constraint, Check | ForeignKey):
        return constraint.without_overlaps or (partitioned and _is_unsaid(constraint))
    said = constraint.no_inherit if isinstance(constraint, Check) else constraint.period
    return said or constraint.not_enforced or (constraint.not_valid is True and not is_model)


def add_apart(builder: Builder, owner: ObjectName, constraint: Constraint) -> MigrateOperation:
    """A constraint added by ALTER TABLE.

    Args:
        builder: knows its name and how names are quoted.
        owner: its table.
        constraint: the constraint.
    """
    words = [f"ALTER TABLE {quote_name(builder.dialect, owner)}"]
    words += [f"ADD CONSTRAINT {quote(builder.dialect, builder.name(owner, constraint))}"]
    return Execute(" ".join([*words, *_clause(builder, constraint), *_ending(constraint)]))


def _clause(builder: Builder, constraint: Constraint) -> list[str]:
    if isinstance(constraint, Check):
        return [f"CHECK ({constraint.expression})"] + (["NO INHERIT"] if constraint.no_inherit else [])
    if isinstance(constraint, ForeignKey):
        return _foreign_key(builder, constraint)
    if isinstance(constraint, Exclude):
        return _exclude(builder, constraint)
    words = ["PRIMARY KEY" if isinstance(constraint, PrimaryKey) else "UNIQUE"]
    words += ["NULLS NOT DISTINCT"] if isinstance(constraint, Unique) and constraint.nulls_not_distinct else []
    keys = _list(builder, constraint.columns)
    words.append(f"{keys[:-1]} WITHOUT OVERLAPS)" if constraint.without_overlaps else keys)
    return [*words, *_include(builder, constraint.include), *_index(builder, constraint)]


def _foreign_key(builder: Builder, key: ForeignKey) -> list[str]:
    target = f"{quote_name(builder.dialect, key.target)} {_list(builder, key.target_columns, key.period)}"
    words = [f"FOREIGN KEY {_list(builder, key.columns, key.period)} REFERENCES {target}"]
    words += [f"MATCH {key.match}"] if key.match else []
    words += [f"ON DELETE {on_delete(key, builder.dialect)}"] if key.on_delete else []
    return words + ([f"ON UPDATE {key.on_update}"] if key.on_update else [])


def _exclude(builder: Builder, exclude: Exclude) -> list[str]:
    elements = ", ".join(f"{builder.key(item.part)} WITH {item.operator}" for item in exclude.elements)
    words = [f"EXCLUDE USING {quote(builder.dialect, exclude.method)} ({elements})"]
    words += [*_include(builder, exclude.include), *_index(builder, exclude)]
    return words + ([f"WHERE ({exclude.predicate})"] if exclude.predicate is not None else [])


def _list(builder: Builder, columns: tuple[str, ...], period: bool = False) -> str:
    names = [quote(builder.dialect, item) for item in columns]
    return f"({', '.join([*names[:-1], f'PERIOD {names[-1]}'] if period else names)})"


def _include(builder: Builder, columns: tuple[str, ...]) -> list[str]:
    return [f"INCLUDE {_list(builder, columns)}"] if columns else []


def _index(builder: Builder, constraint: PrimaryKey | Unique | Exclude) -> list[str]:
    words = [f"WITH ({settings(constraint.storage)})"] if constraint.storage else []
    place = constraint.tablespace
    return words + ([f"USING INDEX TABLESPACE {quote(builder.dialect, place)}"] if place else [])


def _ending(constraint: Constraint) -> list[str]:
    words = []
    if not isinstance(constraint, Check) and constraint.deferrable:
        words.append("DEFERRABLE INITIALLY DEFERRED" if constraint.initially_deferred else "DEFERRABLE")
    if isinstance(constraint, Check | ForeignKey):
        words += [] if constraint.not_valid is False else ["NOT VALID"]
        words += ["NOT ENFORCED"] if constraint.not_enforced else []
    return words
