"""Changes: the differences between two `Schema`s, as frozen values.

`compare(actual, declared)` lists the changes that turn *actual* into *declared*. Reports, rules, plans and exit codes
read these and never an Alembic operation.

    Change
    ├─ AddTable   DropTable   AlterTable   RenameTable
    ├─ TablePart
    │  ├─ AddColumn      DropColumn      AlterColumn      RenameColumn
    │  ├─ AddConstraint  DropConstraint  AlterConstraint  RenameConstraint
    │  ├─ AddIndex       DropIndex       AlterIndex       RenameIndex
    │  └─ AlterComment                            of constraints and indexes
    ├─ AddEnum    DropEnum    AlterEnum    RenameLabel
    ├─ AddObject  DropObject  AlterObject      of every kind in `schema.STANDALONE_KINDS`
    │                          RenameWhole     of views, routines, triggers and the like
    └─ RenameObject                            of types and sequences

Each pair of addition and drop is tied by `opposites`.
"""

from schemactl.changes.change import Change, by_owner, unverified
from schemactl.changes.columns import AddColumn, AlterColumn, DropColumn, RenameColumn
from schemactl.changes.comments import AlterComment
from schemactl.changes.constraints import (
    AddConstraint,
    AlterConstraint,
    DropConstraint,
    RenameConstraint,
    constraint_kind,
    constraint_label,
)
from schemactl.changes.difference import Difference, differences, same_value
from schemactl.changes.enums import AddEnum, AlterEnum, DropEnum, RenameLabel
from schemactl.changes.indexes import AddIndex, AlterIndex, DropIndex, RenameIndex
from schemactl.changes.renames import RenameObject
from schemactl.changes.standalone import AddObject, AlterObject, DropObject, RenameWhole
from schemactl.changes.tables import AddTable, AlterTable, DropTable, RenameTable, TablePart

__all__ = [
    "AddColumn",
    "AddConstraint",
    "AddEnum",
    "AddIndex",
    "AddObject",
    "AddTable",
    "AlterColumn",
    "AlterComment",
    "AlterConstraint",
    "AlterEnum",
    "AlterIndex",
    "AlterObject",
    "AlterTable",
    "Change",
    "Difference",
    "DropColumn",
    "DropConstraint",
    "DropEnum",
    "DropIndex",
    "DropObject",
    "DropTable",
    "RenameColumn",
    "RenameConstraint",
    "RenameIndex",
    "RenameLabel",
    "RenameObject",
    "RenameTable",
    "RenameWhole",
    "TablePart",
    "by_owner",
    "constraint_kind",
    "constraint_label",
    "differences",
    "same_value",
    "unverified",
]
