"""Finds suspects: pairs that differ in SQL text, which may still mean the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemactl.changes import (
    AddConstraint,
    AddIndex,
    AlterColumn,
    AlterConstraint,
    AlterIndex,
    AlterTable,
    Change,
    Difference,
    DropConstraint,
    DropIndex,
    by_owner,
    differences,
)
from schemactl.schema import Check, Exclude, Index, Schema, Table
from schemactl.schema.expression import normalise_sql

Key = tuple[str, ...]
"""A suspect inside its table: `("column", name, field)`, `("check", name, expression)`, `("index", name)`,
`("exclude", definition)`, `("partition key",)`."""

PARTITION_KEY: Key = ("partition key",)
"""The key of how a table is partitioned."""

_TEXT_FIELDS = frozenset({"type", "default", "computed", "collation", "identity"})

_POSTGRESQL_TYPE = re.compile(
    r"""(smallint|integer|bigint|real|double\ precision|numeric(\(\d+,-?\d+\))?|money|boolean|text|bytea|uuid|jsonb?
        |xml|character\ varying(\(\d+\))?|character\(\d+\)|date|interval|inet|cidr|macaddr8?|tsvector|tsquery|oid
        |bit\(\d+\)|bit\ varying(\(\d+\))?|(timestamp|time)(\(\d\))?\ with(out)?\ time\ zone
        |(int4|int8|num|ts|tstz|date)(multi)?range)(\[\])?""",
    re.VERBOSE,
)
"""Types as the catalog spells them: two of these that differ are different, with no need to ask."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """One table's suspects.

    Attributes:
        actual: the table as the database has it.
        declared: the table as the models have it.
        fields: columns with the name of the field that is suspected.
        checks: declared CHECKs that may equal an actual one.
        indexes: declared indexes that may equal an actual one.
        excludes: declared EXCLUDEs that may equal an actual one.
        partition_by: the declared partition key, where it may equal the actual one.
    """

    actual: Table
    declared: Table
    fields: tuple[tuple[str, str], ...] = ()
    checks: tuple[Check, ...] = ()
    indexes: tuple[Index, ...] = ()
    excludes: tuple[Exclude, ...] = ()
    partition_by: str | None = None

    @property
    def asks(self) -> bool:
        """Whether anything is suspected here."""
        return bool(self.fields or self.checks or self.indexes or self.excludes or self.partition_by is not None)

    @property
    def keys(self) -> frozenset[Key]:
        """The keys of everything that is suspected here."""
        return frozenset(
            [column_key(*item) for item in self.fields]
            + [check_key(item) for item in self.checks]
            + [index_key(item) for item in self.indexes]
            + [exclude_key(item) for item in self.excludes]
            + ([PARTITION_KEY] if self.partition_by is not None else [])
        )


def column_key(column: str, field: str) -> Key:
    """The key of a column's field."""
    return ("column", column, field)


def check_key(check: Check) -> Key:
    """The key of a CHECK."""
    return ("check", check.name or "", check.expression)


def index_key(index: Index) -> Key:
    """The key of an index."""
    return ("index", index.name)


def exclude_key(exclude: Exclude) -> Key:
    """The key of an EXCLUDE."""
    return ("exclude", str(exclude))


def find_suspects(changes: tuple[Change, ...], actual: Schema, declared: Schema) -> tuple[Suspect, ...]:
    """The tables in which some change may be one of spelling only.

    Args:
        changes: what the comparison of text found.
        actual: the database's side.
        declared: the models' side.
    """
    before = {table.name: table for table in actual.tables}
    after = {table.name: table for table in declared.tables}
    enums = frozenset(enum.name.name for enum in (*actual.enums, *declared.enums))
    found = []
    for name, group in by_owner(changes):
        if name in before and name in after and before[name].partition_of is None:
            suspect = Suspect(
                before[name],
                after[name],
                tuple(_fields(group, declared.dialect, enums)),
                tuple(_checks(group)),
                tuple(_indexes(group)),
                tuple(_excludes(group)),
                _partition_by(group),
            )
            found += [suspect] if suspect.asks else []
    return tuple(found)


