"""`schemactl history`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.exit_codes import DATABASE
from schemactl.cli.invocation import Invocation
from schemactl.cli.revisions import RevisionType

if TYPE_CHECKING:
    from schemactl.reports import HistoryReport


@click.command(
    "history",
    cls=Command,
    exits=DATABASE,
    examples=(
        ("schemactl history", "every revision, newest first, with branches and merges"),
        ("schemactl history 1a2b:head -i", "those since 1a2b, with what the database has of them"),
    ),
)
@click.argument("revision_range", type=RevisionType(), required=False, metavar="[RANGE]")
@click.option("-i", "--indicate-current", is_flag=True, help="Ask the database which revisions are applied.")
@click.pass_obj
def command(invocation: Invocation, revision_range: str | None, indicate_current: bool) -> HistoryReport:
    """Show the revisions, newest first.

    A RANGE is `FROM:TO`, as in Alembic; either end may be left out. Imports no models and runs no revision file.
    """
    from schemactl import api

    return api.history(invocation.project(), revision_range=revision_range, database=indicate_current)
