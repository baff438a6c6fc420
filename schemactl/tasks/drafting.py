"""Drafts: what the models have and the history lacks, written as a revision and proved on a scratch database."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from alembic.operations.ops import MigrationScript
from alembic.script import Script
from sqlalchemy import Connection

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.environment import Environment, Graph, shown_path
from schemactl.errors import ProofFailed
from schemactl.events import Listener, Note, silent
from schemactl.history import NewRevision, docstring_text, source_of, write_revision
from schemactl.plan import Plan, directive, downgrade_words, render, stays, upgrade_words
from schemactl.project import Project
from schemactl.proof import ProofStep
from schemactl.reports import Answers, Hazard
from schemactl.tasks.differing import Draft
from schemactl.tasks.proving import Goal, prove
from schemactl.tasks.renaming import Settling
from schemactl.tasks.sides import HEADS, MODELS, Side, Sides


@dataclass(frozen=True, slots=True)
class Missing:
    """What one database's history lacks, with the scratch database that stands at its head.

    Attributes:
        sides: what opened the scratch database.
        head: what the history produces.
        models: what the models want.
        draft: the way from one to the other.
    """

    sides: Sides
    head: Side
    models: Side
    draft: Draft


@dataclass(frozen=True, slots=True)
class MissingRevision:
    """The revision that the history lacks, over all databases that env.py configures.

    Attributes:
        graph: the revisions so far.
        parts: one for each database.
        listener: gets notes on what is being done.
    """

    graph: Graph
    parts: tuple[Missing, ...]
    listener: Listener = silent

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change, of all databases."""
        return tuple(change for part in self.parts for change in part.draft.changes)

    @property
    def planned(self) -> bool:
        """Whether there is anything to write."""
        return any(part.draft.plan.steps for part in self.parts)

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """The dangers of the upgrade."""
        return tuple(hazard for part in self.parts for hazard in part.draft.hazards)

    @property
    def statements(self) -> tuple[str, ...]:
        """The upgrade as SQL."""
        return tuple(text for part in self.parts for text in part.draft.statements)

    def source(self, new: NewRevision) -> str:
        """The file's text, without writing it."""
        return source_of(self.graph, self._directive(), new, self._render)

    def write(self, new: NewRevision) -> tuple[Script, tuple[ProofStep, ...]] | None:
        """Write the file and prove it; None where a hook of env.py took it away.

        Raises:
            ProofFailed: the file is there, and on a scratch database it did not do what it shall.
        """
        environments = [part.sides.environment for part in self.parts]
        script = write_revision(self.graph, environments, self._directive(), new, self._render)
        if script is None:
            return None
        self.listener(Note(f"Proving {script.revision} on a scratch database"))
        return script, tuple(step for part in self.parts for step in _prove(part, self.graph, script))

    def _directive(self) -> MigrationScript:
        scripts = [_directive(part) for part in self.parts]
        script = scripts[0]
        script.upgrade_ops = [ops for item in scripts for ops in item.upgrade_ops_list]
        script.downgrade_ops = [ops for item in scripts for ops in item.downgrade_ops_list]
        return script

    def _render(self, script: MigrationScript) -> Mapping[str, Any]:
        variables: dict[str, Any] = {}
        imports: set[str] = set(script.imports)
        pairs = zip(script.upgrade_ops_list, script.downgrade_ops_list, strict=True)
        for part, (upgrade, downgrade) in zip_longest(self.parts, pairs):
            options = dict(part.sides.environment.options)
            body = render(upgrade.ops, downgrade.ops, dialect=part.draft.plan.dialect, opts=options)
            told = [*upgrade.ops] == [*part.draft.upgrade] and [*downgrade.ops] == [*part.draft.downgrade]
            words = (upgrade_words, downgrade_words) if told and part.draft.upgrade else (_nothing, _nothing)
            variables[upgrade.upgrade_token] = _told(words[0](part.draft.plan), body.upgrade)
            variables[downgrade.downgrade_token] = _told(words[1](part.draft.plan), body.downgrade)
            imports.update(body.imports)
        return {**variables, "imports": _imports(imports, self.graph.config.project.root)}


