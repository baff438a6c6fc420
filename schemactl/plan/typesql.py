"""Domains and types as SQL."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote, quote_name
from schemactl.schema import Check, Domain


def create_domain(domain: Domain, dialect: Dialect) -> Sequence[str]:
    """The statements that make a domain without its comment: CHECKs that are not valid can only be added later."""
    name = quote_name(dialect, domain.name)
    words = [f"CREATE DOMAIN {name} AS {collated(domain.type, domain.collation, dialect)}"]
    words += [f"DEFAULT {domain.default}"] if domain.default is not None else []
    words += [] if domain.nullable else ["NOT NULL"]
    words += [check_clause(check, dialect) for check in domain.checks if not check.not_valid]
    later = [check for check in domain.checks if check.not_valid]
    return [" ".join(words), *(f"ALTER DOMAIN {name} ADD {check_clause(check, dialect)} NOT VALID" for check in later)]


def check_clause(check: Check, dialect: Dialect) -> str:
    """A named CHECK."""
    # A comment must not swallow the parenthesis that follows.
    end = "\n" if "--" in check.expression.rpartition("\n")[2] else ""
    return f"CONSTRAINT {quote(dialect, check.name or '')} CHECK ({check.expression}{end})"


def collated(type_: str, collation: str | None, dialect: Dialect) -> str:
    """A type with its collation."""
    if collation is None:
        return type_
    # One with its namespace is in quotes already.
    return f"{type_} COLLATE {collation if collation.startswith(chr(34)) else quote(dialect, collation)}"
