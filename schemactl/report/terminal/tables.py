"""What a table holds, as branches of a tree."""

from rich.text import Text
from rich.tree import Tree

from schemactl.changes import constraint_label
from schemactl.report.terminal.text import FAINT, line
from schemactl.schema import Constraint, Table


def fill_table(branch: Tree, table: Table) -> None:
    """Adds a table's columns, constraints, indexes, options and comment to a branch."""
    for column in table.columns:
        tail = f"  “{column.comment}”" if column.comment else ""
        branch.add(line(f"column {column.name}  ", (str(column), FAINT), (tail, "italic dim")))
    for constraint in table.constraints:
        branch.add(_constraint(constraint))
    for index in table.indexes:
        branch.add(line(f"index {index.name}  ", (str(index).replace("index ", "", 1), FAINT)))
    for name, content in table.options:
        branch.add(line(f"option {name}: {content}"))
    if table.comment:
        branch.add(line("comment ", (f"“{table.comment}”", "italic dim")))


def _constraint(constraint: Constraint) -> Text:
    label, text = constraint_label(constraint), str(constraint)
    if not constraint.name:
        return line(text)
    kind = label.removesuffix(f" {constraint.name}")
    return line(f"{label}  ", (text.removeprefix(f"{kind} "), FAINT))
