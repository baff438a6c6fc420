"""`schemactl completion`."""

import click

from schemactl.cli.command import Command

SHELLS = ("bash", "zsh", "fish")
"""The shells that can complete."""


@click.command(
    "completion",
    cls=Command,
    shared=("debug",),
    exits=(0, 2),
    examples=(
        ('eval "$(schemactl completion bash)"', "complete commands, options and revisions in this bash"),
        ("schemactl completion fish > ~/.config/fish/completions/schemactl.fish", "in every fish from now on"),
    ),
)
@click.argument("shell", type=click.Choice(SHELLS), metavar="SHELL")
@click.pass_context
def command(ctx: click.Context, shell: str) -> str:
    """Print the completion script for SHELL: bash, zsh or fish."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"This version of Click cannot complete in {shell}.", ctx)
    return kind(ctx.find_root().command, {}, "schemactl", "_SCHEMACTL_COMPLETE").source()
