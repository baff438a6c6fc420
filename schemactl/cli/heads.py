"""`schemactl heads`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.exit_codes import FILES
from schemactl.cli.invocation import Invocation

if TYPE_CHECKING:
    from schemactl.reports import HistoryReport


@click.command(
    "heads",
    cls=Command,
    exits=FILES,
    examples=(
        ("schemactl heads", "the revisions that no other stands on"),
        ("schemactl heads --check", "and fail where there are several"),
    ),
)
@click.option("--check", is_flag=True, help="End with 8 where there are several heads.")
@click.pass_obj
def command(invocation: Invocation, check: bool) -> HistoryReport:
    """Show the heads of the history.

    Needs no database, imports no models and runs no revision file.
    """
    from schemactl import api

    return api.heads(invocation.project(), check=check)
