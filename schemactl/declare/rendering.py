"""How SQL text and names are written for one dialect, as its DDL would write them."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy
from sqlalchemy import Index
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.mock import MockConnection
from sqlalchemy.schema import AddConstraint, CreateIndex
from sqlalchemy.sql.compiler import DDLCompiler
from sqlalchemy.sql.elements import TextClause
from sqlalchemy.sql.functions import now

from schemactl.declare.names import object_name, stored
from schemactl.errors import ModelsError
from schemactl.schema import ObjectName


@dataclass(frozen=True, slots=True)
class Rendering:
    """A dialect that writes SQL the way the database stores it.

    Attributes:
        dialect: the dialect, without its driver's doubling of percent signs.
        compiler: its DDL compiler.
        default_namespace: the namespace that `ObjectName` writes as "".
        known: what was found out once, by what it holds for; the models outlive it.
        short: how many ASCII characters a name may have to be kept as it is.
    """

    dialect: Dialect
    compiler: DDLCompiler
    default_namespace: str = ""
    known: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)
    short: int = 0

    @classmethod
    def of(cls, dialect: Dialect, default_namespace: str = "") -> "Rendering":
        """The rendering for a dialect, which is itself left as it is."""
        plain = _without_driver(dialect)
        limits = (plain.max_identifier_length, plain.max_index_name_length, plain.max_constraint_name_length)
        short = min(limit for limit in limits if limit)
        return cls(plain, plain.ddl_compiler(plain, None), default_namespace, short=short)  # type: ignore[arg-type]

    def sql(self, element: Any) -> str:
        """An SQL expression's text, values written out, columns without their table."""
        key = _same_text(element)
        if key is None:
            return self._sql(element)
        if key not in self.known:
            self.known[key] = self._sql(element)
        text: str = self.known[key]
        return text

    def _sql(self, element: Any) -> str:
        return str(self.compiler.sql_compiler.process(element, include_table=False, literal_binds=True))

    def default(self, column: sqlalchemy.Column[Any]) -> str | None:
        """The SQL of a column's server default, None where the models do not say which."""
        key = _same_text(getattr(column.server_default, "arg", None))
        if key is None:
            return self.compiler.get_column_default_string(column)
        key = ("default", key)
        if key not in self.known:
            self.known[key] = self.compiler.get_column_default_string(column)
        text: str | None = self.known[key]
        return text

    def options(self, item: Any) -> Any:
        """What `postgresql_…=`, `sqlite_…=` and the like set on a table, an index or a constraint."""
        # SQLAlchemy makes a dict of defaults for each item that is asked; those that were given nothing share one.
        if "dialect_options" in vars(item):
            given = item.dialect_options[self.dialect.name]
            # SQLAlchemy's own mapping is slow to ask.
            return {**given._defaults, **given._non_defaults}
        found = self.known.get(item.__class__)
        if found is None:
            found = self.known[item.__class__] = dict(item.dialect_options[self.dialect.name])
        return found

    def object_name(self, name: str, namespace: str | None) -> ObjectName:
        """The name under which the database knows a top-level object."""
        return object_name(name, namespace, self.default_namespace, self.dialect)

    def stored(self, name: str) -> str:
        """A name as the database keeps it."""
        return str(name) if len(name) <= self.short and name.isascii() else stored(name, self.dialect)

    def name_of(self, item: Any) -> str | None:
        """The name of a constraint or index after conventions and truncation; None if the database would choose one."""
        name = item.name
        if name is None:
            return None
        if isinstance(name, str) and len(name) <= self.short and name.isascii():
            return str(name)
        name = self.dialect.identifier_preparer.format_constraint(item, _alembic_quote=False)
        return None if name is None else self.stored(name)

    def is_created(self, item: Any) -> bool:
        """Whether this dialect's DDL has a constraint or index at all: `ddl_if`, and the rules of Enum and Boolean."""
        rule, condition = getattr(item, "_create_rule", None), item._ddl_if
        # SQLAlchemy marks what it once added by ALTER, so that CREATE TABLE leaves it out; it is there all the same.
        marked = "_create_rule_disable" in (getattr(rule, "__name__", ""), getattr(rule, "name", ""))
        if rule is not None and not marked and not rule(self.compiler):
            return False
        if condition is None:
            return True
        if not isinstance(item, Index):
            ddl = AddConstraint(item, isolate_from_table=False)
            return bool(condition._should_execute(ddl, item, None, compiler=self.compiler))
        # A condition on an index may ask the connection for its dialect, so it gets one that executes nothing.
        offline: Any = MockConnection(self.dialect, lambda *_, **__: None)
        return bool(condition._should_execute(CreateIndex(item), item, offline))


def _same_text(element: Any) -> Any:
    """What two elements share that are written alike, None where only writing them tells.

    Texts without parameters, and functions of SQLAlchemy's without arguments, as `func.now()`.
    """
    kind = element.__class__
    if kind is str:
        return element
    if kind is TextClause:
        return None if element._bindparams else (kind, element.text)
    if kind is now and not element._has_args:
        return kind
    return None


@contextmanager
def speaking_of(subject: str) -> Iterator[None]:
    """Turns whatever SQLAlchemy or a type of the user's raises into a `ModelsError` that begins with the subject.

    Raises:
        ModelsError: in place of the error that the block raised.
    """
    try:
        yield
    except ModelsError:
        raise
    except Exception as error:
        raise trouble(subject, error) from error


def trouble(subject: str, error: Exception) -> ModelsError:
    """What `speaking_of` raises in place of an error of SQLAlchemy's or the user's."""
    if isinstance(error, sqlalchemy.exc.CompileError):
        return ModelsError(
            f"{subject} cannot be written as SQL: {one_line(error)}", "Give it a type or an expression that it has."
        )
    return ModelsError(f"{subject} cannot be read: {one_line(error)}", "Correct it in the models.")


def one_line(error: BaseException) -> str:
    """An exception's class and text in one line, without links to a library's pages."""
    text = error._message() if isinstance(error, sqlalchemy.exc.SQLAlchemyError) else str(error)
    text = " ".join(text.split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _without_driver(dialect: Dialect) -> Dialect:
    # A driver that takes parameters as %s makes the compiler write %% for %, also in DDL, and it undoes that when it
    # executes. In a value there is nobody who undoes it.
    plain = copy.copy(dialect)
    vars(plain).pop("_type_memos", None)
    plain.paramstyle = "named"
    plain.positional = False
    plain.identifier_preparer = plain.preparer(plain)
    plain.type_compiler_instance = type(dialect.type_compiler_instance)(plain)
    plain.type_compiler = plain.type_compiler_instance
    return plain
