"""Policies of row-level security."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import comment_on
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import Policy


def _create(policy: Policy, dialect: Dialect) -> Sequence[str]:
    words = [f"CREATE POLICY {_place(policy, dialect)}"]
    words += [] if policy.permissive else ["AS RESTRICTIVE"]
    words += [f"FOR {policy.command}"] if policy.command != "ALL" else []
    made = " ".join([*words, *_clauses(policy, dialect)])
    return [made] if policy.comment is None else [made, _comment(policy, dialect)]


def _drop(policy: Policy, dialect: Dialect) -> Sequence[str]:
    return [f"DROP POLICY {_place(policy, dialect)}"]


def _alter(actual: Policy, declared: Policy, dialect: Dialect) -> Sequence[str] | None:
    """Roles change in place. Other expressions need a new policy: they may name columns that come or go meanwhile."""
    kept = replace(actual, roles=declared.roles, comment=declared.comment)
    if kept != declared:
        return None
    made = []
    if actual.roles != declared.roles:
        made.append(f"ALTER POLICY {_place(declared, dialect)} TO {_roles(declared, dialect) or 'PUBLIC'}")
    return made if actual.comment == declared.comment else [*made, _comment(declared, dialect)]


def _clauses(policy: Policy, dialect: Dialect) -> list[str]:
    clauses = [f"TO {_roles(policy, dialect)}"] if policy.roles else []
    clauses += [f"USING ({policy.using})"] if policy.using is not None else []
    return clauses + ([f"WITH CHECK ({policy.with_check})"] if policy.with_check is not None else [])


def _roles(policy: Policy, dialect: Dialect) -> str:
    return ", ".join(quote(dialect, role) for role in policy.roles)


def _place(policy: Policy, dialect: Dialect) -> str:
    return f"{quote(dialect, policy.name.name)} ON {quote_name(dialect, policy.table)}"


def _comment(policy: Policy, dialect: Dialect) -> str:
    return comment_on(f"POLICY {_place(policy, dialect)}", policy.comment)


def _text(policy: Policy) -> str:
    return f"{policy.using} {policy.with_check}"


def _rename(actual: Policy, declared: Policy, dialect: Dialect) -> str:
    return f"ALTER POLICY {_place(actual, dialect)} RENAME TO {quote(dialect, declared.name.name)}"


MAKER = Maker(_create, _drop, _alter, rename=_rename, text=_text)
