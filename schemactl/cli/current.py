"""`schemactl current`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.exit_codes import DATABASE
from schemactl.cli.invocation import Invocation

if TYPE_CHECKING:
    from schemactl.reports import HistoryReport


@click.command(
    "current",
    cls=Command,
    exits=DATABASE,
    examples=(
        ("schemactl current", "the revisions that the database stands at"),
        ("schemactl current --check-heads", "and fail where they are not the heads"),
    ),
)
@click.option("--check-heads", is_flag=True, help="End with 8 where the database does not stand at every head.")
@click.pass_obj
def command(invocation: Invocation, check_heads: bool) -> HistoryReport:
    """Show the revisions that the database stands at."""
    from schemactl import api

    return api.current(invocation.project(), check_heads=check_heads)
