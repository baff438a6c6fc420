"""Scratch databases beside a live one, for what a comparison cannot or must not do there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from schemactl.database import scratch_database
from schemactl.database.rolled_back import attempt
from schemactl.errors import ConfigurationError
from schemactl.events import Note
from schemactl.tasks.differing import draft_between
from schemactl.tasks.sides import Origin, Side, Sides

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from schemactl.schema import Schema


@dataclass
class ScratchElsewhere:
    """Scratch databases of the same major version, made when they are first asked for; gone when the sides are.

    Attributes:
        sides: what lives as long as they do.
        live: a connection to the database that is compared.
    """

    sides: Sides
    live: Connection

    def empty(self) -> Connection | None:
        """An empty database, always the same."""
        return self._empty

    def holding(self, schema: Schema) -> Connection | None:
        """A new database with what a schema holds; what the server refuses is missing there."""
        connection = self._made("What follows a rename is told by a copy", "making one on a scratch database")
        if connection is None:
            return None
        empty = self.sides.read(connection, "an empty database", Origin.NOTHING)
        side = Side("a copy", replace(schema, partial=False), Origin.LIVE)
        statements = draft_between(empty, side).statements
        with connection.begin_nested() if connection.in_transaction() else connection.begin():
            for statement in statements:
                attempt(connection, [statement])
        return connection

    @cached_property
    def _empty(self) -> Connection | None:
        return self._made("The database makes no temporary table", "comparing texts on a scratch database")

    def _made(self, why: str, what: str) -> Connection | None:
        scratch_url = self.sides.project.config.scratch_url
        major = int((self.live.dialect.server_version_info or (0,))[0])
        try:
            found = self.sides.stack.enter_context(
                scratch_database(self.live.engine.url, scratch_url=scratch_url, major=major)
            )
        except ConfigurationError as error:
            self.sides.listener(Note(f"{why}, and there is no other PostgreSQL {major} for that. {error.message}"))
            return None
        self.sides.listener(Note(f"{why}: {what}"))
        return found


def elsewhere(sides: Sides, actual: Side, declared: Side) -> ScratchElsewhere | None:
    """Scratch databases for a comparison of two sides.

    Args:
        sides: what lives as long as they do.
        actual: the side that is, whose database is asked if it has one.
        declared: the side that shall be.

    Returns:
        None where the database asked is no live PostgreSQL one.
    """
    asked = actual if actual.connection is not None else declared
    connection = asked.connection
    if asked.origin is not Origin.LIVE or connection is None or connection.dialect.name != "postgresql":
        return None
    return ScratchElsewhere(sides, connection)
