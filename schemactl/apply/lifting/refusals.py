"""Why something that only the database has keeps a revision from running."""

from sqlalchemy.exc import DBAPIError

from schemactl.apply.lifting.away import Away
from schemactl.errors import RevisionFailed
from schemactl.inspect.postgresql.in_the_way import Dependent, Target
from schemactl.inspect.postgresql.session import Session


def blocked(item: Dependent, target: Target, other: Dependent, session: Session) -> RevisionFailed:
    """Something depends on it that cannot be made again, or it cannot itself."""
    if other == item:
        return RevisionFailed(
            f"The {item.kind} {item.shown(session)} is in the way of {target}, and cannot be dropped and made again: "
            "it belongs to an extension, or to one session alone.",
            f"Drop {other.described} first, and make it again afterwards.",
        )
    return RevisionFailed(
        f"The {item.kind} {item.shown(session)} is in the way of {target}, and so is {other.described}, which cannot "
        "be dropped and made again.",
        f"Drop {other.described} first, and make it again afterwards.",
    )


def outside_transaction(item: Dependent, target: Target, session: Session) -> RevisionFailed:
    """The revision has left its transaction."""
    return RevisionFailed(
        f"The {item.kind} {item.shown(session)} is in the way of {target}, which the revision changes outside a "
        "transaction: should that fail, it could not come back.",
        f"Take the change out of the autocommit block, or drop and make the {item.kind} in the revision.",
    )


def undroppable(item: Dependent, target: Target, session: Session, error: DBAPIError) -> RevisionFailed:
    """The server does not let it be dropped, most often because it is somebody else's."""
    return RevisionFailed(
        f"The {item.kind} {item.shown(session)} is in the way of {target}, and cannot be dropped: {_said(error)}.",
        f"Run the revision as a role that owns the {item.kind}, or let its owner drop it first.",
    )


def not_back(away: Away, error: DBAPIError | None) -> RevisionFailed:
    """It made way and cannot be made again."""
    kind, name, target = away.item.kind, away.shown, away.target
    hint = f"Drop the {kind} {name}, or make it do without, in the revision or by hand before it."
    if target.goes:
        said = f" It cannot be made again: {_said(error)}." if error is not None else ""
        return RevisionFailed(f"The {kind} {name} needs {target}, which the revision drops.{said}", hint)
    return RevisionFailed(
        f"The {kind} {name} was in the way of {target}, and cannot be made again after it: "
        f"{_said(error) if error is not None else 'it needs what is not there any more'}.",
        hint,
    )


def _said(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0].rstrip(".")
