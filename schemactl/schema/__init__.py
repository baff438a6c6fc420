"""A whole database structure as a value, whichever side it came from.

A `Schema` holds top-level objects (tables, enums, …) of one dialect. Readers produce it, `compare` takes two of
them, and nothing in this package touches a database or imports SQLAlchemy.

To add an object kind: write its frozen dataclass in a file of its own here and list it in `OBJECT_KINDS` below.
"""

from schemactl.schema.column import Column, Computed, Identity
from schemactl.schema.composite import Attribute, CompositeType
from schemactl.schema.constraint import Check, Constraint, Exclude, ExcludeElement, ForeignKey, PrimaryKey, Unique
from schemactl.schema.domain import Domain
from schemactl.schema.enum import Enum
from schemactl.schema.extension import Extension
from schemactl.schema.grant import PUBLIC, Grant
from schemactl.schema.index import Index, IndexPart
from schemactl.schema.materialized_view import MaterializedView
from schemactl.schema.name import ObjectName
from schemactl.schema.namespace import Namespace
from schemactl.schema.policy import Policy
from schemactl.schema.routine import Function, Procedure
from schemactl.schema.schema import Schema, SchemaObject
from schemactl.schema.sequence import Sequence, SequenceOwner
from schemactl.schema.standalone import Need, Standalone
from schemactl.schema.table import Table
from schemactl.schema.trigger import Trigger
from schemactl.schema.view import View

STANDALONE_KINDS: tuple[type[Standalone], ...] = (
    Namespace,
    Extension,
    Sequence,
    Domain,
    CompositeType,
    Function,
    Procedure,
    View,
    MaterializedView,
    Trigger,
    Policy,
    Grant,
)
"""Every kind of object that is neither a table nor an enum, in the order in which changes list them."""

OBJECT_KINDS: tuple[type[SchemaObject], ...] = (Table, Enum, *STANDALONE_KINDS)
"""Every kind of top-level object, in the order in which reports show them."""

__all__ = [
    "OBJECT_KINDS",
    "PUBLIC",
    "STANDALONE_KINDS",
    "Attribute",
    "Check",
    "Column",
    "CompositeType",
    "Computed",
    "Constraint",
    "Domain",
    "Enum",
    "Exclude",
    "ExcludeElement",
    "Extension",
    "ForeignKey",
    "Function",
    "Grant",
    "Identity",
    "Index",
    "IndexPart",
    "MaterializedView",
    "Namespace",
    "Need",
    "ObjectName",
    "Policy",
    "PrimaryKey",
    "Procedure",
    "Schema",
    "SchemaObject",
    "Sequence",
    "SequenceOwner",
    "Standalone",
    "Table",
    "Trigger",
    "Unique",
    "View",
]
