"""`schemactl stamp`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.invocation import Invocation
from schemactl.cli.revisions import RevisionType

if TYPE_CHECKING:
    from schemactl.reports import ApplyReport


@click.command(
    "stamp",
    cls=Command,
    exits=(0, 2, 3, 4, 5, 8),
    examples=(
        ("schemactl stamp head", "say that the database stands at head, and run nothing"),
        ("schemactl stamp 1a2b --purge", "the same, whatever unknown revision it stood at"),
    ),
)
@click.argument("target", type=RevisionType("head", "heads", "base"), metavar="REV")
@click.option("--purge", is_flag=True, help="Empty the version table first, unknown revisions included.")
@click.option("--dry-run", is_flag=True, help="Only show what would be recorded.")
@click.pass_obj
def command(invocation: Invocation, target: str, purge: bool, dry_run: bool) -> ApplyReport:
    """Record that the database stands at REV, and run nothing."""
    from schemactl import api

    return api.stamp(invocation.project(), target, purge=purge, dry_run=dry_run)
