"""Default privileges: what roles may do with objects that are made later."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.grant import OPEN_TO_ALL, PUBLIC
from schemactl.schema.standalone import Standalone

NAME = "default privileges"
"""The name that all of them have."""

KINDS = {
    "TABLES": "TABLE",
    "SEQUENCES": "SEQUENCE",
    "FUNCTIONS": "ROUTINE",
    "TYPES": "TYPE",
    "SCHEMAS": "SCHEMA",
    "LARGE OBJECTS": "LARGE OBJECT",
}
"""What ALTER DEFAULT PRIVILEGES calls each kind of object, and what a `Grant` does."""


@dataclass(frozen=True, slots=True)
class DefaultGrant(Standalone):
    """What one role is given on each new object of one kind (PostgreSQL).

    Attributes:
        name: always called `default privileges`, in the namespace that they are limited to.
        namespace: that namespace, the default one too by its real name; "" where they are limited to none.
        role: who makes the objects; "" for the role that is connected.
        on: the kind of object, a key of `KINDS`.
        grantee: who is given the privileges; "" for everybody.
        privileges: the privileges, sorted.
        grantable: those of them that the role may grant to others.
    """

    kind: ClassVar[str] = "default grant"
    namespace: str = ""
    role: str = ""
    on: str = "TABLES"
    grantee: str = PUBLIC
    privileges: tuple[str, ...] = ()
    grantable: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        place, maker = self.namespace and f"in {self.namespace}", self.role and f"by {self.role}"
        return (place, maker, self.on, self.grantee)

    @property
    def subject(self) -> str:
        made = f" made by {self.role}" if self.role else ""
        return f"default grant on {self.on.lower()}{made} to {self.grantee or 'PUBLIC'}"

    @property
    def by_itself(self) -> tuple[str, ...]:
        """The privileges that the server gives without a word: those in a namespace only add to them."""
        open_to_all = OPEN_TO_ALL.get(KINDS[self.on])
        return (open_to_all,) if open_to_all and not self.namespace and self.grantee == PUBLIC else ()

    @property
    def implied(self) -> bool:
        return self.privileges == self.by_itself and not self.grantable

    def __str__(self) -> str:
        if not self.privileges:
            return "nothing"
        return ", ".join(f"{item} with grant option" if item in self.grantable else item for item in self.privileges)
