"""Finds which object of one side is which of the other, in several passes from the surest key to the weakest."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Key = Callable[[T], Hashable | None]
"""What an object is recognised by in one pass; None keeps it out of the pass."""


@dataclass(slots=True)
class Pairing(Generic[T]):
    """Objects of both sides that have no counterpart yet. Each pass takes its pairs out.

    Attributes:
        actual: what is left of the actual side.
        declared: what is left of the declared side.
    """

    actual: list[T]
    declared: list[T]

    def take(self, actual_key: Key[T], declared_key: Key[T] | None = None) -> Iterator[tuple[T, T]]:
        """Pairs of equal key, in the declared order; both leave the pairing.

        Args:
            actual_key: the key of an actual object.
            declared_key: the key of a declared object, where it is another function.
        """
        if not self.actual or not self.declared:
            return
        waiting: dict[Hashable, list[T]] = {}
        for item in reversed(self.actual):
            key = actual_key(item)
            if key is not None:
                waiting.setdefault(key, []).append(item)
        pairs: list[tuple[T, T]] = []
        rest: list[T] = []
        for item in self.declared:
            key = (declared_key or actual_key)(item)
            found = waiting.get(key) if key is not None else None
            if found:
                pairs.append((found.pop(), item))
            else:
                rest.append(item)
        self._leave(pairs, rest)
        yield from pairs

    def _leave(self, pairs: list[tuple[T, T]], rest: list[T]) -> None:
        taken = {id(actual) for actual, _ in pairs}
        self.actual = [item for item in self.actual if id(item) not in taken]
        self.declared = rest
