"""Privileges."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.grantsql import give, make, revoke
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import Grant


def _drop(grant: Grant, dialect: Dialect) -> Sequence[str]:
    return [revoke(grant, grant.privileges, dialect)] if grant.privileges else []


def _alter(actual: Grant, declared: Grant, dialect: Dialect) -> Sequence[str]:
    gone = [item for item in actual.privileges if item not in declared.privileges]
    kept = [item for item in actual.grantable if item in declared.privileges]
    option = [item for item in kept if item not in declared.grantable]
    new = [item for item in declared.privileges if item not in actual.privileges]
    grantable = [item for item in declared.grantable if item not in actual.grantable]
    made = [revoke(declared, gone, dialect)] if gone else []
    made += [revoke(declared, option, dialect, "GRANT OPTION FOR ")] if option else []
    return [*made, *give(declared, sorted({*new, *grantable}), grantable, dialect)]


MAKER = Maker(make, _drop, _alter, text=lambda grant: '"' + grant.name.name.replace('"', '""') + '"')
