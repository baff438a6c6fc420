"""Every case, grouped by the kind of object that changes. A new group is one more file, listed here."""

from tests.corpus.case import Case
from tests.corpus.cases import (
    checks,
    columns,
    comments,
    computed,
    defaults,
    enums,
    foreign_keys,
    grants,
    identity,
    indexes,
    materialized_views,
    names,
    policies,
    primary_keys,
    renames,
    spellings,
    storage,
    tables,
    triggers,
    types,
    uniques,
    views,
)

CASES: tuple[Case, ...] = (
    *columns.CASES,
    *storage.CASES,
    *types.CASES,
    *defaults.CASES,
    *primary_keys.CASES,
    *uniques.CASES,
    *foreign_keys.CASES,
    *checks.CASES,
    *indexes.CASES,
    *enums.CASES,
    *tables.CASES,
    *renames.CASES,
    *comments.CASES,
    *identity.CASES,
    *computed.CASES,
    *names.CASES,
    *spellings.CASES,
    *views.CASES,
    *triggers.CASES,
    *materialized_views.CASES,
    *policies.CASES,
    *grants.CASES,
)

__all__ = ["CASES"]
