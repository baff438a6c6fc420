"""Types that cannot become what they shall be: a new one takes the old one's name, and what has it moves over.

Domains that are made of such a type are made anew with it, and composite types get the new one in their attributes.
Whoever might use the old one may use the new one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from alembic.operations.ops import MigrateOperation

from schemactl.changes import DropObject
from schemactl.plan import grantsql, makers
from schemactl.plan.directives import Execute
from schemactl.plan.lifted import constraint_texts
from schemactl.plan.properties import chosen_again
from schemactl.plan.sqltext import mentions
from schemactl.plan.sqltypes import array_element, enum_spellings
from schemactl.plan.typesql import collated, create_domain, rename_constructors
from schemactl.plan.work import Work, expression_mentions
from schemactl.schema import Check, Column, CompositeType, Domain, Exclude, Grant, Index, ObjectName, Table
from schemactl.schema.constraint import commented_as

_K = TypeVar("_K", Domain, CompositeType, Grant)
Move = Callable[[Table, Column], Sequence[str]]
"""Takes a column that has the type; returns the statements that move it to the new one."""


@dataclass(frozen=True)
class Replacement:
    """A type that is replaced.

    Attributes:
        name: its name.
        create: what makes the new one.
        work: the plan's work.
        kind: what SQL calls such a type: TYPE or DOMAIN.
        as_declared: whether what makes way comes back as the goal writes it, else as it was written before.
        companions: types that the server makes and drops with it, each with its new name.
        constructors: whether it and they have functions of the same name, which the server made with them.
    """

    name: ObjectName
    create: Sequence[str]
    work: Work
    kind: str = "TYPE"
    as_declared: bool = False
    companions: Mapping[ObjectName, ObjectName] = field(default_factory=dict)
    constructors: bool = False

    @cached_property
    def domains(self) -> tuple[Domain, ...]:
        """The domains that are made of it, each behind what it is made of."""
        found: list[Domain] = []
        names = [self.name, *self.companions]
        for name in names:
            spellings = enum_spellings(name)
            own = [item for item in self._there(Domain) if array_element(item.type)[0] in spellings]
            found += [item for item in own if item not in found]
            names += [item.name for item in own if item.name not in names]
        return tuple(found)

    @cached_property
    def names(self) -> tuple[ObjectName, ...]:
        """The names of all types that are made anew, in the order of their making."""
        return (self.name, *(item.name for item in self.domains), *self.companions)

    @cached_property
    def users(self) -> tuple[tuple[Table, Column], ...]:
        """The columns that have one of these types when they are replaced."""
        return tuple(
            (table, column)
            for table in self.work.before.tables
            if not self.work.goes(table.name)
            for column in table.columns
            if self.type_of(column.type) is not None
        )

    def _there(self, kind: type[_K]) -> list[_K]:
        """The objects of a kind: where models are the side before, also those that they are silent about."""
        before, after = self.work.before, self.work.plan.declared
        own = list(before.of(kind))
        silent = after.of(kind) if before.partial and after is not None else ()
        return own + [item for item in silent if item.key not in {each.key for each in own}]

    def type_of(self, text: str) -> ObjectName | None:
        """Which of these types a type's text means, itself or as an array; None for none."""
        element = array_element(text)[0]
        return next((name for name in self.names if element in enum_spellings(name)), None)

    def operations(self, move: Move) -> list[MigrateOperation]:
        """All of it.

        Defaults, CHECKs and indexes that the type is bound into make way and come back.
        """
        made = list(self._make_way())
        types = [(self.kind, self.name), *(("DOMAIN", item.name) for item in self.domains)]
        for kind, name in (*types, *(("TYPE", name) for name in self.companions)):
            other = self.work.q(_temporary(name).name)
            made.append(Execute(f"ALTER {kind} {self.work.qname(name)} RENAME TO {other}"))
            if self.constructors and kind == "TYPE":
                made.append(Execute(rename_constructors(_temporary(name), self.work.dialect)))
        made += [Execute(statement) for statement in self._creates()]
        made += [Execute(statement) for table, column in self.users for statement in move(table, column)]
        made += [Execute(statement) for statement in self._attributes()]
        for kind, name in reversed(types):
            made.append(Execute(f"DROP {kind} {self.work.qname(_temporary(name))}"))
        return [*made, *self._come_back()]

    def _creates(self) -> Iterator[str]:
        yield from self.create
        for domain in self.domains:
            yield from create_domain(domain, self.work.dialect)
        gone = {item.object for item in self.work.plan.changes if isinstance(item, DropObject)}
        for grant in self._there(Grant):
            if grant.on == "TYPE" and grant.name in self.names and not grant.implied and grant not in gone:
                yield from grantsql.make(grant, self.work.dialect)

    def moved(self, table: Table, column: Column, through: str = "") -> list[str]:
        """The statements that move a column over, with its default.

        Args:
            table: its table.
            column: a column that has one of these types.
            through: the type by way of which a value becomes one of the new type, "" for none.
        """
        head = f"ALTER TABLE {self.work.qname(table.name)} ALTER COLUMN {self.work.q(column.name)}"
        name = self.type_of(column.type) or self.name
        brackets = "[]" * bool(array_element(column.type)[1])
        type_ = self.work.qname(self.companions.get(name, name)) + brackets
        way = f"::{through}{brackets}" if through else ""
        after = self.work.table_after(table.name)
        new = after.column(column.name) if after is not None else None
        default = new.default if new is not None and new.default is not None else column.default
        return [
            *([f"{head} DROP DEFAULT"] if column.default is not None else []),
            f"{head} TYPE {type_} USING {self.work.q(column.name)}{way}::{type_}",
            *([f"{head} SET DEFAULT {default}"] if column.default is not None else []),
        ]

    def _attributes(self) -> Iterator[str]:
        """Composite types hold no rows as long as no column has them, which is seen to before."""
        for composite in self._there(CompositeType):
            for item in composite.in_order:
                if self.type_of(item.type) is not None:
                    type_ = collated(item.type, item.collation, self.work.dialect)
                    head = f"ALTER TYPE {self.work.qname(composite.name)} ALTER ATTRIBUTE {self.work.q(item.name)}"
                    yield f"{head} TYPE {type_} CASCADE"

    def _make_way(self) -> Iterator[MigrateOperation]:
        for table, column in self.users:
            yield from (makers.drop_index(table.name, index) for index in self._indexes(table, column))
            yield from (
                makers.drop_constraint(self.work.actual, table.name, item) for item in self._checks(table, column)
            )

    def _come_back(self) -> Iterator[MigrateOperation]:
        # With the comments that they had: another one is a change of its own.
        side = self.work.declared if self.as_declared else self.work.actual
        for table, column in self.users:
            goal = side.values.get(table.name, table)
            both: list[Check | Exclude] = [*goal.of(Check), *goal.of(Exclude)]
            checks = {item.name or "": item for item in both}
            indexes = {item.name: item for item in goal.indexes}
            for item in self._checks(table, column):
                check = checks.get(item.name or "", item)
                yield from makers.add_constraint(side, table.name, commented_as(check, item))
            for each in self._indexes(table, column):
                index = indexes.get(each.name, each)
                yield from makers.create_index(side, table.name, replace(index, comment=each.comment))
                yield from chosen_again(self.work.dialect, self.work.table_after(table.name), index.name)

    def _checks(self, table: Table, column: Column) -> list[Check | Exclude]:
        kept = self.work.kept_constraints(table.name, column.name)
        texts = [(item, constraint_texts(item)) for item in kept if isinstance(item, Check | Exclude)]
        return [item for item, own in texts if self._is_first(" ".join(filter(None, own)), table, column)]

    def _indexes(self, table: Table, column: Column) -> list[Index]:
        kept = self.work.kept_indexes(table.name, column.name)
        found = [item for item in kept if expression_mentions(item, column.name)]
        return [item for item in found if self._first_in(item, table, column)]

    def _is_first(self, sql: str, table: Table, column: Column) -> bool:
        """Whether this is the first of the table's moving columns which the SQL names, so that it moves once."""
        moving = [item.name for each, item in self.users if each is table and mentions(sql, item.name)]
        return moving[:1] == [column.name]

    def _first_in(self, index: Index, table: Table, column: Column) -> bool:
        moving = [item.name for each, item in self.users if each is table and expression_mentions(index, item.name)]
        return moving[:1] == [column.name]


def _temporary(name: ObjectName) -> ObjectName:
    return ObjectName(f"{name.name.encode()[:58].decode(errors='ignore')}__old", name.namespace)
