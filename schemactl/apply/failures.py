"""What a failed revision means: what it did, what the server said, what is left, what to do."""

from alembic.script import Script
from sqlalchemy.exc import DBAPIError

from schemactl.environment import describe, shown_path, user_place
from schemactl.errors import RevisionFailed, RevisionHalfDone, SchemactlError

TRANSACTIONAL = ("postgresql", "sqlite", "mssql")
"""Dialects whose DDL a transaction takes back."""
LONGEST_STATEMENT = 300


def revision_failure(
    error: Exception, script: Script, direction: str, *, dialect: str, place: str, done: int
) -> RevisionFailed:
    """The error that a person reads.

    Args:
        error: what the revision raised.
        script: the revision.
        direction: `upgrade` or `downgrade`.
        dialect: SQLAlchemy's name of the dialect.
        place: what to call the database.
        done: how many revisions of the same run are committed.
    """
    lines = [f"{direction.capitalize()} of the revision {script.revision} ({shown_path(script._script_path)}) failed."]
    lines += _cause(error, script)
    if _left_its_transaction(script, dialect):
        lines.append(f"What it did outside its transaction is still there in {place}.")
        hint = "Look at the database with: schemactl diff. Undo by hand what is there, correct the file, run again."
        return RevisionHalfDone("\n".join(lines), hint)
    kept = f"; {done} before it stay{'s' if done == 1 else ''} applied" if done else ""
    lines.append(f"It was rolled back: {place} is as it was before this revision{kept}.")
    return RevisionFailed("\n".join(lines), _hint(error, direction))


def _cause(error: Exception, script: Script) -> list[str]:
    if isinstance(error, DBAPIError):
        said = " ".join(str(error.orig).split())
        statement = " ".join((error.statement or "").split())
        shown = statement if len(statement) <= LONGEST_STATEMENT else f"{statement[:LONGEST_STATEMENT]} …"
        return [f"Statement: {shown}", f"The server says: {said}"] if shown else [f"The server says: {said}"]
    if isinstance(error, SchemactlError):
        return [error.message]
    place = user_place(error, script._script_path.parent)
    return [f"{place}: {describe(error)}" if place else describe(error)]


def _hint(error: Exception, direction: str) -> str:
    own = error.hint if isinstance(error, SchemactlError) else ""
    verb = "schemactl upgrade" if direction == "upgrade" else "schemactl downgrade REV"
    return f"{own or 'Correct the file or the data.'} Then run again: {verb}"


def _left_its_transaction(script: Script, dialect: str) -> bool:
    source = script._script_path.read_text(encoding="utf-8", errors="replace")
    return dialect not in TRANSACTIONAL or "autocommit_block" in source
