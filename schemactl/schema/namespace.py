"""Namespaces: what SQL calls a schema."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.standalone import Standalone, derived_field


@dataclass(frozen=True, slots=True)
class Namespace(Standalone):
    """A namespace other than the default one, which every database has.

    Attributes:
        name: its name; the namespace of a namespace is "".
        comment: None for none.
        named: whether it is named by itself, and not only as the place of something.
    """

    kind: ClassVar[str] = "namespace"
    comment: str | None = None
    named: bool = derived_field(default=True)

    def __str__(self) -> str:
        return "namespace"
