"""Writes docs/cli.md and docs/exit-codes.md from the commands themselves: `python docs/generate_cli.py`."""

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import cast

import click

from schemactl.cli.command import Command
from schemactl.cli.exit_codes import EXIT_CODES
from schemactl.cli.group import COMMANDS, group
from schemactl.cli.options import SharedOption, shared_options

DOCS = Path(__file__).parent
NOTICE = "<!-- Written by docs/generate_cli.py from the commands. Change them, then run it. -->"


def pages() -> dict[str, str]:
    """The text of each page by its file's name."""
    return {"cli.md": "\n".join(_reference()) + "\n", "exit-codes.md": "\n".join(_exit_codes()) + "\n"}


def _commands() -> list[Command]:
    context = click.Context(group, info_name="schemactl")
    return [cast(Command, group.get_command(context, name)) for name in COMMANDS]


def _reference() -> Iterator[str]:
    yield from (NOTICE, "", "# Commands", "", group.help or "", "")
    yield from ("| command | what it does |", "|---|---|")
    for command in _commands():
        yield f"| [`{command.name}`](#schemactl-{command.name}) | {_summary(command)} |"
    yield from ("", "## Options of every command", "")
    yield "They stand before or after the command's name. Where both are given, the one after it wins; `-x` adds up."
    yield ""
    yield from _options(shared_options())
    yield ""
    yield "`init` and `completion` open no project, and take only those of them that say something about output."
    for command in _commands():
        yield from _command(command)


def _command(command: Command) -> Iterator[str]:
    context = click.Context(command, info_name=command.name, parent=click.Context(group, info_name="schemactl"))
    own = [each for each in command.params if not isinstance(each, SharedOption)]
    yield from ("", f"## schemactl {command.name}", "", cleandoc(command.help or ""), "")
    yield from ("```", f"schemactl {command.name} {' '.join(command.collect_usage_pieces(context))}", "```")
    if any(isinstance(each, click.Option) for each in own):
        yield ""
        yield from _options(own)
    yield from ("", "```console")
    for line, explanation in command.examples:
        yield from (f"# {explanation}", f"$ {line}")
    yield from ("```", "", f"Exit codes: {', '.join(f'[{code}](exit-codes.md)' for code in command.exits)}.")


def _options(parameters: list[click.Parameter]) -> Iterator[str]:
    yield from ("| option | meaning | default | environment |", "|---|---|---|---|")
    for option in parameters:
        if isinstance(option, click.Option):
            meaning, _, named = (option.help or "").partition(
                "  [env var: "
            )  # where something else reads the variables
            variables = [option.envvar] if option.envvar else named.rstrip("]").split(", ")
            environment = ", ".join(f"`{name}`" for name in variables if name)
            yield f"| {_flags(option)} | {_escaped(meaning)} | {_default(option)} | {environment} |"


def _flags(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        metavar = f" {'|'.join(map(str, option.type.choices))}"
    else:
        metavar = "" if option.is_flag else f" {option.metavar or option.type.name.upper()}"
    return ", ".join(f"`{flag}{_escaped(metavar)}`" for flag in option.opts)


def _default(option: click.Option) -> str:
    return f"`{option.default}`" if option.show_default else ""


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def _summary(command: Command) -> str:
    return cleandoc(command.help or "").split("\n\n")[0].replace("\n", " ")


def _exit_codes() -> Iterator[str]:
    yield from (NOTICE, "", "# Exit codes", "")
    yield "One table for every command. `--format json` gives the code as `exit_code`, with an error as without one."
    yield from ("", "| code | meaning | commands |", "|---|---|---|")
    for code, meaning in EXIT_CODES.items():
        users = [f"`{command.name}`" for command in _commands() if code in command.exits]
        yield f"| {code} | {meaning} | {'all' if len(users) in (0, len(COMMANDS)) else ', '.join(users)} |"
    yield from ("", "`diff` ends with 1 for differences only with `--exit-code`; `heads` with 8 only with `--check`.")
    yield ""
    yield "An error is told on stderr, what happened and what to do, and with `--format json` on stdout as well:"
    yield from ("", "```json", "{")
    yield '  "schema_version": 1,'
    yield '  "command": "upgrade",'
    yield '  "error": {"code": "connection_failed", "message": "…", "hint": "…"},'
    yield '  "exit_code": 4'
    yield from ("}", "```")


def main() -> None:
    """Writes the pages."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
