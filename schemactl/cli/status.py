"""`schemactl status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.exit_codes import DATABASE
from schemactl.cli.invocation import Invocation

if TYPE_CHECKING:
    from schemactl.reports import StatusReport


@click.command(
    "status",
    cls=Command,
    exits=DATABASE,
    examples=(
        ("schemactl status", "where the database stands, and what is pending"),
        ("schemactl status --env prod --format json", "the same of another database, for a script"),
    ),
)
@click.pass_obj
def command(invocation: Invocation) -> StatusReport:
    """Show where the database stands and what is pending.

    Imports no models and runs no revision file.
    """
    from schemactl import api

    return api.status(invocation.project())
