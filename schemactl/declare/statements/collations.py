"""COLLATE inside a statement."""

from schemactl.declare.statements.statement import Statement


def collation_of(statement: Statement) -> str:
    """The collation's name as `collation_name` takes it; the cursor stands behind COLLATE."""
    name, namespace = statement.name(folds=True)
    return name if namespace in (None, "pg_catalog") else f'{namespace}"."{name}'
