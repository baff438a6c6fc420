"""What a failed revision means: what it did, what the server said, what is left, what to do."""

from alembic.script import Script
from sqlalchemy.exc import DBAPIError

from schemactl.environment import describe, shown_path, user_place
from schemactl.errors import RevisionFailed, RevisionHalfDone, SchemactlError

LONGEST_STATEMENT = 300


def revision_failure(
    error: BaseException,
    script: Script,
    direction: str,
    *,
    left_something: bool,
    place: str,
    done: int,
    undone: int = 0,
) -> RevisionFailed:
    """The error that a person reads.

    Args:
        error: what the revision raised.
        script: the revision.
        direction: `upgrade` or `downgrade`.
        left_something: it did what its rollback does not take back.
        place: what to call the database.
        done: how many revisions of the same run are committed.
        undone: how many were taken back with it, because they share a transaction.
    """
    lines = [f"{direction.capitalize()} of the revision {script.revision} ({shown_path(script._script_path)}) failed."]
    lines += _cause(error, script)
    if left_something:
        lines.append(f"What it did outside its transaction is still there in {place}.")
        hint = "Look at the database with: schemactl diff. Undo by hand what is there, correct the file, run again."
        return RevisionHalfDone("\n".join(lines), hint)
    lines.append(_outcome(place, done, undone))
    return RevisionFailed("\n".join(lines), _hint(error, direction))


def _cause(error: BaseException, script: Script) -> list[str]:
    if isinstance(error, DBAPIError):
        said = " ".join(str(error.orig).split())
        statement = " ".join((error.statement or "").split())
        shown = statement if len(statement) <= LONGEST_STATEMENT else f"{statement[:LONGEST_STATEMENT]} …"
        return [f"Statement: {shown}", f"The server says: {said}"] if shown else [f"The server says: {said}"]
    if isinstance(error, SchemactlError):
        return [error.message]
    place = user_place(error, script._script_path.parent)
    return [f"{place}: {describe(error)}" if place else describe(error)]


def _hint(error: BaseException, direction: str) -> str:
    own = error.hint if isinstance(error, SchemactlError) else ""
    verb = "schemactl upgrade" if direction == "upgrade" else "schemactl downgrade REV"
    return f"{own or 'Correct the file or the data.'} Then run again: {verb}"


def _outcome(place: str, done: int, undone: int) -> str:
    if undone:
        before = "the one before it" if undone == 1 else f"the {undone} before it"
        return f"It was rolled back, and {before} with it: {place} is as it was before this run."
    kept = f"; {done} before it stay{'s' if done == 1 else ''} applied" if done else ""
    return f"It was rolled back: {place} is as it was before this revision{kept}."
