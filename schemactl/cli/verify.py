"""`schemactl verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.invocation import Invocation
from schemactl.cli.revisions import RevisionType

if TYPE_CHECKING:
    from schemactl.reports import VerifyReport


@click.command(
    "verify",
    cls=Command,
    exits=(0, 2, 3, 4, 6, 7, 8),
    examples=(
        ("schemactl verify", "every revision, oldest first"),
        ("schemactl verify 1a2b:head", "that one and those after it"),
    ),
)
@click.argument("revision_range", type=RevisionType(), required=False, metavar="[RANGE]")
@click.pass_obj
def command(invocation: Invocation, revision_range: str | None) -> VerifyReport:
    """Prove revisions, those written by hand too.

    Each is run up, down and up again on a scratch database, over generated rows. The downgrade has to bring back what
    was there, the second upgrade what the first one made, and rows that it does not touch have to stay as they are.
    Those whose downgrade raises are named. A RANGE is `FROM:TO`, as in Alembic.
    """
    from schemactl import api

    with invocation.listening() as listener:
        return api.verify(invocation.project(), revision_range, listener=listener)
