"""Domains."""

from collections.abc import Sequence
from dataclasses import replace

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.changes import same_value
from schemactl.plan.replaced_types import Replacement
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.sqltypes import array_element
from schemactl.plan.standalone.comments import new_comment, other_comment
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.plan.typesql import check_clause, create_domain
from schemactl.plan.work import Work
from schemactl.schema import Column, Domain, Table


def _create(domain: Domain, dialect: Dialect) -> Sequence[str]:
    return [*create_domain(domain, dialect), *new_comment("DOMAIN", domain, dialect)]


def _drop(domain: Domain, dialect: Dialect) -> Sequence[str]:
    return [f"DROP DOMAIN {quote_name(dialect, domain.name)}"]


def _alter(actual: Domain, declared: Domain, dialect: Dialect) -> Sequence[str] | None:
    """In its place, unless it is to be made of something else."""
    if (actual.type, actual.collation) != (declared.type, declared.collation):
        return None
    head = f"ALTER DOMAIN {quote_name(dialect, declared.name)}"
    actions = _checks(actual, declared, dialect)
    if not same_value(actual.default, declared.default, True):
        actions.append("DROP DEFAULT" if declared.default is None else f"SET DEFAULT {declared.default}")
    if actual.nullable != declared.nullable:
        actions.append("DROP NOT NULL" if declared.nullable else "SET NOT NULL")
    return [*(f"{head} {action}" for action in actions), *other_comment("DOMAIN", actual, declared, dialect)]


def _checks(actual: Domain, declared: Domain, dialect: Dialect) -> list[str]:
    """The actions that bring the CHECKs over: renamed where nothing but the name differs."""
    gone = [check for check in actual.checks if not any(same_value(check, other) for other in declared.checks)]
    new = [check for check in declared.checks if not any(same_value(check, other) for other in actual.checks)]
    actions: list[str] = []
    for check in list(gone):
        same = [item for item in new if same_value(replace(check, name=None), replace(item, name=None))]
        same = [item for item in same if item.name not in {each.name for each in actual.checks}]
        valid = [item for item in new if same_value(replace(check, not_valid=False), item)]
        if valid:
            actions.append(f"VALIDATE CONSTRAINT {quote(dialect, check.name or '')}")
        elif same:
            names = (quote(dialect, item.name or "") for item in (check, same[0]))
            actions.append("RENAME CONSTRAINT {} TO {}".format(*names))
        for done in (valid or same)[:1]:
            gone.remove(check)
            new.remove(done)
    return [
        *actions,
        *(f"DROP CONSTRAINT {quote(dialect, check.name or '')}" for check in gone),
        *(f"ADD {check_clause(check, dialect)}{' NOT VALID' if check.not_valid else ''}" for check in new),
    ]


def _replace(_actual: Domain, declared: Domain, work: Work) -> list[MigrateOperation]:
    """Made of something else: what has it moves to a new one, and is told again what it was told of the old one."""
    name = declared.name
    replacement = Replacement(name, _create(declared, work.dialect), work, kind="DOMAIN", as_declared=True)
    return replacement.operations(lambda table, column: _move(table, column, replacement))


def _move(table: Table, column: Column, replacement: Replacement) -> list[str]:
    work = replacement.work
    head = f"ALTER TABLE {work.qname(table.name)} ALTER COLUMN {work.q(column.name)}"
    name = replacement.type_of(column.type) or replacement.name
    type_ = work.qname(name) + "[]" * bool(array_element(column.type)[1])
    after = work.table_after(table.name)
    new = after.column(column.name) if after is not None else None
    default = new.default if new is not None and new.default is not None else column.default
    return [
        *([f"{head} DROP DEFAULT"] if column.default is not None else []),
        f"{head} TYPE {type_} USING {work.q(column.name)}::{type_}",
        *([f"{head} SET DEFAULT {default}"] if column.default is not None else []),
    ]


def text(domain: Domain) -> str:
    """The SQL in which other objects' names may stand."""
    return " ".join([domain.type, domain.default or "", *(check.expression for check in domain.checks)])


MAKER = Maker(_create, _drop, _alter, text=text, adding=Phase.ADD_TYPES, dropping=Phase.DROP_TYPES, replace=_replace)
