"""`inspect` on the terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.tree import Tree

from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.tables import fill_table
from schemactl.report.terminal.text import FAINT, line, plural
from schemactl.reports import InspectReport
from schemactl.schema import Grant, ObjectName, Schema, Standalone, Table
from schemactl.schema.schema import SchemaObject


def render(report: InspectReport) -> Iterator[Block]:
    """A tree a table, a line for each other object, and how many there are; with `--sql` the DDL."""
    if report.sql is not None:
        yield Script(report.sql)
        return
    attached: dict[ObjectName, list[Standalone]] = {}
    for item in report.schema.objects:
        if isinstance(item, Standalone) and item.subject and not item.implied:
            attached.setdefault(item.owner, []).append(item)
    for item in report.schema.objects:
        if not (isinstance(item, Standalone) and item.subject):
            yield _tree(item, attached.pop(item.name, []))
    yield from (_own_line(item) for items in attached.values() for item in items)
    yield line((f"{_counted(report.schema)} in {report.source}.", "bold"))


def _counted(schema: Schema) -> str:
    counts = Counter(item.kind for item in schema.objects if item.kind not in (Table.kind, Grant.kind))
    others = [plural(counts[kind], kind) for kind in sorted(counts)]
    *listed, last = [plural(len(schema.tables), "table"), *others]
    return f"{', '.join(listed)} and {last}" if listed else last


def _tree(item: SchemaObject, attached: Iterable[Standalone]) -> RenderableType:
    """An object with what is in it and what stands on it."""
    described = str(item)
    kind = "" if described.startswith(item.kind) else f"{item.kind} "
    tree = Tree(line((str(item.name), "bold"), (f"  {kind}{described}", FAINT)), guide_style=FAINT, highlight=False)
    if isinstance(item, Table):
        fill_table(tree, item)
    for part in attached:
        tree.add(line(part.subject, (f"  {part}", FAINT)))
    return tree


def _own_line(item: Standalone) -> RenderableType:
    """What stands on something that is not shown, such as a namespace."""
    return line((str(item.owner), "bold"), f"  {item.subject}", (f"  {item}", FAINT))
