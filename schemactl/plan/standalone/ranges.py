"""Range types."""

from collections.abc import Iterator, Sequence

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.changes import differences
from schemactl.plan.comments import new_comment, other_comment
from schemactl.plan.directives import Execute
from schemactl.plan.replaced_types import Replacement
from schemactl.plan.sqltext import quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.plan.typesql import collation_name
from schemactl.plan.work import Work
from schemactl.schema import RangeType
from schemactl.schema.range_type import multirange_name


def _create(item: RangeType, dialect: Dialect) -> Sequence[str]:
    made = f"CREATE TYPE {quote_name(dialect, item.name)} AS RANGE ({', '.join(_options(item, dialect))})"
    return [made, *new_comment("TYPE", item, dialect)]


def _options(item: RangeType, dialect: Dialect) -> Iterator[str]:
    yield f"subtype = {item.subtype}"
    pairs = (("subtype_opclass", item.opclass), ("canonical", item.canonical), ("subtype_diff", item.subtype_diff))
    yield from (f"{option} = {value}" for option, value in pairs if value is not None)
    if item.collation is not None:
        yield f"collation = {collation_name(item.collation, dialect)}"
    if item.multirange not in (None, multirange_name(item.name)):
        yield f"multirange_type_name = {quote_name(dialect, item.multirange)}"


def _drop(item: RangeType, dialect: Dialect) -> Sequence[str]:
    return [f"DROP TYPE {quote_name(dialect, item.name)}"]


def _alter(actual: RangeType, declared: RangeType, dialect: Dialect) -> Sequence[str] | None:
    """PostgreSQL alters nothing of a range type but its comment."""
    if is_made_anew(actual, declared):
        return None
    return other_comment("TYPE", actual, declared, dialect)


def is_made_anew(actual: RangeType, declared: RangeType) -> bool:
    """Whether more than the comment differs."""
    return bool(differences(actual, declared, ignore=frozenset({"comment"})))


def _replace(actual: RangeType, declared: RangeType, work: Work) -> list[MigrateOperation]:
    """A new one takes the name, and ranges move over as text. A time without a zone is taken for UTC."""
    pair = {actual.multirange: declared.multirange} if actual.multirange and declared.multirange else {}
    made = _create(declared, work.dialect)
    replacement = Replacement(declared.name, made, work, as_declared=True, companions=pair, constructors=True)
    moved = replacement.operations(lambda table, column: replacement.moved(table, column, through="text"))
    if not {"timestamp without time zone", "timestamp with time zone"} <= {actual.subtype, declared.subtype}:
        return moved
    return [Execute("SET LOCAL timezone = 'UTC'"), *moved, Execute("SET LOCAL timezone TO DEFAULT")]


def text(item: RangeType) -> str:
    """The SQL in which other objects' names may stand."""
    calls = [f"{name}()" for name in (item.canonical, item.subtype_diff) if name is not None]
    return " ".join([item.subtype, item.opclass or "", item.collation or "", *calls])


MAKER = Maker(_create, _drop, _alter, text=text, adding=Phase.ADD_TYPES, dropping=Phase.DROP_TYPES, replace=_replace)
