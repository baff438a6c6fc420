"""Privileges as SQL."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote, quote_name
from schemactl.schema import Grant
from schemactl.schema.grant import OPEN_TO_ALL


def make(grant: Grant, dialect: Dialect) -> Sequence[str]:
    """The statements that give a role its privileges on a new object, or take away what everybody has on one."""
    if not grant.privileges:
        return [revoke(grant, [OPEN_TO_ALL[grant.on]], dialect)]
    return list(give(grant, grant.privileges, grant.grantable, dialect))


def give(grant: Grant, privileges: Iterable[str], grantable: Iterable[str], dialect: Dialect) -> Iterator[str]:
    """The statements that give some privileges, those that the role may grant to others apart."""
    option = set(grantable)
    plain = [item for item in privileges if item not in option]
    if plain:
        yield f"GRANT {', '.join(plain)} ON {_object(grant, dialect)} TO {_role(grant, dialect)}"
    if option:
        listed = ", ".join(sorted(option))
        yield f"GRANT {listed} ON {_object(grant, dialect)} TO {_role(grant, dialect)} WITH GRANT OPTION"


def revoke(grant: Grant, privileges: Iterable[str], dialect: Dialect, option: str = "") -> str:
    """The statement that takes privileges away, or only what `option` says of them."""
    return f"REVOKE {option}{', '.join(privileges)} ON {_object(grant, dialect)} FROM {_role(grant, dialect)}"


def _object(grant: Grant, dialect: Dialect) -> str:
    arguments = f"({grant.arguments})" if grant.on == "ROUTINE" else ""
    return f"{grant.on} {quote_name(dialect, grant.name)}{arguments}"


def _role(grant: Grant, dialect: Dialect) -> str:
    return quote(dialect, grant.grantee) or "PUBLIC"
