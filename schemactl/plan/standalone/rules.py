"""Rules."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import comment_on
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.standalone.triggers import STATES
from schemactl.schema import Rule


def _create(rule: Rule, dialect: Dialect) -> Sequence[str]:
    name, table = quote(dialect, rule.name.name), quote_name(dialect, rule.table)
    made = [f"CREATE RULE {name} AS ON {rule.event} TO {table} {rule.action}"]
    made += [_state(rule, dialect)] if rule.state != "enabled" else []
    return made if rule.comment is None else [*made, _comment(rule, dialect)]


def _drop(rule: Rule, dialect: Dialect) -> Sequence[str]:
    return [f"DROP RULE {_place(rule, dialect)}"]


def _alter(actual: Rule, declared: Rule, dialect: Dialect) -> Sequence[str] | None:
    """In its place, unless it does something else: what it did may name columns that go meanwhile."""
    if (actual.event, actual.action) != (declared.event, declared.action):
        return None
    made = [_state(declared, dialect)] if actual.state != declared.state else []
    return [*made, _comment(declared, dialect)] if actual.comment != declared.comment else made


def _place(rule: Rule, dialect: Dialect) -> str:
    return f"{quote(dialect, rule.name.name)} ON {quote_name(dialect, rule.table)}"


def _state(rule: Rule, dialect: Dialect) -> str:
    table, name = quote_name(dialect, rule.table), quote(dialect, rule.name.name)
    return f"ALTER TABLE {table} {STATES[rule.state]} RULE {name}"


def _comment(rule: Rule, dialect: Dialect) -> str:
    return comment_on(f"RULE {_place(rule, dialect)}", rule.comment)


def _rename(actual: Rule, declared: Rule, dialect: Dialect) -> str:
    return f"ALTER RULE {_place(actual, dialect)} RENAME TO {quote(dialect, declared.name.name)}"


MAKER = Maker(_create, _drop, _alter, rename=_rename, text=lambda rule: f"{rule.table.name} {rule.action}")
