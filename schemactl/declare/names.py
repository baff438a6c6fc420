"""Names as the database keeps them."""

from sqlalchemy.engine import Dialect

from schemactl.schema import ObjectName


def object_name(name: str, namespace: str | None, default_namespace: str, dialect: Dialect | None) -> ObjectName:
    """The name under which the database knows a top-level object.

    Args:
        name: its own name.
        namespace: the namespace that the models give it, None for none.
        default_namespace: the namespace that `ObjectName` writes as "".
        dialect: whose limit of length the names obey; None for no limit.
    """
    other = "" if namespace is None or namespace == default_namespace else namespace
    return ObjectName(stored(name, dialect), stored(other, dialect))


def stored(name: str, dialect: Dialect | None) -> str:
    """A name as the database keeps it: PostgreSQL cuts what is longer than its limit, which it counts in bytes."""
    if dialect is None or dialect.name != "postgresql" or len(name) * 4 <= dialect.max_identifier_length:
        return str(name)
    return name.encode()[: dialect.max_identifier_length].decode(errors="ignore")
