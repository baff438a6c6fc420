"""Materialized views."""

from collections.abc import Iterable, Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.analyze_words import index_statements
from schemactl.plan.comments import comment_on, comment_on_index, comments_of_columns
from schemactl.plan.sqltext import quote, quote_name, string
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import Index, IndexPart, MaterializedView, ObjectName


def _create(view: MaterializedView, dialect: Dialect) -> Sequence[str]:
    name = quote_name(dialect, view.name)
    columns, query = _split(view.definition)
    words = [f"CREATE MATERIALIZED VIEW {name}{columns}"]
    words += [f"USING {quote(dialect, view.method)}"] if view.method else []
    words += [f"WITH ({_settings(view.storage)})"] if view.storage else []
    words += [f"TABLESPACE {quote(dialect, view.tablespace)}"] if view.tablespace else []
    words += [query] if view.populated else [query, "WITH NO DATA"]
    return [
        " ".join(words),
        *([_comment(view, dialect)] if view.comment is not None else []),
        *comments_of_columns(view, dialect),
        *(sql for index in view.indexes for sql in _create_index(index, view.name, dialect)),
        *(
            comment_on_index(view.name, index.name, index.comment, dialect)
            for index in view.indexes
            if index.comment is not None
        ),
    ]


def _split(definition: str) -> tuple[str, str]:
    """The names of the columns, if they are chosen, and AS with the query."""
    if not definition.startswith("("):
        return "", definition
    end, quoted = 0, False
    for end, letter in enumerate(definition):  # noqa: B007
        quoted ^= letter == '"'
        if letter == ")" and not quoted:
            break
    return f" {definition[: end + 1]}", definition[end + 1 :].lstrip()


def _drop(view: MaterializedView, dialect: Dialect) -> Sequence[str]:
    return [f"DROP MATERIALIZED VIEW {quote_name(dialect, view.name)}"]


def _alter(actual: MaterializedView, declared: MaterializedView, dialect: Dialect) -> Sequence[str] | None:
    if (actual.definition, actual.method) != (declared.definition, declared.method):
        return None
    head = f"ALTER MATERIALIZED VIEW {quote_name(dialect, declared.name)}"
    old, new = dict(actual.storage), dict(declared.storage)
    changed = [(key, value) for key, value in declared.storage if old.get(key) != value]
    gone = [key for key, _ in actual.storage if key not in new]
    made = [f"{head} SET ({_settings(changed)})"] if changed else []
    made += [f"{head} RESET ({', '.join(gone)})"] if gone else []
    if actual.tablespace != declared.tablespace:
        made.append(f"{head} SET TABLESPACE {quote(dialect, declared.tablespace or 'pg_default')}")
    made += [_comment(declared, dialect)] if actual.comment != declared.comment else []
    return [*made, *comments_of_columns(declared, dialect, actual)]


def _settings(storage: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{key} = {string(value)}" for key, value in storage)


def _comment(view: MaterializedView, dialect: Dialect) -> str:
    return comment_on(f"MATERIALIZED VIEW {quote_name(dialect, view.name)}", view.comment)


def _create_index(index: Index, owner: ObjectName, dialect: Dialect) -> Sequence[str]:
    on = quote_name(dialect, owner)
    words = [f"CREATE {'UNIQUE ' if index.unique else ''}INDEX {quote(dialect, index.name)} ON {on}"]
    words += [f"USING {quote(dialect, index.method)}"] if index.method else []
    words += [f"({', '.join(_part(part, dialect) for part in index.parts)})"]
    words += [f"INCLUDE ({', '.join(quote(dialect, name) for name in index.include)})"] if index.include else []
    words += ["NULLS NOT DISTINCT"] if index.nulls_not_distinct else []
    words += [f"WITH ({_settings(index.storage)})"] if index.storage else []
    words += [f"TABLESPACE {quote(dialect, index.tablespace)}"] if index.tablespace else []
    words += [f"WHERE {index.predicate}"] if index.predicate is not None else []
    return [" ".join(words), *index_statements(dialect, owner, None, index)]


def _part(part: IndexPart, dialect: Dialect) -> str:
    words = [quote(dialect, part.column) if part.column is not None else f"({part.expression})"]
    if part.collation:
        words += ["COLLATE", quote(dialect, part.collation_namespace, part.collation)]
    words += [part.operator_class] if part.operator_class else []
    words += ["DESC"] if part.descending else []
    words += [] if part.nulls_first is None else ["NULLS FIRST" if part.nulls_first else "NULLS LAST"]
    return " ".join(words)


def _rename(actual: MaterializedView, declared: MaterializedView, dialect: Dialect) -> str:
    return f"ALTER MATERIALIZED VIEW {quote_name(dialect, actual.name)} RENAME TO {quote(dialect, declared.name.name)}"


MAKER = Maker(_create, _drop, _alter, rename=_rename, text=lambda view: view.definition)
