"""The options of the commands that write a revision: what became of what is gone, and what rows get in what is new."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from schemactl.cli.invocation import Invocation
    from schemactl.reports import Answers

_OPTIONS = (
    click.option(
        "--rename",
        "renames",
        multiple=True,
        metavar="OLD:NEW",
        help="A table, column, enum or label that has another name: users.name:users.full_name. Repeatable.",
    ),
    click.option(
        "--drop",
        "drops",
        multiple=True,
        metavar="NAME",
        help="A table, column, enum or label that is gone and not renamed: users.nick. Repeatable.",
    ),
    click.option(
        "--default",
        "defaults",
        multiple=True,
        metavar="COLUMN=VALUE",
        help="What rows that are there get in a column that is new or held NULL, and must hold a value: users.age=0. "
        "Repeatable.",
    ),
)


def answer_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command's function the arguments `renames`, `drops` and `defaults`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def answers_of(
    invocation: Invocation, renames: tuple[str, ...], drops: tuple[str, ...], defaults: tuple[str, ...]
) -> Answers:
    """What was said on the command line, and who is asked about the rest."""
    from schemactl.cli.ask import choices
    from schemactl.reports import Answers

    return Answers(renames, drops, defaults, choices(invocation))
