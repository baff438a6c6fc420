"""What a column's type is made of: from the dialect's spelling to a kind of which values can be written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from schemactl.schema import CompositeType, Domain, Enum, ObjectName, RangeType, Schema

_TYPE = re.compile(r"(?P<name>[^(\[]*?)\s*(?:\((?P<arguments>[^()]*)\)(?P<rest>\s[^\[]*)?)?(?P<array>(?:\[\])*)")
_MADE = Enum | Domain | CompositeType | RangeType


@dataclass(frozen=True, slots=True)
class Kind:
    """A type, taken apart.

    Attributes:
        name: the type's name in lower case, without arguments; that of what a domain is made of.
        arguments: the numbers between its parentheses.
        array: whether it is an array of such values.
        labels: an enum's.
        parts: what a composite type's attributes, or a range's ends, are.
        checks: the CHECKs of the domains that it goes through.
    """

    name: str
    arguments: tuple[int, ...] = ()
    array: bool = False
    labels: tuple[str, ...] = ()
    parts: tuple["Kind", ...] = ()
    checks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kinds:
    """Finds the kind of a type's spelling, with the types that a schema has."""

    schema: Schema

    def of(self, spelling: str, depth: int = 0) -> Kind:
        """The kind of a type as `Column.type` spells it."""
        made = self._made.get(spelling)
        if made is not None and depth < 5:  # a composite type can hold an array of itself
            return self._of_made(made, depth + 1)
        found = _TYPE.fullmatch(spelling)
        if found is None:
            return Kind(spelling.lower())
        if found["array"]:
            whole = spelling[: -len(found["array"])]
            return replace(self.of(whole, depth), array=True)
        name = f"{found['name']}{found['rest'] or ''}".lower()
        return Kind(name, tuple(int(each) for each in re.findall(r"-?\d+", found["arguments"] or "")))

    @cached_property
    def _made(self) -> Mapping[str, _MADE]:
        found: dict[str, _MADE] = {}
        for item in self.schema.objects:
            if isinstance(item, _MADE):
                found |= dict.fromkeys(_spellings(item.name), item)
        return found

    def _of_made(self, item: _MADE, depth: int) -> Kind:
        if isinstance(item, Enum):
            return Kind("enum", labels=item.labels)
        if isinstance(item, Domain):
            base = self.of(item.type, depth)
            return replace(base, checks=(*base.checks, *(check.expression for check in item.checks)))
        if isinstance(item, RangeType):
            return Kind("range", parts=(self.of(item.subtype, depth),))
        return Kind("composite", parts=tuple(self.of(each.type, depth) for each in item.in_order))


def _spellings(name: ObjectName) -> set[str]:
    """A name as it is, and as the catalog writes it where it needs quotes."""
    words = [name.namespace, name.name] if name.namespace else [name.name]
    quoted = [
        word if re.fullmatch(r"[a-z_][a-z0-9_$]*", word) else '"' + word.replace('"', '""') + '"' for word in words
    ]
    return {".".join(words), ".".join(quoted)}
