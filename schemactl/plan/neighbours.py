"""Tables that are somebody else's and refer to ours: what they refer to has to stay. PostgreSQL."""

from collections.abc import Iterable, Iterator

from schemactl.plan.lifted_keys import Place, key_columns
from schemactl.schema import ForeignKey, PrimaryKey, Schema, Table, Unique


def standing(neighbours: Iterable[Table], before: Schema, after: Schema) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """The foreign keys that can stay, and what is to be said of those that cannot.

    Args:
        neighbours: the tables that refer to some of the schema.
        before: the schema before.
        after: the schema after, named as the one before.

    Returns:
        The foreign keys with their tables, and a sentence for each that loses what it refers to.
    """
    places = [(table.name, key) for table in neighbours for key in table.of(ForeignKey)]
    there = [(owner, key) for owner, key in places if _makes_unique(before.table(key.target), key)]
    lost = [(owner, key) for owner, key in there if not _makes_unique(after.table(key.target), key)]
    words = (
        f"The foreign key {key.name} of {owner}, which is not managed here, refers to {key.target} "
        f"({', '.join(key.target_columns)}), which is unique no more."
        for owner, key in lost
    )
    return tuple(place for place in there if place not in lost), tuple(words)


def _makes_unique(table: Table | None, key: ForeignKey) -> bool:
    """Whether a table has the columns that a foreign key refers to, unique."""
    wanted = frozenset(key.target_columns)
    return any(columns == wanted for columns in _uniques(table)) if table is not None else False


def _uniques(table: Table) -> Iterator[frozenset[str]]:
    for constraint in table.constraints:
        if isinstance(constraint, PrimaryKey | Unique):
            yield frozenset(constraint.columns)
    yield from filter(None, map(key_columns, table.indexes))
