"""Domains."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.changes import same_value
from schemactl.plan.comments import comments_of_checks, other_comment
from schemactl.plan.replaced_types import Replacement
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.plan.typesql import check_clause, create_domain
from schemactl.plan.work import Work
from schemactl.schema import Domain


def _drop(domain: Domain, dialect: Dialect) -> Sequence[str]:
    return [f"DROP DOMAIN {quote_name(dialect, domain.name)}"]


def _alter(actual: Domain, declared: Domain, dialect: Dialect) -> Sequence[str] | None:
    """In its place, unless it is to be made of something else."""
    if (actual.type, actual.collation) != (declared.type, declared.collation):
        return None
    head = f"ALTER DOMAIN {quote_name(dialect, declared.name)}"
    actions, there = _checks(actual, declared, dialect)
    if not same_value(actual.default, declared.default, True):
        actions.append("DROP DEFAULT" if declared.default is None else f"SET DEFAULT {declared.default}")
    if actual.nullable != declared.nullable:
        actions.append("DROP NOT NULL" if declared.nullable else "SET NOT NULL")
    comments = [*other_comment("DOMAIN", actual, declared, dialect), *comments_of_checks(declared, dialect, there)]
    return [*(f"{head} {action}" for action in actions), *comments]


def _checks(actual: Domain, declared: Domain, dialect: Dialect) -> tuple[list[str], Mapping[str | None, str | None]]:
    """The actions that bring the CHECKs over: renamed where nothing but the name differs; the comments that stay."""
    before, after = ([replace(check, comment=None) for check in side.checks] for side in (actual, declared))
    gone = [check for check in before if not any(same_value(check, other) for other in after)]
    new = [check for check in after if not any(same_value(check, other) for other in before)]
    comments = {check.name: check.comment for check in actual.checks}
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
            comments[done.name] = comments[check.name]
    actions += [f"DROP CONSTRAINT {quote(dialect, check.name or '')}" for check in gone]
    actions += [f"ADD {check_clause(check, dialect)}{' NOT VALID' if check.not_valid else ''}" for check in new]
    return actions, {name: text for name, text in comments.items() if name not in {check.name for check in new}}


def _replace(_actual: Domain, declared: Domain, work: Work) -> list[MigrateOperation]:
    """Made of something else: what has it moves to a new one, and is told again what it was told of the old one."""
    name = declared.name
    replacement = Replacement(name, create_domain(declared, work.dialect), work, kind="DOMAIN", as_declared=True)
    return replacement.operations(replacement.moved)


def text(domain: Domain) -> str:
    """The SQL in which other objects' names may stand."""
    return " ".join(
        [domain.type, domain.collation or "", domain.default or "", *(check.expression for check in domain.checks)]
    )


MAKER = Maker(
    create_domain, _drop, _alter, text=text, adding=Phase.ADD_TYPES, dropping=Phase.DROP_TYPES, replace=_replace
)
