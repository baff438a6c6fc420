"""What the database said about a table's suspects, and what follows for the declared side."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace

from schemactl.changes import same_value
from schemactl.compare import constraints
from schemactl.compare.indexes import definition
from schemactl.compare.suspects import Key, Suspect, check_key, exclude_key
from schemactl.schema import Check, Column, Constraint, Exclude, Index, IndexPart, Table
from schemactl.schema.constraint import commented_as
from schemactl.schema.expression import is_sql_field, normalise_sql
from schemactl.schema.values import values_of


@dataclass(slots=True)
class Answer:
    """The suspects of one table in the database's spelling. One that is missing here and not unsure was refused.

    Attributes:
        values: a column's field as the database spells it, by the suspect's key.
        checks: a CHECK's expression as the database spells it, by the suspect's key.
        indexes: an index as the database has it, under any name, by its declared name.
        excludes: an EXCLUDE as the database has it, by the suspect's key.
        unsure: what the database could not be asked about.
        partition_by: the partition key as the database spells it.
    """

    values: dict[Key, object] = field(default_factory=dict)
    checks: dict[Key, str] = field(default_factory=dict)
    indexes: dict[str, Index] = field(default_factory=dict)
    excludes: dict[Key, Exclude] = field(default_factory=dict)
    unsure: frozenset[Key] = frozenset()
    partition_by: str | None = None


@dataclass(frozen=True, slots=True)
class _Checks:
    """A table's CHECKs by name, and their expressions by what these say."""

    named: Mapping[str | None, Check]
    spellings: Mapping[str, str]

    @classmethod
    def of(cls, checks: Iterable[Check]) -> "_Checks":
        return cls(
            {item.name: item for item in checks}, {normalise_sql(item.expression): item.expression for item in checks}
        )


def adopt(suspect: Suspect, answer: Answer) -> Table:
    """The declared table, with the actual spelling wherever the database calls both the same.

    Args:
        suspect: the table with its suspects.
        answer: what the database said about them.
    """
    actual, declared = suspect.actual, suspect.declared
    columns = {column.name: column for column in actual.columns} if answer.values else {}
    checks = _Checks.of(actual.of(Check))
    indexes = {index.name: index for index in actual.indexes}
    return replace(
        declared,
        columns=tuple([_adopt_column(columns.get(item.name), item, answer) for item in declared.columns])
        if columns
        else declared.columns,
        constraints=tuple([_adopt_constraint(item, checks, actual, answer) for item in declared.constraints]),
        indexes=tuple([_adopt_index(item, indexes, answer) for item in declared.indexes]),
        options=_adopt_options(actual, declared, answer),
    )


def _adopt_options(actual: Table, declared: Table, answer: Answer) -> tuple[tuple[str, str], ...]:
    key = answer.partition_by
    if key is None or key != actual.option("partition_by"):
        return declared.options
    return tuple((name, key if name == "partition_by" else value) for name, value in declared.options)


def _adopt_column(actual: Column | None, declared: Column, answer: Answer) -> Column:
    if actual is None or not answer.values:
        return declared
    same = {
        key[2]: getattr(actual, key[2])
        for key, value in answer.values.items()
        if key[1] == declared.name and same_value(getattr(actual, key[2]), value, is_sql=True)
    }
    return replace(declared, **same) if same else declared


def _adopt_constraint(declared: Constraint, checks: _Checks, actual: Table, answer: Answer) -> Constraint:
    if isinstance(declared, Exclude):
        return _adopt_exclude(declared, actual.of(Exclude), answer)
    return _adopt_check(declared, checks, answer) if isinstance(declared, Check) else declared


def _adopt_exclude(declared: Exclude, actual: tuple[Exclude, ...], answer: Answer) -> Exclude:
    said = answer.excludes.get(exclude_key(declared))
    if said is None:
        return declared
    equal = [item for item in actual if constraints.definition(item) == constraints.definition(said)]
    if equal:
        kept = replace(equal[0], name=declared.name, storage=declared.storage, tablespace=declared.tablespace)
        remarked: Exclude = commented_as(kept, declared)
        return remarked
    named = next((item for item in actual if item.name == declared.name), None)
    if named is None:
        return declared
    elements = len(named.elements) == len(said.elements) and same_value(named.elements, said.elements)
    predicate = same_value(named.predicate, said.predicate, is_sql=True)
    return replace(
        declared,
        elements=named.elements if elements else declared.elements,
        predicate=named.predicate if predicate else declared.predicate,
    )


def _adopt_check(declared: Check, actual: _Checks, answer: Answer) -> Check:
    said = answer.checks.get(check_key(declared))
    spelling = None if said is None else actual.spellings.get(normalise_sql(said))
    if spelling is None:
        return declared
    named = actual.named.get(declared.name)
    # The actual one itself is compared in no time.
    if named is not None and named.expression == spelling and _without_text(named) == _without_text(declared):
        return named
    return replace(declared, expression=spelling)


def _without_text(check: Check) -> Hashable:
    return values_of(check, "expression")


def _adopt_index(declared: Index, actual: Mapping[str, Index], answer: Answer) -> Index:
    said = answer.indexes.get(declared.name)
    if said is None:
        return declared
    wanted = definition(said)
    named = actual.get(declared.name)
    if named is not None and definition(named) == wanted:
        return named if named.comment == declared.comment else replace(named, comment=declared.comment)
    equal = next((item for item in actual.values() if definition(item) == wanted), None)
    if equal is not None:
        return replace(equal, name=declared.name, comment=declared.comment)
    return declared if named is None else _adopt_properties(named, declared, said)


def _adopt_properties(actual: Index, declared: Index, said: Index) -> Index:
    """The declared index, with the properties taken over in which the two are the same."""
    same = {
        item.name: getattr(actual, item.name)
        for item in fields(Index)
        if item.name not in ("name", "parts", "comment")
        and same_value(getattr(actual, item.name), getattr(said, item.name), is_sql_field(item))
    }
    if len(actual.parts) == len(declared.parts) == len(said.parts):
        same["parts"] = tuple(map(_adopt_part, actual.parts, declared.parts, said.parts))
    return replace(declared, **same)


def _adopt_part(actual: IndexPart, declared: IndexPart, said: IndexPart) -> IndexPart:
    return actual if same_value(actual, said) else declared
