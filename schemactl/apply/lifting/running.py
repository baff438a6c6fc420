"""Listens to the statements of a running revision, and lets make way what is in the way of one."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, event, text
from sqlalchemy.exc import DBAPIError

from schemactl.apply.lifting.away import Away, drop
from schemactl.apply.lifting.commands import Command, commands
from schemactl.apply.lifting.making import Making, Remake, Way, makings
from schemactl.apply.lifting.refusals import blocked, not_back, outside_transaction, undroppable
from schemactl.apply.lifting.replaced import Replaced, take_down
from schemactl.database.rolled_back import is_autocommit
from schemactl.inspect.postgresql.in_the_way import LIFTED, Dependent, Target, in_the_way
from schemactl.inspect.postgresql.session import Session, read_session, steady_names
from schemactl.inspect.postgresql.traits import Trait, read_traits
from schemactl.reports import Lifted
from schemactl.schema.expression import identifiers

_ROUTINES = ("function", "procedure")
_PRIVILEGES = re.compile(r"\b(?:grant|revoke)\b", re.IGNORECASE)
_THERE = text(
    """
    SELECT 'relation', oid FROM pg_catalog.pg_class WHERE oid IN :oids
    UNION ALL SELECT 'routine', oid FROM pg_catalog.pg_proc WHERE oid IN :oids
    UNION ALL SELECT 'trigger', oid FROM pg_catalog.pg_trigger WHERE oid IN :oids
    UNION ALL SELECT 'policy', oid FROM pg_catalog.pg_policy WHERE oid IN :oids
    UNION ALL SELECT 'rule', oid FROM pg_catalog.pg_rewrite WHERE oid IN :oids
    """
).bindparams(bindparam("oids", expanding=True))


class Lifting:
    """What is away while one revision after the other runs on a connection."""

    def __init__(self, connection: Connection | None, remake: Remake | None) -> None:
        """Prepare to listen.

        Args:
            connection: the database; None offline, where nothing is executed.
            remake: makes the statements; None where a revision has to do without being helped.
        """
        helped = connection is not None and connection.dialect.name == "postgresql" and remake is not None
        self._connection = connection if helped else None
        self._remake = remake
        self._away: list[Away] = []
        self._remembered: dict[tuple[str, int], tuple[Way, ...]] = {}
        self._told: dict[tuple[str, str], Lifted] = {}
        self._replaced: list[Replaced] = []
        self._said: list[frozenset[str]] = []
        self._runs = False

    def __enter__(self) -> "Lifting":
        if self._connection is not None:
            event.listen(self._connection, "before_cursor_execute", self._before)
            event.listen(self._connection, "commit", self._committing)
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection is not None:
            event.remove(self._connection, "before_cursor_execute", self._before)
            event.remove(self._connection, "commit", self._committing)

    def around(self, function: Callable[..., None]) -> Callable[..., None]:
        """The function of a revision, in front of which things make way, and after which they are back.

        Args:
            function: its `upgrade` or `downgrade`.
        """

        def lifting(**arguments: Any) -> None:
            self._away, self._remembered, self._told, self._runs = [], {}, {}, True
            self._replaced, self._said = [], []
            try:
                function(**arguments)
                if self._connection is not None:
                    self._finish(self._connection)
            finally:
                self._runs = False

        return lifting if self._connection is not None else function

    @property
    def told(self) -> tuple[Lifted, ...]:
        """What made way for the revision that ran last."""
        return tuple(self._told.values())

    # --- what the revision does -------------------------------------------------------------------------------------

    def _before(
        self, connection: Connection, _cursor: Any, statement: str, _parameters: Any, context: Any, _many: bool
    ) -> None:
        if not self._runs:
            return
        if context.compiled is not None and connection.dialect.paramstyle in ("format", "pyformat"):
            statement = statement.replace("%%", "%")
        found = commands(statement, closely=bool(self._away))
        with self._silently():
            if self._away and not self._can_wait(statement, found):
                self._bring_back(connection, rows=not all(item.structural for item in found))
            for command in found:
                if command.renamed is not None:
                    self._remember(connection, command.renamed)
            targets = [target for command in found for target in command.targets]
            named = identifiers(statement) if len(found) > 1 else frozenset[str]()
            for target in targets:
                self._lift(connection, target, targets, named)
                self._take_down(connection, target)
        if _PRIVILEGES.search(statement):
            self._said.append(frozenset(name.lower() for name in identifiers(statement)))

    def _committing(self, connection: Connection) -> None:
        if self._runs and (self._away or self._replaced):
            self._finish(connection)

    @contextmanager
    def _silently(self) -> Iterator[None]:
        """A block whose own statements are not listened to."""
        self._runs = False
        try:
            yield
        finally:
            self._runs = True

    def _can_wait(self, statement: str, found: Sequence[Command]) -> bool:
        named = {name.lower() for name in identifiers(statement)}
        return all(item.can_wait for item in found) and not any(
            away.item.name.lower() in named and not away.item.on_table for away in self._away
        )

    # --- making way -------------------------------------------------------------------------------------------------

    def _lift(self, connection: Connection, target: Target, targets: Sequence[Target], named: frozenset[str]) -> None:
        found = [
            item
            for item in in_the_way(connection, target)
            if item.name not in named and not any(_is_target(item, each) for each in targets)
        ]
        # What cannot make way itself is the server's to refuse.
        wanted = _liftable(found)
        if not wanted:
            return
        if is_autocommit(connection):
            raise outside_transaction(wanted[0], target, read_session(connection))
        self._make_way(connection, target, wanted, [item for item in found if item.further and not item.kind])

    def _make_way(
        self, connection: Connection, target: Target, wanted: Sequence[Dependent], others: Sequence[Dependent]
    ) -> None:
        assert self._remake is not None
        session = read_session(connection)
        made = makings(connection, session, wanted, self._remake)
        with steady_names(connection, session):
            traits = {item: read_traits(connection, item) for item in wanted}
        there = {each.item for each in made}
        others = [*others, *(item for item in wanted if item.owned or item not in there)]
        if others:
            raise blocked(wanted[0], target, others[0], session)
        views = {(item.namespace, item.name) for item in wanted if item.kind in LIFTED[:2]}
        for each in reversed(made):
            # What hangs on a view goes with it.
            if not (each.item.on_table and (each.item.namespace, each.item.table) in views):
                self._drop(connection, target, each, session)
        # What made way before may need what makes way now.
        self._away = [self._away_now(each, target, traits[each.item], session) for each in made] + self._away

    def _drop(self, connection: Connection, target: Target, making: Making, session: Session) -> None:
        try:
            drop(connection, session, making.dropping)
        except DBAPIError as error:
            raise undroppable(making.item, target, session, error) from error

    def _away_now(self, making: Making, target: Target, traits: tuple[Trait, ...], session: Session) -> Away:
        item, shown = making.item, making.item.shown(session)
        self._told.setdefault((item.kind, shown), Lifted(item.kind, shown, str(target)))
        # The text from before a type got another name comes first: it names the type that has taken its place.
        ways = dict.fromkeys((*self._remembered.get(_place(item), ()), *making.ways))
        return Away(item, target, tuple(ways), traits, session, shown)

    def _take_down(self, connection: Connection, target: Target) -> None:
        """Take down what hangs on a view or routine that the revision drops, should it make one again."""
        assert self._remake is not None
        found = None if is_autocommit(connection) else take_down(connection, target, self._remake)
        if found is not None:
            self._replaced.append(found)

    def _remember(self, connection: Connection, target: Target) -> None:
        """Take down how things are made that name a type which is about to get another name."""
        assert self._remake is not None
        wanted = _liftable(in_the_way(connection, target))
        if wanted:
            for each in makings(connection, read_session(connection), wanted, self._remake):
                self._remembered.setdefault(_place(each.item), each.ways)

    # --- coming back ------------------------------------------------------------------------------------------------

    def _finish(self, connection: Connection) -> None:
        """Bring everything back.

        Raises:
            RevisionFailed: something cannot come back.
        """
        with self._silently():
            error = self._bring_back(connection, rows=False)
            for replaced in [item for item in self._replaced if item.is_there(connection)]:
                self._replaced.remove(replaced)
                for item in replaced.give_back(connection, self._said):
                    self._told.setdefault((item.kind, item.name), item)
        if self._away:
            raise not_back(self._away[0], error)

    def _bring_back(self, connection: Connection, *, rows: bool) -> DBAPIError | None:
        """Bring back what can be; return why the first of the others cannot.

        Args:
            connection: the database.
            rows: whether rows are written next, which what watches a table must not miss.

        Raises:
            RevisionFailed: something that watches a table cannot come back before its rows are written.
        """
        self._away = self._still_away(connection) if self._away else []
        left: list[tuple[Away, DBAPIError]] = []
        for away in self._away:
            error = away.come_back(connection)
            if error is not None:
                left.append((away, error))
        self._away = [away for away, _ in left]
        for away, error in left:
            if rows and away.item.on_table:
                raise not_back(away, error)
        return left[0][1] if left else None

    def _still_away(self, connection: Connection) -> list[Away]:
        """Without what the revision itself brought back, by going back to a savepoint."""
        oids = [away.item.oid for away in self._away]
        there = {(kind, oid) for kind, oid in connection.execute(_THERE, {"oids": oids})}
        return [away for away in self._away if _place(away.item) not in there]


def _liftable(found: Iterable[Dependent]) -> list[Dependent]:
    """Each once, however many ways lead to it."""
    return list(dict.fromkeys(replace(item, further=False) for item in found if item.kind))


def _place(item: Dependent) -> tuple[str, int]:
    kind = "relation" if item.kind in LIFTED[:2] else "routine" if item.kind in _ROUTINES else item.kind
    return kind, item.oid


def _is_target(item: Dependent, target: Target) -> bool:
    """Whether a statement drops an object itself."""
    bare = (item.namespace, item.name)[-len(target.name) :]
    return target.kind in ("relation", "routine") and not item.on_table and bare == target.name