@contextmanager
def missing_revision(
    project: Project,
    graph: Graph,
    environments: Sequence[Environment],
    answers: Answers | None,
    listener: Listener = silent,
) -> Iterator[MissingRevision]:
    """What the models have and the history, replayed on scratch databases, lacks.

    The scratch databases live until the block ends, so that what is written can be proved on them.

    Args:
        project: the project.
        graph: the revisions so far.
        environments: the databases that env.py configures.
        answers: what became of what is gone; None to drop it.
        listener: gets notes on what is being done.

    Raises:
        UsageError: it is not clear what became of something, and nobody can be asked.
    """
    settling = Settling(answers or Answers())
    with ExitStack() as stack:
        parts = []
        for environment in environments:
            sides = stack.enter_context(Sides.of(project, environment, listener))
            head, models = sides.pair(HEADS, MODELS)
            parts.append(Missing(sides, head, models, settling.draft(sides, head, models)))
        settling.expect_used([change for part in parts for change in part.draft.found])
        yield MissingRevision(graph, tuple(parts), listener)


def message_of(changes: Sequence[Change]) -> str:
    """A revision's message, made from what it does."""
    words = [f"{change.kind.replace('-', ' ')} {change.path}" for change in changes]
    return ", ".join(words) if len(words) <= 2 else f"{words[0]} and {len(words) - 1} more"


def _imports(lines: Iterable[str], root: Path) -> str:
    """Import lines as linters sort them: behind a blank line those of what lies in the project."""
    sections: tuple[list[str], list[str]] = ([], [])
    for line in sorted(lines, key=lambda line: (line.startswith("from "), line)):
        top = re.split(r"[ .]", line)[1]
        places = (root / top, root / f"{top}.py", root / "src" / top, root / "src" / f"{top}.py")
        sections[any(place.exists() for place in places)].append(line)
    others, own = ("\n".join(section) for section in sections)
    return "\n".join([*([f"{others}\n"] if others and own else [others]), *([own] if own else [])])


def _nothing(_plan: Plan) -> str:
    """What is said of operations that a hook of env.py made something else of."""
    return ""


def _told(words: str, body: str) -> str:
    """The body of a function behind a docstring."""
    if not words:
        return body
    lines = docstring_text(f"{words}\n").splitlines()
    quoted = [f'"""{lines[0]}"""'] if len(lines) == 1 else [f'"""{lines[0]}', *lines[1:], '"""']
    return "\n".join([quoted[0], *(f"    {line}" if line else "" for line in quoted[1:]), f"    {body}"])


def _directive(part: Missing) -> MigrationScript:
    options = part.sides.environment.options
    return directive(
        None,
        None,
        part.draft.upgrade,
        part.draft.downgrade,
        upgrade_token=str(options.get("upgrade_token") or "upgrades"),
        downgrade_token=str(options.get("downgrade_token") or "downgrades"),
    )


def _prove(part: Missing, graph: Graph, script: Script) -> tuple[ProofStep, ...]:
    """Run the file up, down and up again where the history was replayed.

    Raises:
        ProofFailed: it fails, or leaves something else than it shall.
    """
    sides, connection, plan = part.sides, part.head.connection, part.draft.plan
    assert connection is not None
    kept = [change for change in plan.changes if stays(change)]

    def above(found: Side, there: Connection) -> list[str]:
        left = compare(sides.scoped(found, part.models).schema, part.models.schema, there)
        return _lacks(left, plan.skipped, script, "upgrade", "the models want")

    def below(found: Side, _before: Side, there: Connection) -> list[str]:
        left = compare(sides.scoped(found, part.models).schema, part.head.schema, there)
        return _lacks(left, kept, script, "downgrade", "was there before")

    def again(found: Side, _first: Side, there: Connection) -> list[str]:
        return above(found, there)

    def fresh() -> Connection:
        found = sides.scratch()
        for target in graph.below(script):
            sides.replayed(graph, found, target)
        return found

    goal = Goal(below, again, above, plan.changes, part.models.schema)
    proof = prove(sides, graph, script, goal, connection, fresh)
    name = part.sides.environment.name
    steps = tuple(replace(step, database=name) for step in proof.steps) if name else proof.steps
    failure = proof.failure
    if failure is not None:
        said = failure.error.message if failure.error is not None else "\n".join(failure.said)
        raise ProofFailed(
            f"{said}\nIt ran on a scratch database only; the file is kept.",
            f"Correct {shown_path(script._script_path)}, or delete it.",
            steps,
        ) from failure.error
    return steps


def _lacks(left: Sequence[Change], skipped: Sequence[Change], script: Script, direction: str, wanted: str) -> list[str]:
    known = {(change.kind, change.path) for change in skipped}
    wrong = [change for change in left if (change.kind, change.path) not in known]
    listed = [f"  {change.symbol} {change.owner}: {change.subject or change.detail}" for change in wrong[:8]]
    said = f"The {direction} of {script.revision} does not produce what {wanted}. It still lacks:"
    return [said, *listed] if wrong else []
