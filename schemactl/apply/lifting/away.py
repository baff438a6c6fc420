"""One object that made way, and how it comes back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from schemactl.apply.lifting.making import Way, quoted
from schemactl.database.rolled_back import attempt, execute
from schemactl.errors import RevisionFailed
from schemactl.inspect.postgresql.in_the_way import Dependent, Target
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.traits import Trait, missing, read_traits

_SET_PATH = text("SELECT set_config('search_path', :path, true)")


@dataclass(frozen=True, slots=True)
class Away:
    """An object that was dropped and waits to be made again.

    Attributes:
        item: what it is.
        target: what it was in the way of.
        ways: how it can be made, the preferred way first.
        traits: what hung on it.
        session: under which its texts name everything.
        shown: what reports call it.
    """

    item: Dependent
    target: Target
    ways: tuple[Way, ...]
    traits: tuple[Trait, ...]
    session: Session
    shown: str

    def come_back(self, connection: Connection) -> DBAPIError | None:
        """Make it again with all that it had; on an error nothing is done and the error is returned.

        Raises:
            RevisionFailed: something that it had cannot be given back.
        """
        errors = []
        for way in self.ways:
            error = attempt(connection, self._statements(connection, way))
            if error is None:
                return None
            errors.append(error)
        return errors[-1]

    def _statements(self, connection: Connection, way: Way) -> Iterator[str]:
        with steady_path(connection, self.session):
            yield from way.statements
            yield from self._given_back(connection)
            if way.refreshed:
                yield f"REFRESH MATERIALIZED VIEW {quoted(self.item.namespace)}.{quoted(self.item.name)}"

    def _given_back(self, connection: Connection) -> Iterator[str]:
        there = read_traits(connection, self.item)
        if not missing(self.traits, there) and not missing(there, self.traits):
            return
        yield from (trait.give for trait in missing(self.traits, there) if trait.kind == "owner")
        there = read_traits(connection, self.item)
        yield from (trait.take for trait in missing(there, self.traits) if trait.take)
        for trait in missing(self.traits, there):
            yield from _as_role(connection, trait) if trait.role else (trait.give,) if trait.give else ()
        self._check(read_traits(connection, self.item))

    def _check(self, there: Sequence[Trait]) -> None:
        other = missing(self.traits, there) + missing(there, self.traits)
        if other:
            trait = other[0]
            said = " ".join(filter(None, (trait.kind, trait.part and f"of {trait.part}", trait.value)))
            raise RevisionFailed(
                f"The {self.item.kind} {self.shown} was in the way of {self.target}, and cannot be made again as it "
                f"was: {said}.",
                f"Drop and make the {self.item.kind} in the revision.",
            )


def steady_path(connection: Connection, session: Session) -> "_Path":
    """A block in which names mean what they meant when an object was read: the default namespace alone is searched."""
    return _Path(connection, session)


class _Path:
    """Sets the search path and, where the block ends well, sets it back; a failed statement takes it back itself."""

    def __init__(self, connection: Connection, session: Session) -> None:
        self._connection, self._session = connection, session
        self._before = ""

    def __enter__(self) -> None:
        self._before = str(self._connection.execute(text("SELECT current_setting('search_path')")).scalar_one())
        own = [quoted(self._session.default)] if self._session.default else []
        self._connection.execute(_SET_PATH, {"path": ", ".join([*own, "pg_temp"])})

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._connection.execute(_SET_PATH, {"path": self._before})


def _as_role(connection: Connection, trait: Trait) -> Iterator[str]:
    """What somebody else than the owner gave, given by them again."""
    current = connection.execute(text("SELECT quote_ident(current_user)")).scalar_one()
    yield f"SET LOCAL ROLE {trait.role}"
    yield trait.give
    yield f"SET LOCAL ROLE {current}"


def drop(connection: Connection, session: Session, statements: Sequence[str]) -> None:
    """Run statements that drop what makes way.

    Raises:
        DBAPIError: the server refuses one.
    """
    with steady_path(connection, session):
        for statement in statements:
            execute(connection, statement)
