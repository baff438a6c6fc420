"""`schemactl upgrade`."""

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
    "upgrade",
    cls=Command,
    exits=CHANGES,
    examples=(
        ("schemactl upgrade", "apply every pending revision"),
        ("schemactl upgrade --dry-run", "show which would run"),
        ("schemactl upgrade +1 --sql", "print the SQL of the next one"),
    ),
)
@click.argument("target", type=RevisionType("head", "heads", "+1"), default="head", metavar="[REV]")
@click.option("--dry-run", is_flag=True, help="Only show what would run.")
@click.option("--sql", is_flag=True, help="Print the SQL, and run nothing.")
@consent_options
@click.pass_obj
def command(
    invocation: Invocation, target: str, dry_run: bool, sql: bool, yes: bool, allow: tuple[str, ...]
) -> ApplyReport:
    """Apply pending revisions, up to REV (default: head).

    Asks nothing, unless a step destroys data.
    """
    from schemactl import api

    with invocation.listening() as listener:
        return api.upgrade(
            invocation.project(),
            target,
            ask=invocation.ask(yes=yes, allow=allow),
            dry_run=dry_run,
            sql=sql,
            listener=listener,
        )
