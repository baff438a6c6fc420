"""A declared rule, made for a moment on a temporary table."""

from collections.abc import Sequence

from schemactl.compare.scratch_ddl import quote, temporary
from schemactl.schema import Rule


def make(rule: Rule, name: str) -> Sequence[str]:
    """The statements that make it under a name, on a table of that name with the columns of what it is on."""
    source = (
        f"{quote(rule.table.namespace)}.{quote(rule.table.name)}" if rule.table.namespace else quote(rule.table.name)
    )
    return [
        f"CREATE TEMPORARY TABLE {quote(name)} (LIKE {source})",
        f"CREATE RULE {quote(name)} AS ON {rule.event} TO {temporary(name)} {rule.action}",
    ]
