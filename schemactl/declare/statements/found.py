"""What the statements read so far declare."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from schemactl.declare.statements.statement import Statement
from schemactl.schema import Standalone

_Place = tuple[str, tuple[str, ...]]


@dataclass
class Found:
    """Objects by kind and key, each with what to call the place where it is declared."""

    _items: dict[_Place, tuple[Standalone, str]] = field(default_factory=dict)

    def add(self, item: Standalone, statement: Statement) -> None:
        """Takes an object.

        Raises:
            ModelsError: it is there already.
        """
        known = self._items.get((item.kind, item.key))
        if known is not None:
            raise statement.error(f"the {item.kind} {item.name} is declared a second time (first: {known[1]})")
        self.put(item, statement)

    def put(self, item: Standalone, statement: Statement) -> None:
        """Takes an object in place of the one of its kind and key, if that is there."""
        self._items[item.kind, item.key] = (item, statement.source)

    def get(self, item: Standalone) -> Standalone | None:
        """The object of the same kind and key, or None."""
        known = self._items.get((item.kind, item.key))
        return None if known is None else known[0]

    def __iter__(self) -> Iterator[Standalone]:
        return (item for item, _ in self._items.values())
