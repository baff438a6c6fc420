"""Views."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote_name, string
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import View


def _create(view: View, dialect: Dialect) -> Sequence[str]:
    made = [f"CREATE VIEW {quote_name(dialect, view.name)} {view.definition}"]
    return made if view.comment is None else [*made, _comment(view, dialect)]


def _drop(view: View, dialect: Dialect) -> Sequence[str]:
    return [f"DROP VIEW {quote_name(dialect, view.name)}"]


def _alter(actual: View, declared: View, dialect: Dialect) -> Sequence[str] | None:
    """PostgreSQL replaces a view in its place, with all that depends on it, if its columns stay first."""
    remark = [_comment(declared, dialect)] if actual.comment != declared.comment else []
    if actual.definition == declared.definition:
        return remark
    kept = actual.columns == declared.columns[: len(actual.columns)]
    if dialect.name != "postgresql" or not actual.columns or not kept:
        return None
    return [f"CREATE OR REPLACE VIEW {quote_name(dialect, declared.name)} {declared.definition}", *remark]


def _comment(view: View, dialect: Dialect) -> str:
    text = "NULL" if view.comment is None else string(view.comment)
    return f"COMMENT ON VIEW {quote_name(dialect, view.name)} IS {text}"


MAKER = Maker(_create, _drop, _alter, text=lambda view: view.definition)
