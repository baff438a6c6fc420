"""The exit codes of every command, in one table."""

from collections.abc import Mapping
from types import MappingProxyType

EXIT_CODES: Mapping[int, str] = MappingProxyType(
    {
        0: "done, or clean",
        1: "a check found something, or a step was refused",
        2: "wrong usage, or an answer is needed and nobody can be asked",
        3: "the configuration, the models or env.py cannot be read",
        4: "the database cannot be reached or opened",
        5: "another process holds the lock: try again",
        6: "a revision failed and was rolled back",
        7: "a revision failed and needs attention",
        8: "the history is not sound: several heads, missing or unknown revisions",
        130: "interrupted by Ctrl-C",
        143: "terminated",
    }
)
"""What each exit code means, whatever the command."""

FILES = (0, 2, 3, 8)
"""The codes of a command that reads the project's files only."""

DATABASE = (0, 2, 3, 4, 8)
"""The codes of a command that reads a database."""

CHANGES = (0, 1, 2, 3, 4, 5, 6, 7, 8)
"""The codes of a command that changes a database."""
