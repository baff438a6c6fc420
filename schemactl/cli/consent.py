"""The options that consent to losing data: to all of it, or by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click
from click.types import StringParamType

_NAME = re.compile(r"[a-z]+(-[a-z]+)+:.+", re.DOTALL)


class LossType(StringParamType):
    """`KIND:NAME`, as reports print it."""

    name = "loss"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value, if it looks like the name of a loss."""
        text = str(value)
        if not _NAME.fullmatch(text):
            self.fail(f"{text!r} is no KIND:NAME. Write one as in drop-column:users.nick.", param, ctx)
        return text


def consent_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command's function the arguments `yes` and `allow`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS = (
    click.option("-y", "--yes", is_flag=True, help="Answer every question with yes."),
    click.option(
        "--allow",
        type=LossType(),
        multiple=True,
        metavar="KIND:NAME",
        help="Consent to losing this: drop-table:old, drop-column:users.nick, drop-value:color.red, "
        "narrow-column:users.name. Repeatable.",
    ),
)
