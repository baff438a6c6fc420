"""Default privileges. They come last, so that they say nothing of what the same revision makes."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema import DefaultGrant


def _create(grant: DefaultGrant, dialect: Dialect) -> Sequence[str]:
    return _from_to(grant.by_itself, (), grant, dialect)


def _drop(grant: DefaultGrant, dialect: Dialect) -> Sequence[str]:
    gone = [item for item in grant.privileges if item not in grant.by_itself]
    back = [item for item in grant.by_itself if item not in grant.privileges]
    made = [_revoke(grant, gone, dialect)] if gone else []
    return [*made, *_give(grant, back, (), dialect)]


def _alter(actual: DefaultGrant, declared: DefaultGrant, dialect: Dialect) -> Sequence[str]:
    return _from_to(actual.privileges, actual.grantable, declared, dialect)


def _from_to(before: Sequence[str], grantable: Sequence[str], after: DefaultGrant, dialect: Dialect) -> Sequence[str]:
    gone = [item for item in before if item not in after.privileges]
    option = [item for item in grantable if item in after.privileges and item not in after.grantable]
    new_option = [item for item in after.grantable if item not in grantable]
    new = [item for item in after.privileges if item not in before]
    made = [_revoke(after, gone, dialect)] if gone else []
    made += [_revoke(after, option, dialect, "GRANT OPTION FOR ")] if option else []
    return [*made, *_give(after, [item for item in new if item not in new_option], new_option, dialect)]


def _give(grant: DefaultGrant, plain: Iterable[str], option: Iterable[str], dialect: Dialect) -> Iterator[str]:
    for privileges, ending in ((sorted(plain), ""), (sorted(option), " WITH GRANT OPTION")):
        if privileges:
            head = f"{_head(grant, dialect)} GRANT {', '.join(privileges)} ON {grant.on}"
            yield f"{head} TO {quote(dialect, grant.grantee) or 'PUBLIC'}{ending}"


def _revoke(grant: DefaultGrant, privileges: Iterable[str], dialect: Dialect, option: str = "") -> str:
    head = f"{_head(grant, dialect)} REVOKE {option}{', '.join(privileges)} ON {grant.on}"
    return f"{head} FROM {quote(dialect, grant.grantee) or 'PUBLIC'}"


def _head(grant: DefaultGrant, dialect: Dialect) -> str:
    words = ["ALTER DEFAULT PRIVILEGES"]
    words += [f"FOR ROLE {quote(dialect, grant.role)}"] if grant.role else []
    words += [f"IN SCHEMA {quote(dialect, grant.namespace)}"] if grant.namespace else []
    return " ".join(words)


MAKER = Maker(_create, _drop, _alter, text=lambda _: "", adding=Phase.ADD_OBJECTS, dropping=Phase.DROP_OBJECTS)
