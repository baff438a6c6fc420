"""Names and texts that no database can keep."""

from collections.abc import Iterable, Iterator

from schemactl.errors import ModelsError
from schemactl.schema import Enum, Table
from schemactl.schema.schema import SchemaObject

_NUL = "\0"


def refuse_impossible_names(objects: Iterable[SchemaObject]) -> None:
    """Refuse what would fail, or be cut, on the way to the database, before a revision holds it.

    Args:
        objects: the declared objects.

    Raises:
        ModelsError: a table, an enum or a part of one has an empty name, or NUL stands in a name, comment or label.
    """
    for item in objects:
        if not isinstance(item, Table | Enum):
            continue
        for what, name in _names(item):
            if not name or _NUL in name:
                problem = "holds NUL, which no database keeps" if name else "is empty"
                owner = "" if what == item.kind else f" of the {item.kind} {item.name.name!r}"
                raise ModelsError(f"The name of a {what}{owner} {problem}: {name!r}.", "Give it another name.")
        for text in _texts(item):
            if _NUL in text:
                raise ModelsError(
                    f"A comment or label of the {item.kind} {item.name.name!r} holds NUL, which no database keeps: "
                    f"{text!r}.",
                    "Take the NUL out of it.",
                )


def _names(item: Table | Enum) -> Iterator[tuple[str, str]]:
    """What must be a name, each with the word for what it names."""
    yield item.kind, item.name.name
    if isinstance(item, Table):
        for column in item.columns:
            yield "column", column.name
        for constraint in item.constraints:
            if constraint.name is not None:
                yield "constraint", constraint.name
        for index in item.indexes:
            yield "index", index.name


def _texts(item: Table | Enum) -> Iterator[str]:
    """What may be empty."""
    yield item.comment or ""
    if isinstance(item, Enum):
        yield from item.labels
    else:
        yield from (column.comment for column in item.columns if column.comment)
