"""`schemactl init`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from schemactl.cli.command import Command
from schemactl.cli.invocation import Invocation
from schemactl.cli.options import WITHOUT_DATABASE

if TYPE_CHECKING:
    from schemactl.reports import InitReport


@click.command(
    "init",
    cls=Command,
    shared=WITHOUT_DATABASE,
    exits=(0, 2, 3),
    examples=(
        ("schemactl init", "a project here, or the Alembic project that is here adopted as it is"),
        ("schemactl init shop --async", "a project in the folder shop, with an async engine and session"),
    ),
)
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path), default=Path(), metavar="[DIR]")
@click.option("--async", "asynchronous", is_flag=True, help="Write an async engine and session.")
@click.option("-y", "--yes", is_flag=True, help="Overwrite files that differ, and add to pyproject.toml, unasked.")
@click.pass_obj
def command(invocation: Invocation, directory: Path, asynchronous: bool, yes: bool) -> InitReport:
    """Write a project: settings, models, Alembic's files.

    A file that is there is never overwritten without asking; where nobody can be asked, it stays. In an Alembic
    project nothing is changed: at most, and with consent, pyproject.toml gets a [tool.schemactl] table.
    """
    from schemactl import api
    from schemactl.cli.ask import overwriting

    return api.init(directory, asynchronous=asynchronous, overwrite=overwriting(invocation, yes=yes))
