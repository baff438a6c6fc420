"""The missing revision as a report: drafted, asked about, written."""

from collections.abc import Sequence
from dataclasses import replace

from alembic.operations.ops import DowngradeOps, MigrationScript, UpgradeOps
from alembic.script import Script

from schemactl.environment import Graph
from schemactl.errors import HistoryError, Refused
from schemactl.history import NewRevision, new_id, path_of, write_revision
from schemactl.reports import Ask, Hazard, Question, RevisionReport
from schemactl.tasks.consenting import dropped
from schemactl.tasks.drafting import MissingRevision, message_of


def expect_one_head(graph: Graph, head: str) -> None:
    """Refuse to choose among several heads.

    Raises:
        HistoryError: there are several, and `head` names none of them.
    """
    if head == "head" and len(graph.heads) > 1:
        raise HistoryError(
            f"The history has {len(graph.heads)} heads: {', '.join(sorted(graph.heads))}.",
            "Join them with: schemactl merge, or name one with --head.",
        )


def write_missing(missing: MissingRevision, new: NewRevision, *, sql: bool, dry_run: bool) -> RevisionReport:
    """Write the missing revision, or say what would be written.

    Args:
        missing: what the history lacks.
        new: where the revision goes; without a message and an id it gets some.
        sql: also give the statements of its upgrade.
        dry_run: write nothing; the report holds the file's text.

    Raises:
        ProofFailed: the file is written, and on a scratch database it did not do what it shall.
    """
    report = RevisionReport(
        revision=None,
        path=None,
        changes=missing.changes,
        hazards=missing.hazards,
        sql=missing.statements if sql else None,
    )
    if not missing.planned:
        return report
    new = replace(new, message=new.message or message_of(missing.changes), rev_id=new.rev_id or new_id())
    if dry_run:
        return replace(report, revision=new.rev_id, message=new.message, source=missing.source(new))
    written = missing.write(new)
    return report if written is None else replace(_with_file(report, written[0], new), proof=written[1])


def write_empty(graph: Graph, new: NewRevision) -> RevisionReport:
    """Write a revision that does nothing: one to be filled by hand, or a merge."""
    report = RevisionReport(revision=None, path=None)
    script = write_revision(graph, (), MigrationScript(None, UpgradeOps(), DowngradeOps()), new, lambda _script: {})
    return report if script is None else _with_file(report, script, new)


def ask_to_write(missing: MissingRevision, draft: RevisionReport, ask: Ask, *, apply: bool) -> None:
    """Ask before anything is written, where there is something to write.

    Raises:
        Refused: the answer was no.
    """
    if not missing.planned:
        return
    text = "Write this revision and apply what is pending?" if apply else "Write this revision?"
    if not ask(Question(text, draft, "--yes", draft.hazards)):
        raise Refused("Nothing was written.", "Change the models, or answer yes.")


def ask_to_lose(missing: MissingRevision, hazards: Sequence[Hazard], drops: Sequence[str], ask: Ask) -> None:
    """Ask before a revision is written that loses data.

    Args:
        missing: what would be written.
        hazards: its dangers, with what the target's rows say.
        drops: addresses of what was said to be gone.
        ask: answers.

    Raises:
        Refused: the answer was no.
    """
    said = {name for spelling, name in dropped(missing.changes) if spelling in drops}
    losses = tuple(hazard for hazard in hazards if hazard.destroys and not (hazard.allow and {*hazard.allow} <= said))
    if missing.planned and losses and not ask(Question("Write a revision that loses this data?", hazards=losses)):
        raise Refused("Nothing was written.", "Change the models, or answer yes.")


def _with_file(report: RevisionReport, script: Script, new: NewRevision) -> RevisionReport:
    return replace(
        report,
        revision=script.revision,
        path=path_of(script),
        message=new.message,
        down_revision=tuple(script._versioned_down_revisions),
    )
