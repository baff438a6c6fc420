"""Writes revision files, through the project's own hooks and template."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alembic.operations.ops import MigrationScript
from alembic.script import Script
from alembic.util import format_as_comma, rev_id, template_to_file

from schemactl.environment import Environment, Graph, describe, history_errors, shown_path
from schemactl.errors import ConfigurationError, EnvironmentFileError, HistoryError, SchemactlError, UsageError

Render = Callable[[MigrationScript], Mapping[str, Any]]
"""Gives the template its variables for a directive: the bodies under their tokens, and `imports`."""

_ID = re.compile(r"[A-Za-z0-9_]{1,32}")
_LABEL = re.compile(r"[A-Za-z0-9_]{1,64}")
_RESERVED = ("base", "current", "head", "heads")
_DOCSTRING = re.compile(r"(\"\"\"|''')\s*\$\{\s*message")
_MESSAGE = re.compile(r"\$\{\s*message")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class NewRevision:
    """Where a revision goes.

    Attributes:
        message: what it does, in the author's words.
        rev_id: its id, None for a random one.
        head: what it stands on: `head`, an id, several for a merge, `base` for a new branch.
        splice: let it stand on a revision that is no head.
        branch_label: a label for the branch that begins with it.
        version_path: the folder, where the project has several.
        depends_on: revisions that must be applied before it.
    """

    message: str | None = None
    rev_id: str | None = None
    head: str | tuple[str, ...] = "head"
    splice: bool = False
    branch_label: str | None = None
    version_path: str | None = None
    depends_on: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse names that cannot be one, before anything is done for them.

        Raises:
            UsageError: see `check_revision_id` and `check_branch_label`.
        """
        if self.rev_id is not None:
            check_revision_id(self.rev_id)
        if self.branch_label is not None:
            check_branch_label(self.branch_label)


def check_revision_id(revision: str) -> str:
    """Return an id that a new revision may have.

    Raises:
        UsageError: it is longer than 32 characters, or has others than letters, digits and `_`: ids stand in file
            names, in Python text and in SQL.
    """
    if not _ID.fullmatch(revision):
        raise UsageError(
            f"{revision!r} cannot be a revision's id.", "Use 1 to 32 letters (A to Z), digits and underscores."
        )
    return revision


def check_branch_label(label: str) -> str:
    """Return a branch label that a new revision may have.

    Raises:
        UsageError: it has others than letters, digits and `_`, or is one of Alembic's own words.
    """
    if not _LABEL.fullmatch(label) or label in _RESERVED:
        raise UsageError(
            f"{label!r} cannot be a branch label.",
            f"Use 1 to 64 letters (A to Z), digits and underscores, but none of {', '.join(_RESERVED)}.",
        )
    return label


def write_revision(
    graph: Graph, environments: Sequence[Environment], directive: MigrationScript, new: NewRevision, render: Render
) -> Script | None:
    """Write a revision file, after the project's `process_revision_directives` had their say.

    Args:
        graph: the revisions so far; it learns the new one.
        environments: what env.py configures, for its hooks.
        directive: the operations both ways.
        new: where the revision goes.
        render: turns a directive's operations into text.

    Returns:
        The revision; None where a hook took it away.

    Raises:
        UsageError: an id that cannot be one.
        HistoryError: several heads and none named, an id that is there already, a file that does not load.
        EnvironmentFileError: a hook failed.
    """
    scripts = _after_hooks(graph, environments, _completed(graph, directive, new), new)
    written = [_write(graph, script, render) for script in scripts]
    return written[0] if written else None


def source_of(graph: Graph, directive: MigrationScript, new: NewRevision, render: Render) -> str:
    """The text that the file would have, without writing it into the project."""
    script = _completed(graph, directive, new)
    with TemporaryDirectory() as folder, history_errors():
        heads = graph.directory.get_revisions(new.head)
        downs = tuple(head.revision for head in heads if head is not None)
        target = Path(folder, "revision.py")
        template_to_file(
            Path(graph.directory.dir, "script.py.mako"),
            target,
            graph.directory.output_encoding,
            up_revision=str(script.rev_id),
            down_revision=downs[0] if len(downs) == 1 else (downs or None),
            branch_labels=new.branch_label,
            depends_on=new.depends_on or None,
            create_date=datetime.now(UTC).replace(tzinfo=None, microsecond=0),
            comma=format_as_comma,
            message=docstring_text(new.message or "empty message", _template(graph)),
            config=graph.config,
            **render(script),
        )
        return target.read_text(encoding=graph.directory.output_encoding)


