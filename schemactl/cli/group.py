"""The group, and the one list of commands."""

import difflib
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from schemactl import __version__
from schemactl.cli.options import shared_options

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "init": "schemactl.cli.init",
        "diff": "schemactl.cli.diff",
        "migrate": "schemactl.cli.migrate",
        "revision": "schemactl.cli.revision",
        "upgrade": "schemactl.cli.upgrade",
        "downgrade": "schemactl.cli.downgrade",
        "check": "schemactl.cli.check",
        "verify": "schemactl.cli.verify",
        "status": "schemactl.cli.status",
        "history": "schemactl.cli.history",
        "current": "schemactl.cli.current",
        "heads": "schemactl.cli.heads",
        "stamp": "schemactl.cli.stamp",
        "merge": "schemactl.cli.merge",
        "inspect": "schemactl.cli.inspect",
        "config": "schemactl.cli.config",
        "completion": "schemactl.cli.completion",
    }
)
"""Every command with the module that holds it as `command`, in the order of the help. Loaded when it is asked for."""


class Group(click.Group):
    """A group that loads its commands when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """The names, in the order of the list."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - Click's signature
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; for a name that is none, an error with the nearest one."""
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"One of: {', '.join(COMMANDS)}."
            raise click.UsageError(f"There is no command {args[0]!r}. {hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    "schemactl",
    cls=Group,
    params=shared_options(),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Every option above is valid after the command too. `schemactl COMMAND --help` shows examples.",
)
@click.version_option(__version__, prog_name="schemactl", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Keeps databases equal to their SQLModel classes: diff, migrate, check, on Alembic."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)
