"""`schemactl migrate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.answers import answer_options, answers_of
from schemactl.cli.command import Command
from schemactl.cli.consent import consent_options
from schemactl.cli.exit_codes import CHANGES
from schemactl.cli.invocation import Invocation

if TYPE_CHECKING:
    from schemactl.reports import MigrateReport


@click.command(
    "migrate",
    cls=Command,
    exits=CHANGES,
    examples=(
        ('schemactl migrate -m "add orders"', "write the missing revision, show it, ask, apply, verify"),
        ("schemactl migrate --yes --no-apply", "only write the revision, and ask nothing"),
    ),
)
@click.option("-m", "--message", metavar="TEXT", help="The revision's message; else it is made from the changes.")
@consent_options
@click.option("--no-apply", is_flag=True, help="Write the revision, but leave the database alone.")
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
@answer_options
@click.pass_obj
def command(
    invocation: Invocation,
    message: str | None,
    yes: bool,
    allow: tuple[str, ...],
    no_apply: bool,
    dry_run: bool,
    renames: tuple[str, ...],
    drops: tuple[str, ...],
    defaults: tuple[str, ...],
) -> MigrateReport:
    """Bring the database to the models, by a revision.

    Writes the missing revision if there is one, shows it with its hazards, asks, applies what is pending, and verifies
    that nothing differs any more. Without a terminal it needs --yes.
    """
    from schemactl import api

    with invocation.listening() as listener:
        return api.migrate(
            invocation.project(),
            ask=invocation.ask(yes=yes, allow=allow),
            message=message,
            apply=not no_apply,
            dry_run=dry_run,
            answers=answers_of(invocation, renames, drops, defaults),
            listener=listener,
        )
