"""GRANT and REVOKE: together, what a role may do with an object.

A REVOKE declares that the role has no such privilege, which says something where the server gives it by itself: EXECUTE
on a new routine and USAGE of a new type, for everybody.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.policies import role_names
from schemactl.declare.statements.routines import argument_types
from schemactl.declare.statements.statement import Statement
from schemactl.schema import Grant, ObjectName

_ALL = {
    "TABLE": ("DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"),
    "SEQUENCE": ("SELECT", "UPDATE", "USAGE"),
    "SCHEMA": ("CREATE", "USAGE"),
    "ROUTINE": ("EXECUTE",),
    "TYPE": ("USAGE",),
    "LARGE OBJECT": ("SELECT", "UPDATE"),
}
"""What ALL means for each kind of object, before PostgreSQL 17 added MAINTAIN to tables."""

_SPELLINGS = {"FUNCTION": "ROUTINE", "PROCEDURE": "ROUTINE", "DOMAIN": "TYPE"}
_MAINTAIN_SINCE = 17


def grant(statement: Statement, rendering: Rendering, found: Found) -> None:
    """GRANT; the cursor stands behind it."""
    privileges = privileges_of(statement)
    for target, roles, grantable in _targets(statement, rendering, "TO"):
        for role in roles:
            item = _declared(replace(target, grantee=role), found)
            new = set(expanded(privileges, item.on, rendering))
            found.put(
                replace(
                    item,
                    privileges=tuple(sorted({*item.privileges, *new})),
                    grantable=tuple(sorted({*item.grantable, *(new if grantable else ())})),
                ),
                statement,
            )


def revoke(statement: Statement, rendering: Rendering, found: Found) -> None:
    """REVOKE; the cursor stands behind it."""
    option_only = statement.accept("GRANT", "OPTION", "FOR")
    privileges = privileges_of(statement)
    for target, roles, _ in _targets(statement, rendering, "FROM"):
        for role in roles:
            item = _declared(replace(target, grantee=role), found)
            gone = set(expanded(privileges, item.on, rendering))
            kept = item.privileges if option_only else tuple(each for each in item.privileges if each not in gone)
            grantable = tuple(each for each in item.grantable if each not in gone)
            found.put(replace(item, privileges=kept, grantable=grantable), statement)


def _declared(item: Grant, found: Found) -> Grant:
    known = found.get(item)
    return known if isinstance(known, Grant) else item


def privileges_of(statement: Statement) -> list[str]:
    """The privileges that come next, each with the columns it is limited to: `SELECT`, `UPDATE (name)`."""
    found: list[str] = []
    while not found or statement.accept(","):
        word = statement.take().keyword
        if not re.fullmatch(r"[A-Z]+", word):
            raise statement.error("a privilege is missing")
        if word == "ALL":
            statement.accept("PRIVILEGES")
        columns = list(_columns(statement)) if statement.accept("(") else []
        found += [f"{word} ({column})" for column in columns] or [word]
    statement.expect("ON")
    return found


def _columns(statement: Statement) -> Iterator[str]:
    while True:
        name = statement.identifier(folds=True)
        yield name if re.fullmatch(r"[a-z_][a-z0-9_]*", name) else '"' + name.replace('"', '""') + '"'
        if not statement.accept(","):
            statement.expect(")")
            return


def _targets(statement: Statement, rendering: Rendering, before_roles: str) -> Iterator[tuple[Grant, list[str], bool]]:
    """Each object with the roles and whether these may grant to others."""
    if statement.keyword == "ALL":
        raise statement.error("name the objects in place of ALL … IN SCHEMA")
    word = statement.take().keyword if statement.keyword in {*_ALL, *_SPELLINGS} else "TABLE"
    objects = [_object(statement, rendering, word)]
    while statement.accept(","):
        objects.append(_object(statement, rendering, word))
    statement.expect(before_roles)
    roles = sorted(role_names(statement))
    grantable = statement.accept("WITH", "GRANT", "OPTION")
    yield from ((item, roles, grantable) for item in objects)


def _object(statement: Statement, rendering: Rendering, word: str) -> Grant:
    on = _SPELLINGS.get(word, word)
    if on == "SCHEMA":
        return Grant(ObjectName(rendering.stored(statement.identifier(folds=True))), on=on)
    name = rendering.object_name(*statement.name(folds=True))
    if on != "ROUTINE":
        return Grant(name, on=on)
    return Grant(name, on=on, arguments=argument_types(statement, rendering, procedure=word == "PROCEDURE"))


def expanded(privileges: list[str], on: str, rendering: Rendering) -> Iterator[str]:
    """The privileges, with those that ALL means for a kind of object in its place."""
    version = getattr(rendering.dialect, "server_version_info", None) or (0,)
    for privilege in privileges:
        word, _, columns = privilege.partition(" ")
        if word != "ALL":
            yield privilege
            continue
        extra = ("MAINTAIN",) if on == "TABLE" and not columns and version[0] >= _MAINTAIN_SINCE else ()
        known = ("INSERT", "REFERENCES", "SELECT", "UPDATE") if columns else _ALL[on] + extra
        yield from (f"{each} {columns}".rstrip() for each in known)
