"""ALTER DEFAULT PRIVILEGES: together, what a role is given on new objects of a kind."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.found import Found
from schemactl.declare.statements.grants import expanded, privileges_of
from schemactl.declare.statements.policies import role_names
from schemactl.declare.statements.statement import Statement
from schemactl.schema import DefaultGrant
from schemactl.schema.default_grant import KINDS, NAME

_CONNECTED = ("current_user", "current_role", "session_user")


def default_privileges(statement: Statement, rendering: Rendering, found: Found) -> None:
    """The default privileges; the cursor stands behind ALTER DEFAULT PRIVILEGES."""
    places = list(_places(statement, rendering))
    gives = statement.accept("GRANT")
    if not gives:
        statement.expect("REVOKE")
    option_only = not gives and statement.accept("GRANT", "OPTION", "FOR")
    said = privileges_of(statement)
    on = _kind(statement)
    statement.expect("TO" if gives else "FROM")
    grantees = sorted(role_names(statement))
    grantable = gives and statement.accept("WITH", "GRANT", "OPTION")
    named = set(expanded(said, KINDS[on], rendering))
    for place, grantee in product(places, grantees):
        item = _known(replace(place, on=on, grantee=grantee), found)
        kept, option = set(item.privileges), set(item.grantable)
        kept = kept | named if gives else kept - (set() if option_only else named)
        option = option | (named if grantable else set()) if gives else option - named
        found.put(replace(item, privileges=tuple(sorted(kept)), grantable=tuple(sorted(option))), statement)


def _known(item: DefaultGrant, found: Found) -> DefaultGrant:
    known = found.get(item)
    return known if isinstance(known, DefaultGrant) else item


def _places(statement: Statement, rendering: Rendering) -> Iterator[DefaultGrant]:
    """Whose new objects are meant, and where."""
    roles = {""}
    if statement.accept("FOR", "ROLE") or statement.accept("FOR", "USER"):
        roles = {"" if name in _CONNECTED else name for name in role_names(statement)}
    namespaces: list[str] = []
    while statement.accept("IN", "SCHEMA") or (namespaces and statement.accept(",")):
        namespaces.append(rendering.stored(statement.identifier(folds=True)))
    for role, namespace in product(sorted(roles), namespaces or [""]):
        yield DefaultGrant(rendering.object_name(NAME, namespace or None), namespace=namespace, role=role)


def _kind(statement: Statement) -> str:
    word = statement.take().keyword
    word = "FUNCTIONS" if word == "ROUTINES" else word
    if word == "LARGE":
        statement.expect("OBJECTS")
        word = "LARGE OBJECTS"
    if word not in KINDS:
        raise statement.error(f"one of {', '.join(KINDS)} is missing")
    return word
