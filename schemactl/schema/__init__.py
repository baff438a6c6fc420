"""A whole database structure as a value, whichever side it came from.

A `Schema` holds top-level objects (tables, enums, …) of one dialect. Readers produce it, `compare` takes two of
them, and nothing in this package touches a database or imports SQLAlchemy.

To add an object kind: write its frozen dataclass in a file of its own here and list it in `OBJECT_KINDS` below.
"""

from schemactl.schema.collation import Collation
from schemactl.schema.column import Column, Computed, Identity, NotNull
from schemactl.schema.composite import Attribute, CompositeType
from schemactl.schema.constraint import Check, Constraint, Exclude, ExcludeElement, ForeignKey, PrimaryKey, Unique
from schemactl.schema.default_grant import DefaultGrant
from schemactl.schema.domain import Domain
from schemactl.schema.enum import Enum
from schemactl.schema.extension import Extension
from schemactl.schema.grant import PUBLIC, Grant
from schemactl.schema.index import Index, IndexPart
from schemactl.schema.inherited_part import InheritedPart
from schemactl.schema.materialized_view import MaterializedView
from schemactl.schema.name import ObjectName
from schemactl.schema.namespace import Namespace
from schemactl.schema.policy import Policy
from schemactl.schema.range_type import RangeType
from schemactl.schema.routine import Aggregate, Function, Procedure
from schemactl.schema.rule import Rule
from schemactl.schema.schema import Schema, SchemaObject
from schemactl.schema.sequence import Sequence, SequenceOwner
from schemactl.schema.standalone import Need, Standalone
from schemactl.schema.statistics import Statistics
from schemactl.schema.table import Table
from schemactl.schema.trigger import Trigger
from schemactl.schema.view import View

STANDALONE_KINDS: tuple[type[Standalone], ...] = (
    Namespace,
    Extension,
    Sequence,
    Collation,
    Domain,
    CompositeType,
    RangeType,
    Function,
    Procedure,
    Aggregate,
    View,
    MaterializedView,
    Rule,
    Trigger,
    InheritedPart,
    Policy,
    Statistics,
    Grant,
    DefaultGrant,
)
"""Every kind of object that is neither a table nor an enum, in the order in which changes list them."""

OBJECT_KINDS: tuple[type[SchemaObject], ...] = (Table, Enum, *STANDALONE_KINDS)
"""Every kind of top-level object, in the order in which reports show them."""

__all__ = [
    "OBJECT_KINDS",
    "PUBLIC",
    "STANDALONE_KINDS",
    "Aggregate",
    "Attribute",
    "Check",
    "Collation",
    "Column",
    "CompositeType",
    "Computed",
    "Constraint",
    "DefaultGrant",
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
    "InheritedPart",
    "MaterializedView",
    "Namespace",
    "Need",
    "NotNull",
    "ObjectName",
    "Policy",
    "PrimaryKey",
    "Procedure",
    "RangeType",
    "Rule",
    "Schema",
    "SchemaObject",
    "Sequence",
    "SequenceOwner",
    "Standalone",
    "Statistics",
    "Table",
    "Trigger",
    "Unique",
    "View",
]
