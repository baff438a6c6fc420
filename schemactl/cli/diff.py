"""`schemactl diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.exit_codes import DATABASE
from schemactl.cli.invocation import Invocation
from schemactl.cli.revisions import RevisionType

if TYPE_CHECKING:
    from schemactl.reports import DiffReport

SIDE = RevisionType("models", "database", "head")
"""One side of a comparison."""


@click.command(
    "diff",
    cls=Command,
    exits=(0, 1, *DATABASE[1:]),
    examples=(
        ("schemactl diff", "what differs between the database and the models"),
        ("schemactl diff --from head --to models --exit-code", "is a revision missing? No database needed, 1 if so"),
    ),
)
@click.option("--sql", is_flag=True, help="Print the SQL that would be run.")
@click.option("--from", "actual", type=SIDE, default="database", show_default=True, metavar="SIDE", help="What is.")
@click.option("--to", "declared", type=SIDE, default="models", show_default=True, metavar="SIDE", help="What shall be.")
@click.option("--exit-code", "check", is_flag=True, help="End with 1 where something differs.")
@click.option("--timings", is_flag=True, help="Print on stderr where the time went.")
@click.pass_obj
def command(invocation: Invocation, sql: bool, actual: str, declared: str, check: bool, timings: bool) -> DiffReport:
    """Show what differs between the models and the database.

    A SIDE is `models`, `database`, `head`, a revision id, a snapshot file or a URL.
    """
    from schemactl import api

    with invocation.timed(timings), invocation.listening() as listener:
        return api.diff(invocation.project(), actual=actual, declared=declared, sql=sql, check=check, listener=listener)
