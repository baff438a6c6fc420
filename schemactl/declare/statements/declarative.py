"""What models declare through `sqlalchemy-declarative-extensions`, as SQL.

The library keeps its values in `MetaData.info`, and is only imported where a model has put one there. Views, functions,
procedures, triggers, schemas and grants are read; roles, rows and databases are no part of a schema.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import MetaData
from sqlalchemy.schema import CreateSchema

from schemactl.declare.rendering import Rendering, speaking_of

_LIBRARY = "sqlalchemy_declarative_extensions"


def declarative_texts(metadata: MetaData, rendering: Rendering) -> Iterator[tuple[str, str]]:
    """Each object's SQL with what to call its place in an error.

    Args:
        metadata: the models' metadata.
        rendering: the dialect; anything but views is PostgreSQL's alone.

    Raises:
        ModelsError: the library cannot write an object as SQL.
    """
    for key, write in _WRITERS.items():
        declared: Any = metadata.info.get(key)
        if not type(declared).__module__.startswith(_LIBRARY):
            continue
        if key != "views" and rendering.dialect.name != "postgresql":
            continue
        for item in declared:
            place = f"{key} of the MetaData"
            with speaking_of(f"{item!r} among the {place}"):
                statements = list(write(item, metadata, rendering))
            yield from ((statement, place) for statement in statements)


def _schema(item: Any, _metadata: MetaData, rendering: Rendering) -> Iterator[str]:
    yield str(CreateSchema(item.name).compile(dialect=rendering.dialect))


def _view(item: Any, metadata: MetaData, rendering: Rendering) -> Iterator[str]:
    from sqlalchemy_declarative_extensions.dialects import postgresql
    from sqlalchemy_declarative_extensions.view.base import View, ViewIndex

    kind: Any = postgresql.View if rendering.dialect.name == "postgresql" else View
    view = kind.coerce_from_unknown(item)
    query = view.definition
    if not isinstance(query, str):
        query = str(query.compile(dialect=rendering.dialect, compile_kwargs={"literal_binds": True}))
    name = _qualified(view, rendering)
    materialized = "MATERIALIZED " if view.materialized else ""
    yield f"CREATE {materialized}VIEW {name} AS {query.strip().rstrip(';')}"
    for index in view.constraints or ():
        convention: Any = metadata.naming_convention
        made = ViewIndex.from_unknown(index, view, rendering.dialect, convention)
        unique, columns = "UNIQUE " if made.unique else "", ", ".join(made.columns)
        yield f"CREATE {unique}INDEX {_quote(str(made.name), rendering)} ON {name} ({columns})"


def _qualified(item: Any, rendering: Rendering) -> str:
    return ".".join(_quote(name, rendering) for name in (item.schema, item.name) if name)


def _quote(name: str, rendering: Rendering) -> str:
    return rendering.dialect.identifier_preparer.quote(name)


def _function(item: Any, _metadata: MetaData, _rendering: Rendering) -> Iterator[str]:
    from sqlalchemy_declarative_extensions.dialects.postgresql import Function

    yield from Function.from_unknown_function(item).normalize().to_sql_create()


def _procedure(item: Any, _metadata: MetaData, _rendering: Rendering) -> Iterator[str]:
    from sqlalchemy_declarative_extensions.dialects.postgresql import Procedure

    yield from Procedure.from_unknown_procedure(item).normalize().to_sql_create()


def _trigger(item: Any, _metadata: MetaData, _rendering: Rendering) -> Iterator[str]:
    yield item.to_sql_create()


def _grant(item: Any, _metadata: MetaData, _rendering: Rendering) -> Iterator[str]:
    yield str(item.to_sql())


_WRITERS: Mapping[str, Callable[[Any, MetaData, Rendering], Iterator[str]]] = {
    "schemas": _schema,
    "functions": _function,
    "procedures": _procedure,
    "views": _view,
    "triggers": _trigger,
    "grants": _grant,
}
"""How each of the library's collections is written, by its key in `MetaData.info`."""
