"""`schemactl inspect`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.diff import SIDE
from schemactl.cli.exit_codes import DATABASE
from schemactl.cli.invocation import Invocation

if TYPE_CHECKING:
    from schemactl.reports import InspectReport


@click.command(
    "inspect",
    cls=Command,
    exits=DATABASE,
    examples=(
        ("schemactl inspect", "the database's tables as trees"),
        ("schemactl inspect --format json > schema.json", "a snapshot file, which `diff --from` takes"),
        ("schemactl inspect models --sql", "the SQL that makes what the models declare"),
    ),
)
@click.argument("source", type=SIDE, default="database", metavar="[SOURCE]")
@click.option("--sql", is_flag=True, help="Print the structure as SQL.")
@click.pass_obj
def command(invocation: Invocation, source: str, sql: bool) -> InspectReport:
    """Show the structure of the database, or of another SOURCE.

    A SOURCE is `database`, `models`, `head`, a revision id, a snapshot file or a URL.
    """
    from schemactl import api

    with invocation.listening() as listener:
        return api.inspect(invocation.project(), source=source, sql=sql, listener=listener)
