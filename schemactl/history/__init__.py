"""The history: what the files say, where a database stands in it, and new files."""

from schemactl.history.current import current_revisions
from schemactl.history.entries import entries, entry, heads_of, pending
from schemactl.history.merging import merge_of
from schemactl.history.writing import (
    NewRevision,
    Render,
    check_revision_id,
    new_id,
    path_of,
    source_of,
    write_revision,
)

__all__ = [
    "NewRevision",
    "Render",
    "check_revision_id",
    "current_revisions",
    "entries",
    "entry",
    "heads_of",
    "merge_of",
    "new_id",
    "path_of",
    "pending",
    "source_of",
    "write_revision",
]
