"""How what is in the way is dropped and made again, as the database has it now."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from schemactl.inspect.postgresql.in_the_way import Dependent, read_objects
from schemactl.inspect.postgresql.session import Session, steady_names
from schemactl.schema import MaterializedView, Standalone

Remade = tuple[Standalone, Sequence[str], Sequence[str]]
"""An object, the statements that drop it and those that make it."""

Remake = Callable[[Iterable[Standalone], str], Sequence[Remade]]
"""Takes objects and SQLAlchemy's name of the dialect, returns them in the order in which they can be made."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to make an object again.

    Attributes:
        statements: what makes it.
        refreshed: whether it is a materialized view that its owner fills afterwards, who may see other rows than the
            role that runs revisions.
    """

    statements: tuple[str, ...]
    refreshed: bool = False


@dataclass(frozen=True, slots=True)
class Making:
    """What drops an object and what makes it again, the preferred way first."""

    item: Dependent
    dropping: tuple[str, ...]
    ways: tuple[Way, ...]


def makings(
    connection: Connection, session: Session, wanted: Sequence[Dependent], remake: Remake
) -> tuple[Making, ...]:
    """Those of all objects that can be read, in the order in which they can be made.

    Args:
        connection: the database.
        session: what the session says about itself.
        wanted: the objects.
        remake: makes the statements.
    """
    with steady_names(connection, session):
        objects = read_objects(connection, session, wanted)
    places = {(each.kind, each.key): item for item, each in objects.items()}
    whole = {(each.kind, each.key): Way(tuple(made)) for each, _, made in remake(objects.values(), "postgresql")}
    found = []
    for each, dropping, made in remake(map(_unfilled, objects.values()), "postgresql"):
        place = (each.kind, each.key)
        own = objects[places[place]]
        refreshed = [Way(tuple(made), True)] if isinstance(own, MaterializedView) and own.populated else []
        # An owner who may no longer read what it is made of cannot fill it: then who runs revisions does.
        found.append(Making(places[place], tuple(dropping), (*refreshed, whole[place])))
    return (*found, *(_rule(item) for item in wanted if item.kind == "rule"))


def _unfilled(item: Standalone) -> Standalone:
    return replace(item, populated=False) if isinstance(item, MaterializedView) else item


def _rule(item: Dependent) -> Making:
    """A rule of a table, which no reader makes an object of."""
    name, namespace, table = (quoted(each) for each in (item.name, item.namespace, item.table))
    return Making(item, (f"DROP RULE {name} ON {namespace}.{table}",), (Way((item.statement,)),))


def quoted(name: str) -> str:
    """A name as an identifier, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'
