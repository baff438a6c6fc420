"""COLLATE inside a statement."""

from schemactl.declare.statements.statement import Statement


def collation_of(statement: Statement) -> str | None:
    """The collation as `Column.collation` spells it, None for the default; the cursor stands behind COLLATE."""
    name, namespace = statement.name(folds=True)
    if namespace in (None, "pg_catalog"):
        return None if name == "default" else name
    return ".".join('"' + part.replace('"', '""') + '"' for part in (str(namespace), name))
