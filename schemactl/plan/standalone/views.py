"""Views."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import comment_on, comments_of_columns
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import View


def _create(view: View, dialect: Dialect) -> Sequence[str]:
    made = [f"CREATE VIEW {quote_name(dialect, view.name)} {view.definition}"]
    made += [_comment(view, dialect)] if view.comment is not None else []
    return [*made, *comments_of_columns(view, dialect)]


def _drop(view: View, dialect: Dialect) -> Sequence[str]:
    return [f"DROP VIEW {quote_name(dialect, view.name)}"]


def _alter(actual: View, declared: View, dialect: Dialect) -> Sequence[str] | None:
    """PostgreSQL replaces a view in its place, with all that depends on it, if its columns stay first."""
    remark = [_comment(declared, dialect)] if actual.comment != declared.comment else []
    remark += comments_of_columns(declared, dialect, actual)
    if actual.definition == declared.definition:
        return remark
    kept = actual.columns == declared.columns[: len(actual.columns)]
    if dialect.name != "postgresql" or not actual.columns or not kept:
        return None
    return [f"CREATE OR REPLACE VIEW {quote_name(dialect, declared.name)} {declared.definition}", *remark]


def _comment(view: View, dialect: Dialect) -> str:
    return comment_on(f"VIEW {quote_name(dialect, view.name)}", view.comment)


def _rename(actual: View, declared: View, dialect: Dialect) -> str:
    return f"ALTER VIEW {quote_name(dialect, actual.name)} RENAME TO {quote(dialect, declared.name.name)}"


MAKER = Maker(_create, _drop, _alter, rename=_rename, text=lambda view: view.definition)
