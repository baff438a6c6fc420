"""Extensions of PostgreSQL."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.standalone import Standalone, choice_field, derived_field


@dataclass(frozen=True, slots=True)
class Extension(Standalone):
    """An extension. `plpgsql`, which every database has, is none.

    Attributes:
        name: its name; extensions stand in no namespace.
        namespace: where its objects stand, the default one too by its real name; None where models leave it open.
        version: None where models leave it to the database.
        cascade: whether models want those that it needs to be made with it.
    """

    kind: ClassVar[str] = "extension"
    namespace: str | None = choice_field(default=None)
    version: str | None = choice_field(default=None)
    cascade: bool = derived_field(default=False)

    def __str__(self) -> str:
        return f"extension {self.version}" if self.version else "extension"
