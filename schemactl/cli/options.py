"""The options that every command shares, valid before and after the command's name."""

from collections.abc import Sequence
from typing import Any

import click
from click.core import ParameterSource

from schemactl.cli.invocation import Invocation


class SharedOption(click.Option):
    """An option whose value goes into the `Invocation`; the last one given wins, and `-x` adds up."""


def shared_options(names: Sequence[str] | None = None) -> list[click.Parameter]:
    """Fresh shared options.

    Args:
        names: which, None for all.
    """
    options = [SharedOption(flags, callback=_store, expose_value=False, **details) for flags, details in _SHARED]
    return [option for option in options if names is None or option.name in names]


def _store(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    invocation, name = ctx.ensure_object(Invocation), parameter.name or ""
    source = ctx.get_parameter_source(name)
    if source is ParameterSource.COMMANDLINE:
        invocation.given.add(name)
    elif source is not ParameterSource.ENVIRONMENT or name in invocation.given:
        return
    setattr(invocation, name, invocation.x + value if name == "x" else value)


_SHARED: tuple[tuple[list[str], dict[str, Any]], ...] = (
    (
        ["--config"],
        {
            "metavar": "FILE",
            "envvar": "SCHEMACTL_CONFIG",
            "show_envvar": True,
            "help": "The pyproject.toml or alembic.ini to use; else it is searched for from here upwards.",
        },
    ),
    (
        ["--env"],
        {
            "metavar": "NAME",
            "envvar": "SCHEMACTL_ENV",
            "show_envvar": True,
            "help": "The named environment of [tool.schemactl.env.NAME] to act on.",
        },
    ),
    (
        ["--url"],
        {
            "metavar": "URL",
            # The variables are read with the rest of the configuration, so that `config` can say which one it was.
            "help": "The database to act on.  [env var: SCHEMACTL_DATABASE_URL, DATABASE_URL]",
        },
    ),
    (
        ["-x"],
        {"metavar": "NAME=VALUE", "multiple": True, "help": "An argument for env.py, as Alembic's -x. Repeatable."},
    ),
    (
        ["--format"],
        {
            "type": click.Choice(["rich", "json"]),
            "default": "rich",
            "show_default": True,
            "envvar": "SCHEMACTL_FORMAT",
            "show_envvar": True,
            "is_eager": True,
            "help": "How to write the report: for people, or for scripts.",
        },
    ),
    (
        ["--color"],
        {
            "type": click.Choice(["auto", "always", "never"]),
            "default": "auto",
            "show_default": True,
            "envvar": "SCHEMACTL_COLOR",
            "show_envvar": True,
            "help": "Whether to colour. auto: on a terminal, unless NO_COLOR or CI is set.",
        },
    ),
    (
        ["--no-input"],
        {
            "is_flag": True,
            "envvar": "SCHEMACTL_NO_INPUT",
            "show_envvar": True,
            "help": "Never ask; fail where an answer is needed.",
        },
    ),
    (
        ["-q", "--quiet"],
        {
            "is_flag": True,
            "envvar": "SCHEMACTL_QUIET",
            "show_envvar": True,
            "help": "No progress and no notes on stderr; the report and errors only.",
        },
    ),
    (
        ["--debug"],
        {
            "is_flag": True,
            "envvar": "SCHEMACTL_DEBUG",
            "show_envvar": True,
            "help": "Show the traceback of an error.",
        },
    ),
)

SHARED_NAMES = tuple(str(flags[-1]).lstrip("-").replace("-", "_") for flags, _ in _SHARED)
"""The shared options' names, in order."""

WITHOUT_DATABASE = ("format", "color", "no_input", "quiet", "debug")
"""The shared options of a command that opens no project."""
