"""What stands on something that is renamed in the same plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from schemactl.changes import Change, RenameObject
from schemactl.changes.standalone import names_after
from schemactl.plan.state import Renames
from schemactl.schema import Standalone
from schemactl.schema.hanging import Names, Signatures, on_other_names


@dataclass(frozen=True, slots=True)
class NewNames:
    """Names by the other ones.

    Attributes:
        names: of tables, views and types.
        routines: of routines.
    """

    names: Names
    routines: Signatures

    def on(self, item: Standalone) -> Standalone:
        """The object on what has another name, if that is where it stands."""
        return on_other_names(item, self.names, self.routines)


def names_of(changes: Iterable[Change]) -> tuple[NewNames, NewNames]:
    """The names of things as they are before a plan renames them, and afterwards, by the other ones."""
    changes = tuple(changes)
    objects = [item for item in changes if isinstance(item, RenameObject) and item.noun != "collation"]
    views, routines = names_after(changes)
    later = Renames.of(changes).tables | {item.actual: item.declared for item in objects} | views
    earlier = {new: old for old, new in later.items()}
    before = {(new, arguments): old for (old, arguments), new in routines.items()}
    return NewNames(earlier, before), NewNames(later, routines)
