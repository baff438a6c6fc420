"""The history: what the files say, where a database stands in it, and new files."""

from schemactl.history.current import current_revisions
from schemactl.history.entries import entries, entry, heads_of, pending, range_ends
from schemactl.history.merging import merge_of
from schemactl.history.writing import (
    NewRevision,
    Render,
    check_revision_id,
    docstring_text,
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
    "docstring_text",
    "entries",
    "entry",
    "heads_of",
    "merge_of",
    "new_id",
    "path_of",
    "pending",
    "range_ends",
    "source_of",
    "write_revision",
]
