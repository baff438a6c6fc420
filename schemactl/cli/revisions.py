"""Revisions as arguments, completed by the shell from the revision files."""

from typing import Any

import click
from click.shell_completion import CompletionItem
from click.types import StringParamType

from schemactl.cli.invocation import Invocation

RELATIVE = "\0"
"""Marks an argument such as `-1`, which Click would take for an option."""


class RevisionType(StringParamType):
    """A revision as Alembic writes it: an id or its beginning, `head`, `base`, `+1`, `-1`, `label@head`.

    Args:
        words: what the shell offers besides ids.
    """

    name = "revision"

    def __init__(self, *words: str) -> None:
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The revision as it was typed."""
        typed = str(value).removeprefix(RELATIVE)
        return typed or self.fail("a revision is an id, head, base, +1 or the like, and this is empty.", param, ctx)

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002 - Click's signature
        incomplete: str,
    ) -> list[CompletionItem]:
        """The words and ids that begin so. Reads the revision files and nothing else."""
        typed = incomplete.removeprefix(RELATIVE)
        known = [CompletionItem(word) for word in self._words]
        known += [CompletionItem(revision, help=doc) for revision, doc in _revisions(ctx)]
        return [item for item in known if str(item.value).startswith(typed)]


def _revisions(ctx: click.Context) -> list[tuple[str, str]]:
    """Ids with their messages, newest first; none where the project cannot be read: a shell has no use for errors."""
    from schemactl.environment import read_graph
    from schemactl.errors import SchemactlError

    try:
        graph = read_graph((ctx.find_object(Invocation) or Invocation()).project())
        return [(script.revision, script.doc or "") for script in graph.walk()]
    except SchemactlError:
        return []
