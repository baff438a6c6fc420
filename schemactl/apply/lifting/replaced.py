"""What hangs on a view or routine that the revision itself drops and makes again, and of which it says nothing.

A revision knows what its history made. Privileges, comments, triggers and rules that somebody gave the view by hand
would go with it without a word.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from schemactl.apply.lifting.away import steady_path
from schemactl.apply.lifting.making import Remake
from schemactl.database.rolled_back import attempt
from schemactl.errors import RevisionFailed
from schemactl.inspect.postgresql import triggers
from schemactl.inspect.postgresql.in_the_way import Dependent, Target
from schemactl.inspect.postgresql.session import Session, read_session, steady_names
from schemactl.inspect.postgresql.traits import Trait, missing, read_traits
from schemactl.reports import Lifted
from schemactl.schema import Trigger

_FIND = text("""
    SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END AS kind, c.oid,
           n.nspname::text AS namespace, c.relname::text AS name, '' AS arguments
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE CAST(:sort AS text) = 'relation' AND c.oid = to_regclass(CAST(:name AS text)) AND c.relkind IN ('v', 'm')
    UNION ALL
    SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, p.oid, n.nspname::text, p.proname::text,
           pg_catalog.oidvectortypes(p.proargtypes)
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE CAST(:sort AS text) = 'routine' AND p.prokind IN ('f', 'p')
      AND p.oid = to_regprocedure(concat(CAST(:name AS text), '(', CAST(:arguments AS text), ')'))
""")
_GIVEN_BACK = ("privilege", "comment", "rule", "rule state", "security label", "default")
_WHOLE = ("rule", "rule state", "trigger")
_GONE = frozenset({"42703", "42704", "42P01"})
"""No such column, object, table: the column or index that it was of went with the revision."""

Said = Sequence[Collection[str]]
"""The words of each GRANT and REVOKE of the revision."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A view or routine that the revision drops.

    Attributes:
        item: what it is.
        traits: what hung on it.
        triggers: how the triggers of a view are made, by their names.
        session: under which its texts name everything.
    """

    item: Dependent
    traits: tuple[Trait, ...]
    triggers: tuple[tuple[Trigger, tuple[str, ...]], ...]
    session: Session

    def is_there(self, connection: Connection) -> bool:
        """Whether the revision made one again under its name."""
        found = self._now(connection)
        return found is not None and found.oid != self.item.oid

    def give_back(self, connection: Connection, said: Said) -> Iterator[Lifted]:
        """Give the new one what the old one had, as far as the revision says nothing else.

        Args:
            connection: the database.
            said: what it says of privileges.

        Raises:
            RevisionFailed: the server refuses it.
        """
        shown = self.item.shown(self.session)
        because = f"the {self.item.kind} {shown}"
        for kind, name, statement in [*self._traits(connection, said), *self._triggers(connection)]:
            with steady_path(connection, self.session):
                error = attempt(connection, [statement])
            if error is None:
                yield Lifted(kind, f"{name} of {shown}", because)
            elif kind in _WHOLE or getattr(error.orig, "sqlstate", getattr(error.orig, "pgcode", "")) not in _GONE:
                raise _not_given_back(kind, f"{name} of {shown}", because, error)

    def _now(self, connection: Connection) -> Dependent | None:
        names = (self.item.namespace, self.item.name)
        sort = "routine" if self.item.kind in ("function", "procedure") else "relation"
        with steady_path(connection, self.session):
            found = _find(connection, Target(sort, names, arguments=self.item.arguments))
        return found if found is not None and found.kind == self.item.kind else None

    def _traits(self, connection: Connection, said: Said) -> Iterator[tuple[str, str, str]]:
        with steady_names(connection, self.session):
            there = read_traits(connection, self.item)
        owners = {trait.value for trait in (*self.traits, *there) if trait.kind == "owner"}
        spoken = {(trait.kind, trait.part) for trait in there}
        for trait in missing(self.traits, there):
            if trait.kind == "privilege" and not self._is_said(trait, owners, said):
                yield trait.kind, _privilege(trait), trait.give
            elif trait.kind in _GIVEN_BACK and trait.kind != "privilege" and (trait.kind, trait.part) not in spoken:
                yield trait.kind, trait.part or trait.value, trait.give
        # What the server gives everybody by itself may have been taken back.
        for trait in missing(there, self.traits):
            if trait.kind == "privilege" and _grantee(trait) == "PUBLIC" and not self._is_said(trait, owners, said):
                yield trait.kind, f"{_privilege(trait)} that is none", trait.take

    def _is_said(self, trait: Trait, owners: Collection[str], said: Said) -> bool:
        """Whether the revision itself says what a role may do, or the role may do all as the owner."""
        role = _grantee(trait)
        return role in owners or any({role.lower(), self.item.name.lower()} <= set(words) for words in said)

    def _triggers(self, connection: Connection) -> Iterator[tuple[str, str, str]]:
        there = {item.key for item, _ in _triggers_of(connection, self.session, self.item, lambda *_: ())}
        for trigger, statements in self.triggers:
            if trigger.key not in there:
                yield from (("trigger", trigger.name.name, statement) for statement in statements)


def take_down(connection: Connection, target: Target, remake: Remake) -> Replaced | None:
    """What is about to be dropped, with all that hangs on it; None where it is no view and no routine.

    Args:
        connection: the database.
        target: what a statement drops.
        remake: makes the statements that make a trigger.
    """
    item = _find(connection, target) if target.kind in ("relation", "routine") else None
    if item is None or item.namespace.startswith("pg_temp"):
        return None
    session = read_session(connection)
    with steady_names(connection, session):
        traits = read_traits(connection, item)
    return Replaced(item, traits, tuple(_triggers_of(connection, session, item, remake)), session)


def _find(connection: Connection, target: Target) -> Dependent | None:
    name = ".".join('"' + part.replace('"', '""') + '"' for part in target.name)
    row = connection.execute(_FIND, {"sort": target.kind, "name": name, "arguments": target.arguments}).one_or_none()
    if row is None:
        return None
    return Dependent(row.kind, row.oid, row.namespace, row.name, "", row.arguments, "", False, False, "")


def _triggers_of(
    connection: Connection, session: Session, item: Dependent, remake: Remake
) -> Iterator[tuple[Trigger, tuple[str, ...]]]:
    if item.kind != "view":
        return
    with steady_names(connection, session):
        found = triggers.read(connection, session, [item.namespace])
    for trigger in found:
        if trigger.table.name == item.name:
            yield trigger, tuple(sql for _, _, made in remake([trigger], "postgresql") for sql in made)


def _privilege(trait: Trait) -> str:
    part = f" ({trait.part})" if trait.part else ""
    return f"{trait.value.partition(' ')[0]}{part} to {_grantee(trait)}"


def _grantee(trait: Trait) -> str:
    role = trait.value.partition(" ")[2].rpartition(" ")[0]
    return role[1:-1].replace('""', '"') if role.startswith('"') else role


def _not_given_back(kind: str, name: str, because: str, error: DBAPIError) -> RevisionFailed:
    said = str(error.orig).strip().splitlines()[0]
    return RevisionFailed(
        f"The {kind} {name} goes with {because}, which the revision drops and makes again, and cannot be given back: "
        f"{said}",
        f"Drop the {kind} first, or write into the revision what shall become of it.",
    )
