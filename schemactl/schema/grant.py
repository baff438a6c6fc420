"""Privileges."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.standalone import Standalone

PUBLIC = ""
"""How a grant writes everybody."""

PUBLIC_NAMESPACE = "public"
"""The one namespace in which the server gives privileges to everybody."""

OPEN_TO_ALL = {"ROUTINE": "EXECUTE", "TYPE": "USAGE"}
"""The privilege that the server gives to everybody on a new object of each kind."""


@dataclass(frozen=True, slots=True)
class Grant(Standalone):
    """All privileges of one role on one object (PostgreSQL). Those that the owner has are none.

    Attributes:
        name: the object's name.
        on: the kind of the object as GRANT spells it: `TABLE` (views among them), `SEQUENCE`, `SCHEMA`, `ROUTINE`,
            `TYPE` (domains among them).
        grantee: the role; "" for everybody.
        privileges: each with what it is limited to, sorted: `SELECT`, `UPDATE (name)`.
        grantable: those of them that the role may grant to others.
        arguments: a routine's argument types, else "".
    """

    kind: ClassVar[str] = "grant"
    on: str = "TABLE"
    grantee: str = PUBLIC
    privileges: tuple[str, ...] = ()
    grantable: tuple[str, ...] = ()
    arguments: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return (self.name.namespace, self.name.name, self.arguments, self.on, self.grantee)

    @property
    def subject(self) -> str:
        return f"grant to {self.grantee or 'PUBLIC'}"

    @property
    def implied(self) -> bool:
        """A new routine or type may be used by everybody, and nobody may do anything with any other new object.

        But for the namespace `public`, which everybody may use, and could make things in before PostgreSQL 15.
        """
        by_itself: tuple[tuple[str, ...], ...] = ((),)
        if self.on in OPEN_TO_ALL and self.grantee == PUBLIC:
            by_itself = ((OPEN_TO_ALL[self.on],),)
        elif (self.on, self.grantee, self.name.name) == ("SCHEMA", PUBLIC, PUBLIC_NAMESPACE):
            by_itself = ((), ("USAGE",), ("CREATE", "USAGE"))
        return self.privileges in by_itself and not self.grantable

    def __str__(self) -> str:
        if not self.privileges:
            return "nothing"
        return ", ".join(f"{item} with grant option" if item in self.grantable else item for item in self.privileges)
