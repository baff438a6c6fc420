"""The order among standalone objects: one that another one's SQL names is made before it and dropped after it."""

from collections.abc import Callable, Iterable

from schemactl.plan.sqltext import words
from schemactl.schema import Standalone


def ranks(objects: Iterable[Standalone], text: Callable[[Standalone], str]) -> dict[Standalone, int]:
    """Numbers in the order in which objects can be made.

    Args:
        objects: the objects; where there is a choice they keep their order.
        text: an object's SQL.
    """
    left = list(dict.fromkeys(objects))
    named = {item: {word.lower() for word in words(text(item))} for item in left}
    order: dict[Standalone, int] = {}
    while left:
        bearers: dict[str, set[tuple[str, tuple[str, ...]]]] = {}
        for item in left:
            bearers.setdefault(item.name.name.lower(), set()).add((item.kind, item.key))
        ready = [
            item
            for item in left
            if not any(bearers[name] - {(item.kind, item.key)} for name in named[item] & bearers.keys())
        ]
        # Where two name one another, only the database could tell which one only seems to: they keep their order.
        for item in ready or left[:1]:
            order[item] = len(order)
        left = [item for item in left if item not in order]
    return order
