"""The revision files as a graph. No file is run."""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from alembic.script import Script
from alembic.script.revision import RevisionMap

from schemactl.environment.alembic_config import ProjectConfig, alembic_config
from schemactl.environment.failures import history_errors
from schemactl.environment.script import LazyScriptDirectory, make_directory
from schemactl.errors import ConfigurationError, HistoryError
from schemactl.project import Project

RELATIVE = re.compile(r"(?:(?P<branch>[^@]+)@)?(?P<symbol>[^@+-]+)?(?P<steps>[+-]\d+)")


@dataclass(frozen=True)
class Graph:
    """The revisions of a project's files.

    Attributes:
        directory: Alembic's script directory; it loads a file when its revision runs.
        config: the configuration it was read with.
    """

    directory: LazyScriptDirectory
    config: ProjectConfig

    @property
    def map(self) -> RevisionMap:
        """Alembic's map of the revisions."""
        return self.directory.revision_map

    @property
    def heads(self) -> tuple[str, ...]:
        """The ids on which no other revision stands, in the order of the files."""
        return tuple(self.map.heads)

    @property
    def effective_heads(self) -> tuple[str, ...]:
        """What the version table holds after all revisions ran: heads on which no other revision depends."""
        return tuple(self.map._real_heads)

    @property
    def bases(self) -> tuple[str, ...]:
        """The ids that stand on nothing."""
        return tuple(self.map.bases)

    def __len__(self) -> int:
        return len({script.revision for script in self.scripts})

    def __contains__(self, revision: object) -> bool:
        script = self.map._revision_map.get(revision) if isinstance(revision, str) else None
        return script is not None and script.revision == revision

    @property
    def scripts(self) -> tuple[Script, ...]:
        """Every revision once, in the order of the files."""
        found = {script.revision: cast(Script, script) for script in self.map._revision_map.values() if script}
        return tuple(found.values())

    def walk(self, base: str = "base", head: str = "heads") -> Iterator[Script]:
        """Yield the revisions from a head down to a base, each before what it stands on.

        Raises:
            HistoryError: an unknown revision, or a base that is no ancestor of the head.
        """
        with history_errors():
            yield from self.directory.walk_revisions(self.resolve_one(base), self._upper(head))

    def get(self, revision: str) -> Script:
        """Return one revision by id, beginning of an id, branch label or symbol.

        Raises:
            HistoryError: there is none, or several.
        """
        with history_errors():
            script = self.directory.get_revision(revision)
        if script is None:
            raise HistoryError(f"{revision!r} names no revision.", "List the revisions with: schemactl history")
        return script

    def resolve(self, target: str) -> tuple[str, ...]:
        """Return the ids that a target names: an id or its beginning, `head`, `heads`, `base`, `label@head`, `id-1`.

        Returns:
            The ids; () for `base`.

        Raises:
            HistoryError: it names none, or is ambiguous.
        """
        relative = RELATIVE.fullmatch(target)
        if relative is not None and relative["symbol"]:
            return self._walked(relative["symbol"], relative["branch"], int(relative["steps"]))
        if target in self:  # `map.get_revisions` would take an id of digits for a number of steps
            return (target,)
        with history_errors():
            return tuple(script.revision for script in self.directory.get_revisions(target) if script is not None)

    def resolve_one(self, target: str) -> str:
        """Return a target as one id, or `base`.

        Raises:
            HistoryError: it names none, or several.
        """
        found = self.resolve(target)
        if len(found) > 1:
            raise HistoryError(
                f"{target!r} names several revisions: {', '.join(found)}.", "Name one of them, or label@head."
            )
        return found[0] if found else "base"

    def ancestors(self, revisions: Sequence[str]) -> frozenset[str]:
        """Return the ids that are applied where a database stands at these revisions; unknown ones are passed over."""
        known = [self.map._revision_map[revision] for revision in revisions if revision in self]
        found = self.map._get_ancestor_nodes([script for script in known if script is not None])
        return frozenset(script.revision for script in found)

    def below(self, script: Script) -> tuple[str, ...]:
        """Return what to upgrade to, one after the other, for all to have run but one revision, which is a head."""
        others = [head for head in self.heads if head != script.revision]
        return tuple(dict.fromkeys((*script._all_down_revisions, *others)))

    def fresh(self) -> "Graph":
        """Return the same graph read again from the files."""
        return read_graph(self.config.project)

    def _upper(self, head: str) -> str:
        return head if head == "heads" else self.resolve_one(head)

    def _walked(self, symbol: str, branch: str | None, steps: int) -> tuple[str, ...]:
        start = self.get(f"{branch}@{symbol}" if branch else symbol).revision
        with history_errors():
            found = self.map._walk(start, steps, branch_label=branch if steps > 0 else None)
        if found is None:
            raise HistoryError(
                f"{symbol}{steps:+d} walks past the end of the history.", "List the revisions with: schemactl history"
            )
        return () if isinstance(found, str) else (found.revision,)


def read_graph(project: Project) -> Graph:
    """Read the revision files of a project; none of them is run, save those whose identifiers are not literals.

    Raises:
        ConfigurationError: the project names no script_location, or its folder does not exist.
        HistoryError: a file that does not parse or names no revision, one id in two files, a parent that is missing,
            a cycle.
    """
    config = alembic_config(project, with_url=False)
    if config.script_location is None:
        raise ConfigurationError(
            "The project has no folder for revisions: neither alembic.ini nor [tool.alembic] names a script_location.",
            "Make one with: schemactl init",
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        directory = make_directory(config)
        graph = Graph(directory, config)
        with history_errors():
            _ = directory.revision_map.heads
    return graph