def docstring_text(message: str, template: str = '"""${message') -> str:
    """A message as it stands inside a triple-quoted string, so that Python reads it back to the letter.

    Args:
        message: the message.
        template: the text of script.py.mako. Where it puts the message elsewhere, into a comment for one, a line break
            would end that, and is escaped.
    """
    body = message.rstrip("\"'")
    text = body.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').replace("'''", "\\'\\'\\'")
    text = _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    if len(_DOCSTRING.findall(template)) < len(_MESSAGE.findall(template)):
        text = text.replace("\n", "\\n")
    return text + "".join(f"\\{quote}" for quote in message[len(body) :])


def _completed(graph: Graph, directive: MigrationScript, new: NewRevision) -> MigrationScript:
    directive.rev_id = new.rev_id or check_revision_id(directive.rev_id or new_id())
    directive.message = new.message
    directive.head = new.head if isinstance(new.head, str) else tuple(new.head)  # type: ignore[assignment]
    directive.splice = new.splice
    directive.branch_label = new.branch_label
    directive.version_path = _location(graph, new.version_path)
    directive.depends_on = new.depends_on or None
    return directive


def _after_hooks(
    graph: Graph, environments: Sequence[Environment], directive: MigrationScript, new: NewRevision
) -> list[MigrationScript]:
    scripts = [directive]
    with history_errors():
        heads = graph.directory.get_revisions(new.head)
    for environment in environments:
        hook = environment.options.get("process_revision_directives")
        if hook is None:
            continue
        try:
            hook(environment.context, tuple(head.revision for head in heads if head is not None), scripts)
        except SchemactlError:
            raise
        except Exception as error:
            raise EnvironmentFileError(
                f"process_revision_directives in env.py failed: {describe(error)}", "Correct the hook in env.py."
            ) from error
    return scripts


def _write(graph: Graph, script: MigrationScript, render: Render) -> Script:
    if script.rev_id in graph:
        raise HistoryError(f"There is a revision {script.rev_id} already.", "Choose another --rev-id.")
    before = _files(graph)
    try:
        with history_errors():
            return _generated(graph, script, render)
    except BaseException as error:
        for path in sorted(_files(graph) - before):
            path.unlink()
        if isinstance(error, SchemactlError) or not isinstance(error, Exception):
            raise
        raise HistoryError(
            f"The revision file could not be written: {describe(error)}",
            "Correct script.py.mako or the post_write_hooks; nothing was left behind.",
        ) from error


def _generated(graph: Graph, script: MigrationScript, render: Render) -> Script:
    message = docstring_text(script.message, _template(graph)) if script.message else None
    made = graph.directory.generate_revision(
        str(script.rev_id),
        message,
        head=script.head,
        splice=script.splice,
        branch_labels=script.branch_label,
        version_path=script.version_path,
        depends_on=script.depends_on,
        refresh=True,
        config=graph.config,
        **render(script),
    )
    if made is None:
        raise HistoryError(
            "The file's name, made from file_template, is not one that Alembic reads.",
            "Let file_template end in a name that Python can import, such as %%(rev)s_%%(slug)s.",
        )
    return made


def _template(graph: Graph) -> str:
    """Return the text of script.py.mako.

    Raises:
        ConfigurationError: there is none.
    """
    path = Path(graph.directory.dir, "script.py.mako")
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise ConfigurationError(
            f"{shown_path(path)} cannot be read: {error.strerror}.", "Restore it, or write one with: schemactl init"
        ) from error


def _location(graph: Graph, version_path: str | None) -> str | None:
    """Return the folder that is meant: relative to the working directory, or else to the project's.

    Raises:
        UsageError: no version location is that folder.
    """
    if version_path is None:
        return None
    locations = {location.resolve(): location for location in graph.directory._version_locations}
    for folder in (Path.cwd(), graph.config.project.root):
        location = locations.get((folder / version_path).resolve())
        if location is not None:
            return str(location)
    raise UsageError(
        f"{version_path} is none of the project's folders for revisions.",
        f"They are: {', '.join(shown_path(location) for location in locations)}.",
    )


def _files(graph: Graph) -> set[Path]:
    locations = [Path(location) for location in graph.directory._version_locations]
    return {path for location in locations if location.exists() for path in location.rglob("*.py")}


def new_id() -> str:
    """A random id for a revision."""
    return str(rev_id())


def path_of(script: Script) -> str:
    """The file's path as people read it."""
    return shown_path(script._script_path)
