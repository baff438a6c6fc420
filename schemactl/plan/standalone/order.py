"""The order among standalone objects: one that another one's SQL names is made before it and dropped after it."""

from collections.abc import Callable, Iterable

from schemactl.plan.standalone.states import Place, place_of
from schemactl.schema import ObjectName, Standalone
from schemactl.schema.expression import identifiers


def ranks(objects: Iterable[Standalone], text: Callable[[Standalone], str]) -> dict[Standalone, int]:
    """Numbers in the order in which objects can be made.

    Args:
        objects: the objects; where there is a choice they keep their order.
        text: an object's SQL.
    """
    left = list(dict.fromkeys(objects))
    named = {item: {word.lower() for word in identifiers(text(item))} for item in left}
    needed = _needed(left)
    order: dict[Standalone, int] = {}
    while left:
        bearers: dict[str, set[Place]] = {}
        for item in left:
            bearers.setdefault(item.name.name.lower(), set()).add(place_of(item))
        there = {place_of(item) for item in left}
        sure = [item for item in left if not needed[item] & there]
        ready = [
            item for item in sure if not any(bearers[name] - {place_of(item)} for name in named[item] & bearers.keys())
        ]
        # Where two name one another, one may only seem to, for a column is called like it: the database knows what a
        # view needs. Of what a routine's body names it knows nothing, and there they keep their order.
        for item in ready or sure[:1] or left[:1]:
            order[item] = len(order)
        left = [item for item in left if item not in order]
    return order


def _needed(objects: Iterable[Standalone]) -> dict[Standalone, set[Place]]:
    """What each object needs of the others, as far as the database was asked."""
    places: dict[ObjectName, set[Place]] = {}
    for item in objects:
        if not item.subject:
            places.setdefault(item.name, set()).add(place_of(item))
    return {
        item: {place for need in item.needs for place in places.get(need.name, ())} - {place_of(item)}
        for item in objects
    }
