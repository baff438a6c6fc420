"""What a command is: a Click command with examples, exit codes and the shared options."""

import re
from collections.abc import Sequence
from typing import Any

import click

from schemactl.cli.exit_codes import EXIT_CODES
from schemactl.cli.invocation import Invocation
from schemactl.cli.options import SharedOption, shared_options
from schemactl.cli.revisions import RELATIVE, RevisionType
from schemactl.cli.streams import talk_on_stderr


class Command(click.Command):
    """A command of schemactl. Its function returns a report, which is written here.

    Args:
        examples: lines to paste, each with what it does.
        exits: the exit codes it can end with.
        shared: which of the shared options it takes, None for all.
    """

    def __init__(
        self,
        *args: Any,
        examples: Sequence[tuple[str, str]] = (),
        exits: Sequence[int] = (0, 2),
        shared: Sequence[str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.exits = (*exits, 130)
        self.params.extend(shared_options(shared))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Lets `-1` be a revision, not an option."""
        ctx.ensure_object(Invocation).command = self.name or ""
        if any(isinstance(parameter.type, RevisionType) for parameter in self.params):
            args = [RELATIVE + each if re.fullmatch(r"-\d+(:.*)?", each) else each for each in args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command and writes its report, or the text that it returns.

        Returns:
            The exit code.
        """
        with talk_on_stderr():
            result = super().invoke(ctx)
        if isinstance(result, str):
            click.echo(result)
            return 0
        return ctx.ensure_object(Invocation).emit(result)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's own options, then the shared ones."""
        own = [each for each in self.get_params(ctx) if not isinstance(each, SharedOption)]
        shared = [each for each in self.get_params(ctx) if isinstance(each, SharedOption)]
        for title, parameters in (("Options", own), ("Shared options", shared)):
            records = [record for each in parameters if (record := each.get_help_record(ctx)) is not None]
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - Click's signature
        """Examples and exit codes."""
        with formatter.section("Examples"):
            for line, explanation in self.examples:
                formatter.write(f"  {line}\n")
                with formatter.indentation():
                    formatter.write_text(explanation)
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), EXIT_CODES[code]) for code in self.exits])
