"""`schemactl check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.invocation import Invocation

if TYPE_CHECKING:
    from schemactl.reports import CheckReport


@click.command(
    "check",
    cls=Command,
    exits=(0, 1, 2, 3, 4, 8),
    examples=(
        ("schemactl check", "the gate for CI: models, revisions and database agree"),
        ("schemactl check --no-database", "without a database: one head, and no revision missing"),
    ),
)
@click.option("--no-database", is_flag=True, help="Look at the models and the revisions only.")
@click.option("--timings", is_flag=True, help="Print on stderr where the time went.")
@click.pass_obj
def command(invocation: Invocation, no_database: bool, timings: bool) -> CheckReport:
    """Check that models, revisions and database agree.

    Tells apart several heads, pending revisions, a missing revision (the models are ahead of the history) and drift
    (the database is not what its applied revisions produce). Each finding names the one command that settles it.
    """
    from schemactl import api

    with invocation.timed(timings), invocation.listening() as listener:
        return api.check(invocation.project(), database=not no_database, listener=listener)
