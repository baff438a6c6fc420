"""A declared trigger, made for a moment on a temporary table or view."""

import re
from collections.abc import Sequence

from schemactl.compare.scratch_ddl import quote, temporary
from schemactl.schema import Trigger

_NAME = r'(?:"(?:[^"]|"")*"|[^\W\d][\w$]*)'
_COLUMNS = re.compile(rf"\bOF\s+({_NAME}(?:\s*,\s*{_NAME})*)", re.IGNORECASE)


def make(trigger: Trigger, name: str) -> Sequence[str]:
    """The statements that make it under a name, on something of that name with the columns of what it watches."""
    watched = quote(trigger.table.name)
    if trigger.table.namespace:
        watched = f"{quote(trigger.table.namespace)}.{watched}"
    head = "CREATE CONSTRAINT TRIGGER" if trigger.constraint else "CREATE TRIGGER"
    made = f"{head} {quote(name)} {trigger.event} ON {temporary(name)} {trigger.action}"
    if trigger.event.lstrip().upper().startswith("INSTEAD"):
        return [f"CREATE TEMPORARY VIEW {quote(name)} AS TABLE {watched}", made]
    return [f"CREATE TEMPORARY TABLE {quote(name)} (LIKE {watched})", *_new_columns(trigger, name), made]


def _new_columns(trigger: Trigger, name: str) -> list[str]:
    """Columns to wait for may come with the same migration; of which type does not matter."""
    columns = [column for found in _COLUMNS.findall(trigger.event) for column in re.findall(_NAME, found)]
    return [f"ALTER TABLE {temporary(name)} ADD COLUMN IF NOT EXISTS {column} integer" for column in columns]
