"""`inspect` on the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.tree import Tree

from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.tables import fill_table
from schemactl.report.terminal.text import FAINT, line, plural
from schemactl.reports import InspectReport
from schemactl.schema import Enum, Table
from schemactl.schema.schema import SchemaObject


def render(report: InspectReport) -> Iterator[Block]:
    """A tree a table, a line for each other object, and how many there are; with `--sql` the DDL."""
    if report.sql is not None:
        yield Script(report.sql)
        return
    yield from (_object(item) for item in report.schema.objects)
    enums = f" and {plural(len(report.schema.enums), 'enum')}" if report.schema.enums else ""
    yield line((f"{plural(len(report.schema.tables), 'table')}{enums} in {report.source}.", "bold"))


def _object(item: SchemaObject) -> RenderableType:
    if isinstance(item, Table):
        tree = Tree(line((str(item.name), "bold"), (f"  {item}", FAINT)), guide_style=FAINT, highlight=False)
        fill_table(tree, item)
        return tree
    description = f"({', '.join(item.labels)})" if isinstance(item, Enum) else str(item)
    return line(f"{item.kind} ", (str(item.name), "bold"), (f"  {description}", FAINT))
