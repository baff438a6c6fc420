"""The statements that make a type or a collation as a temporary one."""

from collections.abc import Iterator

from schemactl.compare.scratch_ddl import quote, temporary
from schemactl.schema import Collation, CompositeType, Domain, ObjectName, RangeType


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


def create_range(item: RangeType, name: str) -> Iterator[str]:
    """The statement that makes a range type in the session's temporary namespace under another name.

    It is made without its canonical function, which takes ranges of the type itself and of no other.
    """
    words = [f"subtype = {item.subtype}"]
    words += [f"subtype_opclass = {item.opclass}"] if item.opclass is not None else []
    words += [f"collation = {_collation(item.collation)}"] if item.collation is not None else []
    words += [f"subtype_diff = {item.subtype_diff}"] if item.subtype_diff is not None else []
    yield f"CREATE TYPE {temporary(name)} AS RANGE ({', '.join(words)})"


def create_collation(collation: Collation, name: str) -> Iterator[str]:
    """The statement that makes a collation in the session's temporary namespace under another name."""
    head = f"CREATE COLLATION {temporary(name)}"
    if collation.source is not None:
        yield f"{head} FROM {_name(collation.source)}"
        return
    texts = [(option, getattr(collation, option)) for option in ("locale", "lc_collate", "lc_ctype", "rules")]
    words = [f"provider = {collation.provider}", f"deterministic = {str(collation.deterministic).lower()}"]
    words += ["{} = '{}'".format(option, value.replace("'", "''")) for option, value in texts if value is not None]
    yield f"{head} ({', '.join(words)})"


def _name(name: ObjectName) -> str:
    return ".".join(quote(part) for part in (name.namespace, name.name) if part)


def _collated(type_: str, collation: str | None) -> str:
    return type_ if collation is None else f"{type_} COLLATE {_collation(collation)}"


def _collation(collation: str) -> str:
    return collation if collation.startswith('"') else quote(collation)