def _partition_by(changes: list[Change]) -> str | None:
    """The declared partition key of a table that is partitioned on both sides and said to be so in two ways."""
    for change in changes:
        if isinstance(change, AlterTable):
            keys = [side.option("partition_by") for side in (change.actual, change.declared)]
            return keys[1] if None not in keys and keys[0] != keys[1] else None
    return None


def _fields(changes: list[Change], dialect: str, enums: frozenset[str]) -> Iterator[tuple[str, str]]:
    for change in changes:
        if isinstance(change, AlterColumn):
            for item in change.differences:
                if item.property in _TEXT_FIELDS and not _is_certain(item, dialect, enums):
                    yield change.declared.name, item.property


def _is_certain(item: Difference, dialect: str, enums: frozenset[str]) -> bool:
    """Whether the two values differ for sure, so that nobody needs to be asked."""
    if item.declared is None:
        return True
    if item.property == "type":
        return dialect == "sqlite" or (
            dialect == "postgresql"
            and _is_known_type(str(item.actual), enums)
            and _is_known_type(str(item.declared), enums)
        )
    if item.property == "default":
        # PostgreSQL drops a default that is NULL under any cast.
        return item.actual is None and not normalise_sql(item.declared).startswith("null")
    if item.property == "computed":
        return item.actual is None or item.actual.stored != item.declared.stored
    return item.property == "collation" and dialect == "sqlite"


def _is_known_type(text: str, enums: frozenset[str]) -> bool:
    return bool(_POSTGRESQL_TYPE.fullmatch(text)) or text.removesuffix("[]").strip('"') in enums


def _checks(changes: list[Change]) -> Iterator[Check]:
    dropped = any(isinstance(change, DropConstraint) and isinstance(change.constraint, Check) for change in changes)
    for change in changes:
        if isinstance(change, AlterConstraint) and isinstance(change.declared, Check):
            if any(item.property == "expression" for item in change.differences):
                yield change.declared
        elif dropped and isinstance(change, AddConstraint) and isinstance(change.constraint, Check):
            yield change.constraint


def _excludes(changes: list[Change]) -> Iterator[Exclude]:
    """The EXCLUDEs: an operator class, an operator or an expression of theirs may always be spelled in another way."""
    dropped = any(isinstance(change, DropConstraint) and isinstance(change.constraint, Exclude) for change in changes)
    for change in changes:
        if isinstance(change, AlterConstraint) and isinstance(change.declared, Exclude):
            yield from () if change.stores else (change.declared,)
        elif dropped and isinstance(change, AddConstraint) and isinstance(change.constraint, Exclude):
            yield change.constraint


def _indexes(changes: list[Change]) -> Iterator[Index]:
    dropped = any(isinstance(change, DropIndex) and is_spelled(change.index) for change in changes)
    for change in changes:
        if isinstance(change, AlterIndex):
            if _may_be_same(change.actual, change.declared):
                yield change.declared
        elif dropped and isinstance(change, AddIndex) and is_spelled(change.index):
            yield change.index


def _may_be_same(actual: Index, declared: Index) -> bool:
    """Whether any difference could be one of spelling: not where only plain columns or flags differ."""
    spelled = {"predicate", "parts", "storage", "method", "tablespace"}
    texts = {item.property for item in differences(actual, declared)} & spelled
    if texts == {"parts"} and not has_text(declared) and not has_text(actual):
        return any(part.operator_class or part.collation for part in (*actual.parts, *declared.parts))
    return bool(texts)


def is_spelled(index: Index) -> bool:
    """Whether an index says something that a database may spell in another way."""
    chosen = any(part.operator_class or part.collation for part in index.parts)
    return has_text(index) or chosen or bool(index.storage or index.method or index.tablespace)


def has_text(index: Index) -> bool:
    """Whether an index holds an expression or a predicate."""
    return index.predicate is not None or any(part.expression is not None for part in index.parts)
