"""Our comparison for the plain `alembic` command, through Alembic's plugin API (`alembic.plugins` entry point).

Alembic imports this module whenever it is imported itself, so nothing heavy is imported here before a comparison runs.
It is switched on by `context.configure(autogenerate_plugins=["schemactl"])`.
"""

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations.ops import UpgradeOps
    from alembic.runtime.plugins import Plugin
    from alembic.util import PriorityDispatchResult


def setup(plugin: "Plugin") -> None:
    """Register the comparison; Alembic calls this once."""
    plugin.add_autogenerate_comparator(_compare, "autogenerate", "schemactl")


def _compare(autogen_context: "AutogenContext", upgrade_ops: "UpgradeOps") -> "PriorityDispatchResult":
    from schemactl.tasks.autogenerating import autogenerate

    return autogenerate(autogen_context, upgrade_ops)


class _Plugin(ModuleType):
    """This module, which is its only member too.

    Up to 1.20.0 Alembic iterates over what the entry point names, and cannot even be imported where that fails; since
    1.20.1 it takes the module itself, and warns of a collection.
    """

    def __iter__(self) -> Iterator[ModuleType]:
        yield self


sys.modules[__name__].__class__ = _Plugin
