"""Types and SQL texts as revision files write them, read and not run."""

import ast
import re
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Dialect

from schemactl.environment.calls import called, text_of


@dataclass(frozen=True, slots=True)
class Written:
    """A type as a file writes it: a class of SQLAlchemy's with plain arguments.

    Attributes:
        place: the module's name in the file: `sa`, `postgresql`.
        name: the class.
        arguments: its arguments.
        keywords: those by keyword.
    """

    place: str
    name: str
    arguments: tuple[Any, ...] = ()
    keywords: tuple[tuple[str, Any], ...] = ()

    def spelled(self, dialect: Dialect) -> str | None:
        """The type as the dialect spells it; None where nobody knows such a type."""
        found = getattr(_MODULES.get(self.place), self.name, None)
        if self.name == "AutoString":
            found = sa.String
        if not isinstance(found, type) or not issubclass(found, sa.types.TypeEngine):
            return None
        try:
            return str(found(*self.arguments, **dict(self.keywords)).compile(dialect=dialect))
        except (TypeError, ValueError, sa.exc.SQLAlchemyError):
            return None


_MODULES: dict[str, Any] = {"sa": sa, "sqlalchemy": sa, "postgresql": postgresql}
_PLAIN = (str, int, float, bool, type(None))


def type_of(node: ast.expr) -> Written | None:
    """A type in a file; None for one that is not made of plain values."""
    call = node if isinstance(node, ast.Call) else None
    function = call.func if call is not None else node
    if not isinstance(function, ast.Attribute):
        return None
    place = ast.unparse(function.value).partition(".")[0]
    arguments = call.args if call is not None else []
    keywords = call.keywords if call is not None else []
    values = [*arguments, *(item.value for item in keywords)]
    if any(not isinstance(value, ast.Constant) or not isinstance(value.value, _PLAIN) for value in values):
        return None
    return Written(
        place,
        function.attr,
        tuple(ast.literal_eval(value) for value in arguments),
        tuple((str(item.arg), ast.literal_eval(item.value)) for item in keywords),
    )


def written_text(node: ast.expr) -> str | None:
    """An SQL text, itself or in `sa.text(…)` or `sa.DDL(…)`; None where only the running revision knows it."""
    if isinstance(node, ast.Call) and called(node) in ("text", "DDL") and node.args:
        text = written_text(node.args[0])
        if text is None:
            return None
        return re.sub(r"\\:", ":", text) if called(node) == "text" else text.replace("%%", "%")
    return text_of(node) if isinstance(node, ast.Constant) else None
