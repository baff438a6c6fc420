"""CREATE COLLATION, and COLLATE inside a statement."""

from typing import Any

from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.options import options, text_of, truth_of
from schemactl.declare.statements.statement import Statement
from schemactl.schema import Collation

_TEXTS = ("provider", "locale", "lc_collate", "lc_ctype", "rules")


def collation(statement: Statement, rendering: Rendering) -> Collation:
    """The collation; the cursor stands behind COLLATION."""
    statement.accept("IF", "NOT", "EXISTS")
    name = rendering.object_name(*statement.name(folds=True))
    if statement.accept("FROM"):
        return Collation(name, source=rendering.object_name(*statement.name(folds=True)))
    statement.expect("(")
    said: dict[str, Any] = {}
    for option, value in options(statement):
        if option == "deterministic":
            said[option] = truth_of(value)
        elif option in _TEXTS:
            said[option] = text_of(value)
        elif option != "version":
            raise statement.error(f"{option} is not understood")
    if "provider" in said:
        said["provider"] = said["provider"].lower()
    if said.get("lc_collate") == said.get("lc_ctype"):
        said["locale"] = said.get("lc_collate", said.get("locale"))
        said = {option: value for option, value in said.items() if not option.startswith("lc_")}
    return Collation(name, **said)


def collation_of(statement: Statement) -> str | None:
    """The collation as `Column.collation` spells it, None for the default; the cursor stands behind COLLATE."""
    name, namespace = statement.name(folds=True)
    if namespace in (None, "pg_catalog"):
        return None if name == "default" else name
    return ".".join('"' + part.replace('"', '""') + '"' for part in (str(namespace), name))
