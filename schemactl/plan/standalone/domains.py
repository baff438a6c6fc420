"""Domains."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.engine import Dialect

from schemactl.changes import same_value
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.comments import new_comment, other_comment
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema import Check, Domain


def _create(domain: Domain, dialect: Dialect) -> Sequence[str]:
    return [create_domain(domain, dialect), *_later(domain, dialect), *new_comment("DOMAIN", domain, dialect)]


def create_domain(domain: Domain, dialect: Dialect) -> str:
    """The statement that makes a domain, without CHECKs that are not valid, which it cannot make."""
    words = [f"CREATE DOMAIN {quote_name(dialect, domain.name)} AS {collated(domain.type, domain.collation, dialect)}"]
    words += [f"DEFAULT {domain.default}"] if domain.default is not None else []
    words += [] if domain.nullable else ["NOT NULL"]
    words += [_check(check, dialect) for check in domain.checks if not check.not_valid]
    return " ".join(words)


def collated(type_: str, collation: str | None, dialect: Dialect) -> str:
    """A type with its collation."""
    if collation is None:
        return type_
    return f"{type_} COLLATE {collation if collation.startswith(chr(34)) else quote(dialect, collation)}"


def _later(domain: Domain, dialect: Dialect) -> list[str]:
    head = f"ALTER DOMAIN {quote_name(dialect, domain.name)}"
    return [f"{head} ADD {_check(check, dialect)} NOT VALID" for check in domain.checks if check.not_valid]


def _check(check: Check, dialect: Dialect) -> str:
    # A comment must not swallow the parenthesis that follows.
    end = "\n" if "--" in check.expression.rpartition("\n")[2] else ""
    return f"CONSTRAINT {quote(dialect, check.name or '')} CHECK ({check.expression}{end})"


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
        *(f"ADD {_check(check, dialect)}{' NOT VALID' if check.not_valid else ''}" for check in new),
    ]


def text(domain: Domain) -> str:
    """The SQL in which other objects' names may stand."""
    return " ".join([domain.type, domain.default or "", *(check.expression for check in domain.checks)])


MAKER = Maker(_create, _drop, _alter, text=text, adding=Phase.ADD_TYPES, dropping=Phase.DROP_TYPES)
