"""Rows counted before a step touches them: read only, and never for long.

`counting` opens a `Counter`; `conditions` and `fitting` say in SQL which rows are meant, a `Look` also in words.
"""

from schemactl.database.counting.conditions import (
    Rows,
    broken,
    duplicates,
    filled,
    holding,
    is_null,
    orphans,
    with_attribute,
)
from schemactl.database.counting.counter import Counter, Found, counting
from schemactl.database.counting.fitting import Unfit, unfit
from schemactl.database.counting.looking import FAILS, LOSES, Look, look, newest_by
from schemactl.database.counting.there import TableThere, There

__all__ = [
    "FAILS",
    "LOSES",
    "Counter",
    "Found",
    "Look",
    "Rows",
    "TableThere",
    "There",
    "Unfit",
    "broken",
    "counting",
    "duplicates",
    "filled",
    "holding",
    "is_null",
    "look",
    "newest_by",
    "orphans",
    "unfit",
    "with_attribute",
]
