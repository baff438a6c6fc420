"""`schemactl revision`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemactl.cli.answers import answer_options, answers_of
from schemactl.cli.command import Command
from schemactl.cli.consent import consent_options
from schemactl.cli.invocation import Invocation
from schemactl.cli.revisions import RevisionType

if TYPE_CHECKING:
    from schemactl.reports import RevisionReport


@click.command(
    "revision",
    cls=Command,
    exits=(0, 1, 2, 3, 4, 6, 7, 8),
    examples=(
        ('schemactl revision -m "add orders"', "a revision of what the models have and the history has not"),
        ('schemactl revision --empty -m "fill prices"', "an empty one, to be written by hand"),
    ),
)
@click.option("-m", "--message", metavar="TEXT", help="The revision's message; else it is made from the changes.")
@click.option("--empty", is_flag=True, help="Write a revision without operations.")
@click.option("--sql", is_flag=True, help="Print the SQL of the revision instead of the changes.")
@click.option("--dry-run", is_flag=True, help="Show the revision, and write no file.")
@click.option("--rev-id", metavar="ID", help="The revision's id, instead of a random one: 1 to 32 of A-Z a-z 0-9 _.")
@click.option("--head", type=RevisionType("head", "base"), default="head", show_default=True, help="What it stands on.")
@click.option("--splice", is_flag=True, help="Allow --head to be a revision that is no head.")
@click.option("--branch-label", metavar="LABEL", help="A label for the branch that begins here.")
@click.option("--version-path", metavar="DIR", help="The folder to write to, where there are several.")
@click.option("--depends-on", type=RevisionType(), multiple=True, help="A revision that must run first. Repeatable.")
@answer_options
@consent_options
@click.pass_obj
def command(
    invocation: Invocation,
    message: str | None,
    empty: bool,
    sql: bool,
    dry_run: bool,
    rev_id: str | None,
    head: str,
    splice: bool,
    branch_label: str | None,
    version_path: str | None,
    depends_on: tuple[str, ...],
    renames: tuple[str, ...],
    drops: tuple[str, ...],
    defaults: tuple[str, ...],
    yes: bool,
    allow: tuple[str, ...],
) -> RevisionReport:
    """Write a revision that brings the history to the models.

    The revisions are replayed on a scratch database and compared with the models, so no live database is needed and
    none leaks into the file. Where a step loses data, the database is asked how much, if it can be reached, and you are
    asked to consent.
    """
    from schemactl import api

    with invocation.listening() as listener:
        return api.revision(
            invocation.project(),
            message=message,
            empty=empty,
            sql=sql,
            dry_run=dry_run,
            rev_id=rev_id,
            head=head,
            splice=splice,
            branch_label=branch_label,
            version_path=version_path,
            depends_on=depends_on,
            answers=answers_of(invocation, renames, drops, defaults),
            ask=invocation.ask(yes=yes, allow=allow),
            listener=listener,
        )
