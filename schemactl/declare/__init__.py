"""The models' side: imports the modules and reads their `MetaData` as a `Schema`. Never touches a database."""

from schemactl.declare.declaration import declare
from schemactl.declare.fills import declared_fill, said_fill
from schemactl.declare.models import Models, load_models
from schemactl.declare.namespaces import declared_namespaces
from schemactl.declare.renamed import declared_renames
from schemactl.declare.tables import declared_tables

__all__ = [
    "Models",
    "declare",
    "declared_fill",
    "declared_namespaces",
    "declared_renames",
    "declared_tables",
    "load_models",
    "said_fill",
]
