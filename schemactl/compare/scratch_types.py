"""The statements that make a domain or a composite type as a temporary one."""

from collections.abc import Iterator

from schemactl.compare.scratch_ddl import quote, temporary
from schemactl.schema import CompositeType, Domain


def create_domain(domain: Domain, name: str) -> Iterator[str]:
    """The statement that makes a domain in the session's temporary namespace under another name."""
    words = [f"CREATE DOMAIN {temporary(name)} AS {_collated(domain.type, domain.collation)}"]
    words += [f"DEFAULT {domain.default}"] if domain.default is not None else []
    words += [f"CONSTRAINT {quote(check.name or '')} CHECK ({check.expression})" for check in domain.checks]
    words += [] if domain.nullable else ["NOT NULL"]
    yield " ".join(words)


def create_composite(composite: CompositeType, name: str) -> Iterator[str]:
    """The statement that makes a composite type in the session's temporary namespace under another name."""
    attributes = [f"{quote(item.name)} {_collated(item.type, item.collation)}" for item in composite.in_order]
    yield f"CREATE TYPE {temporary(name)} AS ({', '.join(attributes)})"


def _collated(type_: str, collation: str | None) -> str:
    if collation is None:
        return type_
    return f"{type_} COLLATE {collation if collation.startswith(chr(34)) else quote(collation)}"
