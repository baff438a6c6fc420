"""Triggers."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import comment_on
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import Trigger

STATES = {"enabled": "ENABLE", "disabled": "DISABLE", "replica": "ENABLE REPLICA", "always": "ENABLE ALWAYS"}
"""What ALTER TABLE says before TRIGGER or RULE."""


def create(trigger: Trigger, dialect: Dialect) -> Sequence[str]:
    """The statements that make a trigger with all that belongs to it."""
    head = "CREATE CONSTRAINT TRIGGER" if trigger.constraint else "CREATE TRIGGER"
    table = quote_name(dialect, trigger.table)
    made = [f"{head} {_name(trigger, dialect)} {trigger.event} ON {table} {trigger.action}"]
    made += [_state(trigger, dialect)] if trigger.state != "enabled" else []
    return made if trigger.comment is None else [*made, _comment(trigger, dialect)]


def _drop(trigger: Trigger, dialect: Dialect) -> Sequence[str]:
    # On PostgreSQL the name of a trigger is its table's own, on SQLite the whole database's.
    if dialect.name == "postgresql":
        return [f"DROP TRIGGER {_name(trigger, dialect)} ON {quote_name(dialect, trigger.table)}"]
    return [f"DROP TRIGGER {quote_name(dialect, trigger.name)}"]


def _alter(actual: Trigger, declared: Trigger, dialect: Dialect) -> Sequence[str] | None:
    if _made_of(actual) != _made_of(declared):
        return None
    made = [_state(declared, dialect)] if actual.state != declared.state else []
    return [*made, _comment(declared, dialect)] if actual.comment != declared.comment else made


def _made_of(trigger: Trigger) -> tuple[object, ...]:
    return trigger.table, trigger.event, trigger.action, trigger.constraint


def _name(trigger: Trigger, dialect: Dialect) -> str:
    if dialect.name == "postgresql":
        return quote(dialect, trigger.name.name)
    return quote_name(dialect, trigger.name)


def _state(trigger: Trigger, dialect: Dialect) -> str:
    table = quote_name(dialect, trigger.table)
    return f"ALTER TABLE {table} {STATES[trigger.state]} TRIGGER {_name(trigger, dialect)}"


def _comment(trigger: Trigger, dialect: Dialect) -> str:
    return comment_on(f"TRIGGER {_name(trigger, dialect)} ON {quote_name(dialect, trigger.table)}", trigger.comment)


def _rename(actual: Trigger, declared: Trigger, dialect: Dialect) -> str:
    place = f"{quote(dialect, actual.name.name)} ON {quote_name(dialect, actual.table)}"
    return f"ALTER TRIGGER {place} RENAME TO {quote(dialect, declared.name.name)}"


MAKER = Maker(
    create, _drop, _alter, rename=_rename, text=lambda trigger: f"{trigger.table.name} {trigger.event} {trigger.action}"
)
