"""Alembic's operations as this program writes them: each executes as Alembic's own and knows its source code.

A subclass adds what Alembic's renderer gets wrong or lacks: names, comments and percent signs that stay what they are,
renames, primary keys, batches that say what the table is. The text holds nothing but `op` and `sa`.
"""

from schemactl.plan.directives.blocks import Autocommit, Guard, Rebuild
from schemactl.plan.directives.columns import AddColumn, AlterColumn, DropColumn, RenameColumn
from schemactl.plan.directives.constraints import (
    CreateCheck,
    CreateForeignKey,
    CreatePrimaryKey,
    CreateUnique,
    DropConstraint,
)
from schemactl.plan.directives.source import Own, Source
from schemactl.plan.directives.statements import Execute
from schemactl.plan.directives.tables import (
    CreateIndex,
    CreateTable,
    DropIndex,
    DropTable,
    DropTableComment,
    RenameTable,
    TableComment,
)

__all__ = [
    "AddColumn",
    "AlterColumn",
    "Autocommit",
    "CreateCheck",
    "CreateForeignKey",
    "CreateIndex",
    "CreatePrimaryKey",
    "CreateTable",
    "CreateUnique",
    "DropColumn",
    "DropConstraint",
    "DropIndex",
    "DropTable",
    "DropTableComment",
    "Execute",
    "Guard",
    "Own",
    "Rebuild",
    "RenameColumn",
    "RenameTable",
    "Source",
    "TableComment",
]
