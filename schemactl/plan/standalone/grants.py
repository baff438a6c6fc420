"""Privileges."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import Grant


def _create(grant: Grant, dialect: Dialect) -> Sequence[str]:
    if not grant.privileges:
        # Only a routine's EXECUTE is given to everybody without a word.
        return [_revoke(grant, ["EXECUTE"], dialect)]
    return list(_given(grant, grant.privileges, grant.grantable, dialect))


def _drop(grant: Grant, dialect: Dialect) -> Sequence[str]:
    return [_revoke(grant, grant.privileges, dialect)] if grant.privileges else []


def _alter(actual: Grant, declared: Grant, dialect: Dialect) -> Sequence[str]:
    gone = [item for item in actual.privileges if item not in declared.privileges]
    kept = [item for item in actual.grantable if item in declared.privileges]
    option = [item for item in kept if item not in declared.grantable]
    new = [item for item in declared.privileges if item not in actual.privileges]
    grantable = [item for item in declared.grantable if item not in actual.grantable]
    made = [_revoke(declared, gone, dialect)] if gone else []
    made += [_revoke(declared, option, dialect, "GRANT OPTION FOR ")] if option else []
    return [*made, *_given(declared, sorted({*new, *grantable}), grantable, dialect)]


def _given(grant: Grant, privileges: Iterable[str], grantable: Iterable[str], dialect: Dialect) -> Iterator[str]:
    option = set(grantable)
    plain = [item for item in privileges if item not in option]
    if plain:
        yield f"GRANT {', '.join(plain)} ON {_object(grant, dialect)} TO {_role(grant, dialect)}"
    if option:
        listed = ", ".join(sorted(option))
        yield f"GRANT {listed} ON {_object(grant, dialect)} TO {_role(grant, dialect)} WITH GRANT OPTION"


def _revoke(grant: Grant, privileges: Iterable[str], dialect: Dialect, option: str = "") -> str:
    return f"REVOKE {option}{', '.join(privileges)} ON {_object(grant, dialect)} FROM {_role(grant, dialect)}"


def _object(grant: Grant, dialect: Dialect) -> str:
    arguments = f"({grant.arguments})" if grant.on == "ROUTINE" else ""
    return f"{grant.on} {quote_name(dialect, grant.name)}{arguments}"


def _role(grant: Grant, dialect: Dialect) -> str:
    return quote(dialect, grant.grantee) or "PUBLIC"


MAKER = Maker(_create, _drop, _alter, text=lambda grant: '"' + grant.name.name.replace('"', '""') + '"')
