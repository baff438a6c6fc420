"""The one order in which readers hand over what has none of its own."""

from collections.abc import Iterable

from schemactl.schema import Check, Constraint, Exclude, ForeignKey, Index, PrimaryKey, Unique

_RANK: dict[type[Constraint], int] = {PrimaryKey: 0, Unique: 1, ForeignKey: 2, Check: 3, Exclude: 4}


def in_order(constraints: Iterable[Constraint]) -> tuple[Constraint, ...]:
    """Constraints by kind, then by name, unnamed ones first and by what they say."""
    found = list(constraints)
    places = {(_RANK[type(item)], item.name or ""): item for item in found}
    # Describing each is needed only where kind and name do not tell them apart.
    if len(places) < len(found):
        return tuple(sorted(found, key=lambda item: (_RANK[type(item)], item.name or "", str(item))))
    return tuple([places[place] for place in sorted(places)])


def by_name(indexes: Iterable[Index]) -> tuple[Index, ...]:
    """Indexes by name."""
    return tuple(sorted(indexes, key=lambda item: item.name))
