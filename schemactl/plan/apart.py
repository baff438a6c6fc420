"""Constraints as plain SQL, where Alembic's operations cannot say them, or say something else."""

from alembic.operations.ops import MigrateOperation

from schemactl.plan.directives import Execute
from schemactl.plan.objects import Builder, on_delete
from schemactl.plan.sqltext import quote, quote_name
from schemactl.schema import Check, Constraint, Exclude, ForeignKey, ObjectName, PrimaryKey, Unique


def is_apart(constraint: Constraint) -> bool:
    """Whether Alembic has no operation that adds such a constraint to a table.

    Args:
        constraint: the constraint.
    """
    if isinstance(constraint, PrimaryKey):
        return constraint.deferrable or bool(constraint.include)
    if isinstance(constraint, Unique):
        return bool(constraint.include)
    if isinstance(constraint, Check):
        return constraint.no_inherit or constraint.not_enforced
    if isinstance(constraint, ForeignKey):
        # Alembic reads a dot in a name as a separator.
        target = (constraint.target.name, constraint.target.namespace, *constraint.target_columns)
        return constraint.not_enforced or any("." in name for name in target)
    return True


def is_apart_from_table(constraint: Constraint, *, is_model: bool) -> bool:
    """Whether CREATE TABLE cannot hold a constraint as it is, so that it is added to the new table.

    Args:
        constraint: the constraint.
        is_model: whether the models have the table: NOT VALID is what they wish for rows, and there are none yet.
    """
    if isinstance(constraint, Exclude):
        return True
    if not isinstance(constraint, Check | ForeignKey):
        return False
    said = isinstance(constraint, Check) and constraint.no_inherit
    return said or constraint.not_enforced or (constraint.not_valid and not is_model)


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
    return [*words, _list(builder, constraint.columns), *_include(builder, constraint.include)]


def _foreign_key(builder: Builder, key: ForeignKey) -> list[str]:
    target = f"{quote_name(builder.dialect, key.target)} {_list(builder, key.target_columns)}"
    words = [f"FOREIGN KEY {_list(builder, key.columns)} REFERENCES {target}"]
    words += [f"MATCH {key.match}"] if key.match else []
    words += [f"ON DELETE {on_delete(key, builder.dialect)}"] if key.on_delete else []
    return words + ([f"ON UPDATE {key.on_update}"] if key.on_update else [])


def _exclude(builder: Builder, exclude: Exclude) -> list[str]:
    elements = ", ".join(f"{builder.key(item.part)} WITH {item.operator}" for item in exclude.elements)
    words = [f"EXCLUDE USING {quote(builder.dialect, exclude.method)} ({elements})"]
    words += _include(builder, exclude.include)
    return words + ([f"WHERE ({exclude.predicate})"] if exclude.predicate is not None else [])


def _list(builder: Builder, columns: tuple[str, ...]) -> str:
    return f"({', '.join(quote(builder.dialect, item) for item in columns)})"


def _include(builder: Builder, columns: tuple[str, ...]) -> list[str]:
    return [f"INCLUDE {_list(builder, columns)}"] if columns else []


def _ending(constraint: Constraint) -> list[str]:
    words = []
    if not isinstance(constraint, Check) and constraint.deferrable:
        words.append("DEFERRABLE INITIALLY DEFERRED" if constraint.initially_deferred else "DEFERRABLE")
    if isinstance(constraint, Check | ForeignKey):
        words += ["NOT VALID"] if constraint.not_valid else []
        words += ["NOT ENFORCED"] if constraint.not_enforced else []
    return words
