"""`schemactl downgrade`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.consent import consent_options
from schemactl.cli.exit_codes import CHANGES
from schemactl.cli.invocation import Invocation
from schemactl.cli.revisions import RevisionType

if TYPE_CHECKING:
    from schemactl.reports import ApplyReport


@click.command(
    "downgrade",
    cls=Command,
    exits=CHANGES,
    examples=(
        ("schemactl downgrade -1", "take the last revision back"),
        ("schemactl downgrade base --dry-run", "show what taking all of them back would run"),
    ),
)
@click.argument("target", type=RevisionType("-1", "base"), metavar="REV")
@click.option("--dry-run", is_flag=True, help="Only show what would run.")
@click.option("--sql", is_flag=True, help="Print the SQL, and run nothing.")
@consent_options
@click.pass_obj
def command(
    invocation: Invocation, target: str, dry_run: bool, sql: bool, yes: bool, allow: tuple[str, ...]
) -> ApplyReport:
    """Take revisions back, down to REV.

    Asks nothing, unless a step destroys data.
    """
    from schemactl import api

    with invocation.listening() as listener:
        return api.downgrade(
            invocation.project(),
            target,
            ask=invocation.ask(yes=yes, allow=allow),
            dry_run=dry_run,
            sql=sql,
            listener=listener,
        )
