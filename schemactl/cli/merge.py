"""`schemactl merge`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.exit_codes import FILES
from schemactl.cli.invocation import Invocation
from schemactl.cli.revisions import RevisionType

if TYPE_CHECKING:
    from schemactl.reports import RevisionReport


@click.command(
    "merge",
    cls=Command,
    exits=FILES,
    examples=(
        ("schemactl merge", "a revision that joins all heads"),
        ('schemactl merge 1a2b 3c4d -m "join orders and teams"', "one that joins these two"),
    ),
)
@click.argument("revisions", type=RevisionType("heads"), nargs=-1, metavar="[REV]...")
@click.option("-m", "--message", metavar="TEXT", help="The revision's message.")
@click.option("--rev-id", metavar="ID", help="The revision's id, instead of a random one: 1 to 32 of A-Z a-z 0-9 _.")
@click.option("--branch-label", metavar="LABEL", help="A label for the branch that begins here.")
@click.pass_obj
def command(
    invocation: Invocation,
    revisions: tuple[str, ...],
    message: str | None,
    rev_id: str | None,
    branch_label: str | None,
) -> RevisionReport:
    """Write a revision that joins heads (default: all)."""
    from schemactl import api

    return api.merge(
        invocation.project(), revisions or ("heads",), message=message, rev_id=rev_id, branch_label=branch_label
    )
