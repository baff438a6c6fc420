"""`schemactl config`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.invocation import Invocation

if TYPE_CHECKING:
    from schemactl.reports import ConfigReport


@click.command(
    "config",
    cls=Command,
    exits=(0, 2, 3),
    examples=(
        ("schemactl config", "every setting with its value and where it came from"),
        ("schemactl config --env prod", "the same as --env prod sees it"),
    ),
)
@click.pass_obj
def command(invocation: Invocation) -> ConfigReport:
    """Show every setting, its value and where it came from.

    Passwords are masked. Imports no models and opens no database.
    """
    from schemactl import api

    return api.config(invocation.project())
