"""Functions, procedures and aggregates."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone, derived_field


@dataclass(frozen=True, slots=True)
class Routine(Standalone):
    """What functions, procedures and aggregates have in common. Several may share a name, and differ in arguments.

    Attributes:
        name: its name.
        arguments: the types of the arguments that are given to it, without their names: `integer, text`.
        definition: what follows the name: arguments, result, options and body.
        comment: None for none.
        result: the type that it returns, as the database knows it; "" where it was not asked.
        parameters: mode (`i`, `o`, `b`, `v`, `t`), name and type of each parameter, as the database knows them.
        defaults: how many of them have a default.
        by_tables: whether a default, a CHECK, an index or the like calls it, which then needs it first. Told by a plan.
    """

    arguments: str = ""
    definition: str = sql_field(default="")
    comment: str | None = None
    result: str = derived_field(default="")
    parameters: tuple[tuple[str, str, str], ...] = derived_field(default=())
    defaults: int = derived_field(default=0)
    by_tables: bool = derived_field(default=False)

    @property
    def key(self) -> tuple[str, ...]:
        return (self.name.namespace, self.name.name, self.arguments)

    @property
    def owner(self) -> ObjectName:
        return ObjectName(f"{self.name.name}({self.arguments})", self.name.namespace)

    def __str__(self) -> str:
        return f"{self.kind} returning {self.result}" if self.result else self.kind


@dataclass(frozen=True, slots=True)
class Function(Routine):
    """A function, one that returns rows or that a trigger calls among them; no aggregate and no window function."""

    kind: ClassVar[str] = "function"


@dataclass(frozen=True, slots=True)
class Procedure(Routine):
    """A procedure."""

    kind: ClassVar[str] = "procedure"


@dataclass(frozen=True, slots=True)
class Aggregate(Routine):
    """An aggregate function: what it is made of is its definition, `(integer) (sfunc = int4pl, stype = integer)`.

    Attributes:
        shape: whether it is an ordinary one, one of an ordered set or a hypothetical one (`n`, `o`, `h`), and how many
            of its arguments are given outside ORDER BY; "" where the database was not asked.
    """

    kind: ClassVar[str] = "aggregate"
    shape: str = derived_field(default="")
