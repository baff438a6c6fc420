"""CREATE DOMAIN."""

from dataclasses import dataclass, field, replace

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.collations import collation_of
from schemactl.declare.statements.statement import Statement
from schemactl.declare.types_postgresql import spell_text
from schemactl.schema import Check, Domain

_CLAUSES = ("COLLATE", "DEFAULT", "CONSTRAINT", "NOT", "NULL", "CHECK")


def domain(statement: Statement, rendering: Rendering) -> Domain:
    """The domain; the cursor stands behind DOMAIN."""
    name = rendering.object_name(*statement.name(folds=True))
    statement.accept("AS")
    type_ = statement.text_until(*_CLAUSES)
    if not type_:
        raise statement.error("the type is missing")
    found = _Clauses(statement, rendering)
    found.read()
    return Domain(
        name,
        type=spell_text(type_),
        collation=found.collation,
        nullable=found.nullable,
        default=found.default,
        checks=named(found.checks, name.name),
    )


@dataclass
class _Clauses:
    """What follows the type, in any order."""

    statement: Statement
    rendering: Rendering
    collation: str | None = None
    nullable: bool = True
    default: str | None = None
    checks: list[Check] = field(default_factory=list)

    def read(self) -> None:
        """Read them all."""
        constraint: str | None = None
        while self.statement.at < len(self.statement.tokens):
            if self.statement.accept("CONSTRAINT"):
                constraint = self.rendering.stored(self.statement.identifier(folds=True))
                continue
            self._clause(constraint)
            constraint = None

    def _clause(self, constraint: str | None) -> None:
        statement = self.statement
        if statement.accept("NOT", "NULL"):
            self.nullable = False
        elif statement.accept("NULL"):
            self.nullable = True
        elif statement.accept("COLLATE"):
            self.collation = collation_of(statement)
        elif statement.accept("DEFAULT"):
            # NULL and NOT may be the default's own first words.
            begin = statement.take()
            statement.text_until(*_CLAUSES)
            text = statement.text[begin.start : statement.tokens[statement.at - 1].end]
            self.default = None if text.upper() == "NULL" else text
        else:
            statement.expect("CHECK")
            statement.expect("(")
            inside = statement.text_until(")")
            statement.expect(")")
            self.checks.append(Check(inside, constraint))


def named(checks: list[Check], domain_name: str) -> tuple[Check, ...]:
    """The CHECKs by name, those without one under the name that PostgreSQL would choose."""
    taken: set[str | None] = {check.name for check in checks}
    found: list[Check] = []
    for check in checks:
        own = check.name or _free(domain_name, taken)
        taken.add(own)
        found.append(replace(check, name=own))
    return tuple(sorted(found, key=lambda check: check.name or ""))


def _free(domain_name: str, taken: set[str | None]) -> str:
    number = 0
    while True:
        ending = "_check" + (str(number) if number else "")
        name = domain_name.encode()[: 63 - len(ending)].decode(errors="ignore") + ending
        if name not in taken:
            return name
        number += 1
